namespace SalesFloor.Silo.Replay;

/// <summary>Days as a showroom counts them.</summary>
internal static class LocalDays
{
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>When the day after that of a moment begins. Where the clock is put forward at midnight, that is later than twelve.</summary>
    public static DateTimeOffset NextMidnight(this TimeZoneInfo zone, DateTimeOffset after)
    {
        var begins = zone.DayOf(after).AddDays(1).ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(begins)) begins = begins.AddMinutes(15);
        return new(TimeZoneInfo.ConvertTimeToUtc(begins, zone), TimeSpan.Zero);
    }
}
