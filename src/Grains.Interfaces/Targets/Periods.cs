using System.Collections.Immutable;
using System.Globalization;

namespace SalesFloor.Targets;

/// <summary>The periods of a year and their names: <c>2026</c>, <c>2026-Q3</c>, <c>2026-10</c>, <c>2026-10-W41</c>, <c>2026-10-05</c>. Pure.</summary>
public static class Periods
{
    /// <summary>The period of this kind that a day lies in.</summary>
    public static TargetPeriod Of(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Year => new(kind, new(day.Year, 1, 1), new(day.Year, 12, 31)),
        PeriodKind.Quarter => Months(kind, new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), 3),
        PeriodKind.Month => Months(kind, new(day.Year, day.Month, 1), 1),
        PeriodKind.Week => Week(day),
        PeriodKind.Day => new(kind, day, day),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such period."),
    };

    /// <summary>The parts of a period, of a shorter kind; itself where the kind is its own.</summary>
    public static ImmutableArray<TargetPeriod> Within(TargetPeriod whole, PeriodKind kind)
    {
        var parts = ImmutableArray.CreateBuilder<TargetPeriod>();
        for (var day = whole.From; day <= whole.Until; day = parts[^1].Until.AddDays(1)) parts.Add(Of(kind, day));
        return parts.ToImmutable();
    }

    /// <summary>Whether somebody's period is one there is: its days are those of its kind.</summary>
    public static bool Exists(TargetPeriod period) => Enum.IsDefined(period.Kind) && Of(period.Kind, period.From) == period;

    /// <summary>The days of a period.</summary>
    public static IEnumerable<DateOnly> Days(this TargetPeriod period)
    {
        for (var day = period.From; day <= period.Until; day = day.AddDays(1)) yield return day;
    }

    /// <summary>Its name.</summary>
    public static string Text(this TargetPeriod period) => period.Kind switch
    {
        PeriodKind.Year => Invariant($"{period.From.Year:0000}"),
        PeriodKind.Quarter => Invariant($"{period.From.Year:0000}-Q{(period.From.Month + 2) / 3}"),
        PeriodKind.Month => Invariant($"{period.From.Year:0000}-{period.From.Month:00}"),
        PeriodKind.Week => Invariant($"{period.From.Year:0000}-{period.From.Month:00}-W{IsoWeek(period.From):00}"),
        PeriodKind.Day => period.From.ToString("O", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period.Kind, "There is no such period."),
    };

    /// <summary>The period of this name; null where there is none.</summary>
    public static TargetPeriod? Read(string text)
    {
        var parts = text.Split('-');
        if (parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2999) return null;
        if (parts.Length == 1) return Of(PeriodKind.Year, new(year, 1, 1));
        if (parts is [_, ['Q', >= '1' and <= '4' and var quarter]]) return Of(PeriodKind.Quarter, new(year, (quarter - '0') * 3, 1));
        if (!IsTwoDigits(parts[1], out var month) || month is < 1 or > 12) return null;
        if (parts.Length == 2) return Of(PeriodKind.Month, new(year, month, 1));
        if (parts.Length != 3) return null;
        if (parts[2] is ['W', ..] && IsTwoDigits(parts[2][1..], out var week))
            return Within(Of(PeriodKind.Month, new(year, month, 1)), PeriodKind.Week).FirstOrDefault(one => IsoWeek(one.From) == week);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(PeriodKind.Day, day) : null;
    }

    private static TargetPeriod Months(PeriodKind kind, DateOnly first, int months) => new(kind, first, first.AddMonths(months).AddDays(-1));

    private static TargetPeriod Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var month = Of(PeriodKind.Month, day);
        return new(PeriodKind.Week, monday < month.From ? month.From : monday, monday.AddDays(6) > month.Until ? month.Until : monday.AddDays(6));
    }

    private static int IsoWeek(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    private static bool IsTwoDigits(string text, out int number)
    {
        number = 0;
        return text.Length == 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
