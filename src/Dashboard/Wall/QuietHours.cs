using System.Globalization;

namespace SalesFloor.Dashboard.Wall;

/// <summary>The hours in which a wall makes no sound and celebrates nothing, by the showroom's clock: from <paramref name="From"/> until before <paramref name="Until"/>, over midnight where that is earlier, always where both are the same.</summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Hours as the address of a wall names them, <c>21:00-08:30</c>; null where there are none or they cannot be read.</summary>
    public static QuietHours? Read(string? text) =>
        text?.Split('-', StringSplitOptions.TrimEntries) is [var from, var until] && Time(from) is { } begins && Time(until) is { } ends ? new(begins, ends) : null;

    /// <summary>Whether a local time lies in them.</summary>
    public bool Contain(TimeOnly time) => From == Until || time.IsBetween(From, Until);

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH", "H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
