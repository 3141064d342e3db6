using System.Globalization;

namespace SalesFloor.Dashboard.Reports;

/// <summary>How long a report is.</summary>
public enum ReportSpan { Day = 1, Week = 2, Month = 3 }

/// <summary>A day, the week (from Monday) or the month around it. The names in addresses are the small letters of the kinds.</summary>
public sealed record ReportPeriod(ReportSpan Kind, DateOnly Day)
{
    private const int DaysOfWeek = 7;

    /// <summary>The first day.</summary>
    public DateOnly From => Kind switch
    {
        ReportSpan.Day => Day,
        ReportSpan.Week => Day.AddDays(-(((int)Day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)),
        ReportSpan.Month => new(Day.Year, Day.Month, 1),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The last day.</summary>
    public DateOnly Until => Next.From.AddDays(-1);

    /// <summary>The period before.</summary>
    public ReportPeriod Before => this with { Day = From.AddDays(-1) };

    /// <summary>The period after.</summary>
    public ReportPeriod Next => this with
    {
        Day = Kind switch
        {
            ReportSpan.Day => Day.AddDays(1),
            ReportSpan.Week => From.AddDays(DaysOfWeek),
            ReportSpan.Month => From.AddMonths(1),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    };

    /// <summary>What an address asks for; today where it does not say, or says what is no day.</summary>
    public static ReportPeriod Of(string? kind, string? day, DateOnly today) => new(
        Enum.TryParse<ReportSpan>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : ReportSpan.Day,
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : today);

    /// <summary>A day as addresses write it.</summary>
    public static string InAddress(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
