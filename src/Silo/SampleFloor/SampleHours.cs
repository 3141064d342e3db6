namespace SalesFloor.Silo.SampleFloor;

/// <summary>When the sample floor is open, and how many come.</summary>
internal sealed class SampleHours(TimeZoneInfo zone)
{
    private const double OnWeekdays = 26;
    private const double OnWeekends = 40;

    private static readonly TimeOnly s_opens = new(9, 0);
    private static readonly TimeOnly s_lastVisitor = new(17, 0);
    private static readonly TimeOnly s_closes = new(17, 50);

    /// <summary>The moment of a local time.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The arrivals of a day: independent of each other while the doors are open, half as many again on weekends.</summary>
    public IEnumerable<DateTimeOffset> Arrivals(DateOnly day, Random draws)
    {
        var (from, until) = (At(day, s_opens), At(day, s_lastVisitor));
        var mean = (until - from) / (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? OnWeekends : OnWeekdays);
        for (var at = from - (mean * Math.Log(1 - draws.NextDouble())); at < until; at -= mean * Math.Log(1 - draws.NextDouble())) yield return Whole(at);
    }

    /// <summary>The moment itself where the floor is open then, else one in the first hours of the next morning.</summary>
    public DateTimeOffset WhenOpen(DateTimeOffset moment, Random draws)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (time >= s_opens && time < s_closes) return Whole(moment);
        return Whole(At(time < s_opens ? day : day.AddDays(1), s_opens) + (TimeSpan.FromHours(2) * draws.NextDouble()));
    }

    private static DateTimeOffset Whole(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), moment.Offset);
}
