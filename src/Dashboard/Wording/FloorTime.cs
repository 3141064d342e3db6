using System.Globalization;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Moments on the showroom's own clock, wherever the browser is.</summary>
public static class FloorTime
{
    /// <summary>The moment in the showroom's time zone. A plan is refused with an unknown zone, so the zone exists where the plan was made; elsewhere UTC is shown.</summary>
    public static DateTimeOffset OnTheFloor(this FloorSnapshot floor, DateTimeOffset moment) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(floor.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(moment, zone) : moment.ToUniversalTime();

    /// <summary>The time of day with seconds: <c>10:42:07</c>.</summary>
    public static string Clock(this FloorSnapshot floor, DateTimeOffset moment) =>
        floor.OnTheFloor(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The time of day to the minute: <c>10:42</c>.</summary>
    public static string HourAndMinute(this FloorSnapshot floor, DateTimeOffset moment) =>
        floor.OnTheFloor(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time of day to the minute, with the day where it is another than the floor's: <c>10:42</c>, <c>03-04 10:42</c>.</summary>
    public static string DayAndMinute(this FloorSnapshot floor, DateTimeOffset moment)
    {
        var local = floor.OnTheFloor(moment);
        return local.ToString(DateOnly.FromDateTime(local.DateTime) == floor.Day ? "HH:mm" : "MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Day and time for a list over several days: <c>03-05 10:42</c>.</summary>
    public static string DayAndTime(this FloorSnapshot floor, DateTimeOffset moment) =>
        floor.OnTheFloor(moment).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The moment at which a day of the showroom begins.</summary>
    public static DateTimeOffset Midnight(this FloorSnapshot floor, DateOnly day)
    {
        var begins = day.ToDateTime(TimeOnly.MinValue);
        return new(begins, TimeZoneInfo.TryFindSystemTimeZoneById(floor.TimeZone, out var zone) ? zone.GetUtcOffset(begins) : TimeSpan.Zero);
    }

    /// <summary>Day and time to the minute: <c>3月5日 10:42</c>, <c>5 Mar 10:42</c>.</summary>
    public static string DateAndMinute(this FloorSnapshot floor, DateTimeOffset moment) =>
        floor.OnTheFloor(moment).ToString(Languages.IsChinese ? "M月d日 HH:mm" : "d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date as the language writes it: <c>2026年3月5日 周四</c>, <c>Thu 5 Mar 2026</c>.</summary>
    public static string InWords(this DateOnly day) => Languages.IsChinese
        ? day.ToString("yyyy年M月d日 ", CultureInfo.InvariantCulture) + "周" + "日一二三四五六"[(int)day.DayOfWeek]
        : day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day of the next weeks: <c>3月5日 周四</c>, <c>Thu 5 Mar</c>.</summary>
    public static string InShort(this DateOnly day) => Languages.IsChinese
        ? day.ToString("M月d日 ", CultureInfo.InvariantCulture) + "周" + "日一二三四五六"[(int)day.DayOfWeek]
        : day.ToString("ddd d MMM", CultureInfo.InvariantCulture);
}
