using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Working days and hours of a showroom. Pure. Hours are real ones: on the day on which the clocks change a shift is as long as it really is.</summary>
public static class WorkTime
{
    /// <summary>The shifts of a day; none on a holiday or a day off.</summary>
    public static ImmutableArray<Shift> ShiftsOn(this WorkCalendar calendar, DateOnly day)
    {
        foreach (var special in calendar.SpecialDays)
            if (special.Day == day) return special.Shifts;
        if (calendar.Holidays.Any(holiday => holiday.Day == day)) return [];
        return calendar.WorkDays.Contains(day.DayOfWeek) ? calendar.Shifts : [];
    }

    /// <summary>Whether anybody works on a day.</summary>
    public static bool Works(this WorkCalendar calendar, DateOnly day) => calendar.ShiftsOn(day).Length > 0;

    /// <summary>How much a day weighs when a target is spread over days: its working time in minutes, less where the group is not on duty. Null group: the whole showroom.</summary>
    public static decimal Weight(this WorkCalendar calendar, DutyCalendar duty, GroupId? group, DateOnly day)
    {
        var minutes = calendar.ShiftsOn(day).Sum(shift => (decimal)(shift.Until - shift.From).TotalMinutes);
        return group is { } its && duty.GroupOn(day) != its ? minutes * calendar.OffDutyPercent / 100 : minutes;
    }

    /// <summary>The part of a day's working time that is over at a moment, 0 to 1. A day without work is over as soon as it begins: it has nothing to wait for.</summary>
    public static decimal Elapsed(this WorkCalendar calendar, DateOnly day, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (all, over) = (0L, 0L);
        foreach (var shift in calendar.ShiftsOn(day))
        {
            var (from, until) = (Moment(day, shift.From, zone), Moment(day, shift.Until, zone));
            all += (until - from).Ticks;
            over += Math.Clamp((now - from).Ticks, 0, (until - from).Ticks);
        }

        return all > 0 ? (decimal)over / all : DayOf(now, zone) >= day ? 1 : 0;
    }

    /// <summary>What is wrong with a calendar; null when nothing is.</summary>
    public static string? Fault(WorkCalendar calendar)
    {
        if (calendar.WorkDays.IsDefault || calendar.Shifts.IsDefault || calendar.Holidays.IsDefault || calendar.SpecialDays.IsDefault) return "calendar";
        if (calendar.WorkDays.Any(day => !Enum.IsDefined(day))) return "workDays";
        if (AreWrong(calendar.Shifts)) return "shifts";
        if (calendar.SpecialDays.Any(day => day.Shifts.IsDefault || AreWrong(day.Shifts)) || calendar.SpecialDays.DistinctBy(day => day.Day).Count() != calendar.SpecialDays.Length) return "specialDays";
        if (calendar.Holidays.DistinctBy(holiday => holiday.Day).Count() != calendar.Holidays.Length) return "holidays";
        return calendar.OffDutyPercent is < 0 or > 100 ? "offDutyPercent" : null;
    }

    // A time that the clocks skip is the first one after; one that comes twice is its first.
    internal static DateTimeOffset Moment(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }

    private static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    private static bool AreWrong(ImmutableArray<Shift> shifts) =>
        shifts.Any(shift => shift.Until <= shift.From) || shifts.OrderBy(shift => shift.From).Zip(shifts.OrderBy(shift => shift.From).Skip(1)).Any(pair => pair.Second.From < pair.First.Until);
}
