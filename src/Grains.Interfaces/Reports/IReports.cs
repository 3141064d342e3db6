using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;

namespace SalesFloor.Reports;

/// <summary>What a report is of; both days included. <paramref name="Rep"/>: only of what is his.</summary>
public sealed record ReportAsked(ShowroomId Showroom, DateOnly From, DateOnly Until, SalespersonId? Rep = null);

/// <summary>Reports made from the figures (BRD-05, MKT-04, MKT-14): exact against the ledger, a moment behind the floor.</summary>
public interface IReports
{
    /// <summary>The sales control table of the days; null where the showroom was never set up.</summary>
    Task<ControlTable?> Control(ReportAsked asked, CancellationToken cancellation);

    /// <summary>From traffic to visits to deals, by source and by rep; null where the showroom was never set up.</summary>
    Task<Funnel?> Funnel(ReportAsked asked, CancellationToken cancellation);

    /// <summary>Which channels moved on a day as they hardly do by chance (MKT-14). A day that is not over is judged for too much only.</summary>
    Task<ImmutableArray<ChannelAlert>> Alerts(ShowroomId showroom, DateOnly day, CancellationToken cancellation);

    /// <summary>The five steps of traffic (PIPE-21) in the month of a day; null where the showroom was never set up.</summary>
    Task<TrafficSheet?> Traffic(ShowroomId showroom, DateOnly day, CancellationToken cancellation);
}

/// <summary>Sums of figures. What is not in it is nothing.</summary>
public sealed record FigureSums(ImmutableSortedDictionary<Metric, decimal> By)
{
    /// <summary>Nothing counted.</summary>
    public static FigureSums None { get; } = new(ImmutableSortedDictionary<Metric, decimal>.Empty);

    /// <summary>One sum.</summary>
    public decimal this[Metric metric] => By.GetValueOrDefault(metric);

    /// <summary>Everybody who came into contact with us: walk-ins and calls (MKT-01).</summary>
    public decimal Traffic => this[Metric.Visits] + this[Metric.Calls];

    /// <summary>Deals for each contact (KPI-19); null while there was none.</summary>
    public decimal? Conversion => Traffic == 0 ? null : this[Metric.Deals] / Traffic;

    /// <summary>What was received and not given back.</summary>
    public decimal NetReceived => this[Metric.MoneyReceived] - this[Metric.MoneyRefunded];
}

/// <summary>The control table: a row for each rep, the total, and what it is made of day by day and product by product. Money in <paramref name="Currency"/>; what is in another currency is in <paramref name="Others"/>, a table for each, which has money alone.</summary>
public sealed record ControlTable(
    DateOnly From, DateOnly Until, string Currency, ImmutableArray<RepRow> Reps, FigureSums Total, ImmutableArray<DayRow> Days, ImmutableArray<ProductRow> Products, ImmutableArray<ControlTable> Others);

/// <summary>A rep's sums; null: what is nobody's, as a visitor whom nobody received.</summary>
public sealed record RepRow(SalespersonId? Rep, FigureSums Sums);

/// <summary>A day's sums.</summary>
public sealed record DayRow(DateOnly Day, FigureSums Sums);

/// <summary>What was sold of a product in a region (BRD-12).</summary>
public sealed record ProductRow(string? Product, string? Region, FigureSums Sums);

/// <summary>The funnel: traffic, visits, deals, each of these days. A deal of these days may be of somebody who came long before, so that deals can be more than contacts; what became of those who came is the <paramref name="Cohort"/>.</summary>
public sealed record Funnel(DateOnly From, DateOnly Until, ImmutableArray<SourceRow> Sources, ImmutableArray<RepRow> Reps, FigureSums Total, Cohort Cohort);

/// <summary>The new customers who came on the days of a funnel, and how many of them have bought up to now, on whatever day. Never more than all.</summary>
public sealed record Cohort(ImmutableArray<CohortRow> Sources, CohortRow Total);

/// <summary>Those of a source (null: nobody asked; also the total's). <paramref name="Bought"/>: who has a contract that stands.</summary>
public sealed record CohortRow(LeadSource? Source, int Came, int Bought)
{
    /// <summary>The part of them that has bought; null where nobody came.</summary>
    public decimal? Share => Came == 0 ? null : (decimal)Bought / Came;
}

/// <summary>The sums of a source; null: nobody asked.</summary>
public sealed record SourceRow(LeadSource? Source, FigureSums Sums);

/// <summary>Less or more than usual.</summary>
public enum AlertSide { Less = 1, More = 2 }

/// <summary>A channel moved as it hardly does by chance. <paramref name="Source"/> null: the whole of <paramref name="Metric"/>. <paramref name="Expected"/>: the mean of the same weekday in the <paramref name="Weeks"/> before; <paramref name="Chance"/>: how often as much or more (or less) comes about by chance alone.</summary>
public sealed record ChannelAlert(DateOnly Day, Metric Metric, LeadSource? Source, AlertSide Side, int Count, decimal Expected, int Weeks, double Chance);
