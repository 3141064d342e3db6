using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>How the table of targets is laid out: which period, by which parts.</summary>
public enum SheetView { YearByQuarters = 1, YearByMonths = 2, QuarterByMonths = 3, MonthByWeeks = 4, MonthByDays = 5 }

/// <summary>What each layout asks of the plan.</summary>
public static class SheetViews
{
    /// <summary>The period and its parts.</summary>
    public static (PeriodKind Kind, PeriodKind Into) Spans(this SheetView view) => view switch
    {
        SheetView.YearByQuarters => (PeriodKind.Year, PeriodKind.Quarter),
        SheetView.YearByMonths => (PeriodKind.Year, PeriodKind.Month),
        SheetView.QuarterByMonths => (PeriodKind.Quarter, PeriodKind.Month),
        SheetView.MonthByWeeks => (PeriodKind.Month, PeriodKind.Week),
        SheetView.MonthByDays => (PeriodKind.Month, PeriodKind.Day),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same layout, so many periods later.</summary>
    public static DateOnly Turned(this SheetView view, DateOnly day, int by) => view.Spans().Kind switch
    {
        PeriodKind.Year => new(day.Year + by, day.Month, 1),
        PeriodKind.Quarter => new DateOnly(day.Year, day.Month, 1).AddMonths(3 * by),
        _ => new DateOnly(day.Year, day.Month, 1).AddMonths(by),
    };
}
