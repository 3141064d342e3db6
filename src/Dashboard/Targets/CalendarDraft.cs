using System.Collections.Immutable;
using System.Globalization;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>A working calendar as somebody writes it: shifts as <c>09:00-12:00, 13:00-18:00</c>, a holiday a line with its name behind the day, a special day a line with its shifts.</summary>
public sealed class CalendarDraft(WorkCalendar calendar)
{
    private readonly HashSet<DayOfWeek> _days = [.. calendar.WorkDays];

    /// <summary>The days of the week that are worked.</summary>
    public IReadOnlySet<DayOfWeek> WorkDays => _days;

    /// <summary>The usual shifts.</summary>
    public string? Shifts { get; set; } = Written(calendar.Shifts);

    /// <summary>The holidays, a line each.</summary>
    public string? Holidays { get; set; } = string.Join('\n', calendar.Holidays.Select(holiday => $"{Written(holiday.Day)} {holiday.Name}".TrimEnd()));

    /// <summary>The days with shifts of their own, a line each.</summary>
    public string? Special { get; set; } = string.Join('\n', calendar.SpecialDays.Select(day => $"{Written(day.Day)} {Written(day.Shifts)}".TrimEnd()));

    /// <summary>How much a day without duty counts, percent.</summary>
    public string? OffDuty { get; set; } = calendar.OffDutyPercent.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day of the week is worked or not.</summary>
    public void Set(DayOfWeek day, bool works)
    {
        if (works) _days.Add(day);
        else _days.Remove(day);
    }

    /// <summary>The calendar, or null while something of it cannot be read.</summary>
    public WorkCalendar? Read()
    {
        if (ReadShifts(Shifts) is not { } shifts || !int.TryParse(OffDuty, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100) return null;

        var (holidays, special) = (ImmutableArray.CreateBuilder<Holiday>(), ImmutableArray.CreateBuilder<SpecialDay>());
        foreach (var line in Lines(Holidays))
        {
            if (ReadDay(line, out var name) is not { } day) return null;
            holidays.Add(new(day, name));
        }

        foreach (var line in Lines(Special))
        {
            if (ReadDay(line, out var rest) is not { } day || ReadShifts(rest) is not { } own) return null;
            special.Add(new(day, own));
        }

        return new([.. _days.Order()], shifts, holidays.ToImmutable(), special.ToImmutable(), percent);
    }

    /// <summary>Everything as text, to see whether two are the same.</summary>
    public override string ToString() => string.Join('|', string.Join(',', _days.Order()), Shifts, Holidays, Special, OffDuty);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly? ReadDay(string line, out string rest)
    {
        rest = line.Length > 10 ? line[10..].Trim() : "";
        return DateOnly.TryParseExact(line.Length >= 10 ? line[..10] : line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static ImmutableArray<Shift>? ReadShifts(string? text)
    {
        var shifts = ImmutableArray.CreateBuilder<Shift>();
        foreach (var part in (text ?? "").Split([',', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var times = part.Split(['-', '–', '~'], StringSplitOptions.TrimEntries);
            if (times.Length != 2 || !TimeOnly.TryParseExact(times[0], "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) || !TimeOnly.TryParseExact(times[1], "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) || until <= from) return null;
            shifts.Add(new(from, until));
        }

        return shifts.ToImmutable();
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(ImmutableArray<Shift> shifts) => string.Join(", ", shifts.Select(shift => string.Create(CultureInfo.InvariantCulture, $"{shift.From:HH:mm}-{shift.Until:HH:mm}")));
}
