using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.People;
using SalesFloor.Reports;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Reports;

/// <summary>The sales control table of a day, week or month (BRD-05), the funnel (MKT-04), and what moved abnormally (MKT-14); a rep sees what is his.</summary>
public sealed partial class ReportsPage
{
    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director, Role.Assistant, Role.Finance, Role.GeneralManager];

    private ShowroomPlan? _plan;
    private ControlTable? _table;
    private Funnel? _funnel;
    private TrafficSheet? _traffic;
    private ImmutableArray<ChannelAlert> _alerts = [];

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>Day, week or month.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodAsked { get; set; }

    /// <summary>A day of the period.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayAsked { get; set; }

    /// <summary>The reports.</summary>
    [Inject]
    public required IReports Made { get; init; }

    /// <summary>The plan.</summary>
    [Inject]
    public required IDealCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    // A rep reads what is his own.
    private SalespersonId? Only => By?.MayOnlyWithHisOwn(FloorAction.SeeReports) == true ? Me : null;

    private ReportPeriod Period => ReportPeriod.Of(PeriodAsked, DayAsked, Floor?.Day ?? DateOnly.FromDateTime(Now.DateTime));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => await Read(); // the period is in the address

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan = await Calls.Plan(Showroom);
        var asked = new ReportAsked(Showroom, Period.From, Period.Until, Only);
        (_table, _funnel) = (await Made.Control(asked, CancellationToken.None), await Made.Funnel(asked, CancellationToken.None));
        // The steps are the showroom's, and a month long.
        _traffic = Only is null && Period.Kind == ReportSpan.Month ? await Made.Traffic(Showroom, Period.Day, CancellationToken.None) : null;
        _alerts = Only is null && Period.Kind == ReportSpan.Day ? await Made.Alerts(Showroom, Period.Day, CancellationToken.None) : [];
    }

    private IEnumerable<SumsTable.Line> RepRows(ShowroomPlan plan, ImmutableArray<RepRow> reps, FigureSums total, string currency) =>
        [.. reps.Select(row => new SumsTable.Line(row.Rep?.Value ?? "nobody", row.Rep is null ? W["Reports.Nobody"] : plan.NameOf(row.Rep), row.Sums, metric => FiguresAddress(Of(metric, currency) with { Rep = row.Rep, Nobodys = row.Rep is null }, Period.From, Period.Until))),
            new("total", W["Reports.Total"], total, metric => FiguresAddress(Of(metric, currency) with { Rep = Only }, Period.From, Period.Until), IsTotal: true)];

    private IEnumerable<SumsTable.Line> DayRows(ControlTable table) =>
        table.Days.Select(row => new SumsTable.Line(ReportPeriod.InAddress(row.Day), row.Day.InShort(), row.Sums, metric => FiguresAddress(Of(metric, table.Currency) with { Rep = Only }, row.Day, row.Day)));

    private IEnumerable<SumsTable.Line> ProductRows(ControlTable table) => table.Products.Select(row => new SumsTable.Line(
        $"{row.Product}/{row.Region}", row.Region is null ? row.Product ?? W["Deal.NoTerms"] : W["Reports.InRegion", row.Product ?? "–", row.Region], row.Sums,
        metric => FiguresAddress(Of(metric, table.Currency) with { Rep = Only, Sold = new(row.Product, row.Region) }, Period.From, Period.Until)));

    // A sum of money is of one currency.
    private static FigureFilter Of(Metric metric, string currency) => new(metric, Currency: SumsTable.IsMoney(metric) ? currency : null);

    private string PeriodAddress(ReportPeriod period) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["period"] = period.Kind.ToString(), ["day"] = ReportPeriod.InAddress(period.Day) });

    private string FiguresAddress(FigureFilter filter, DateOnly from, DateOnly until) => FigureAddress.Page(Navigation, ShowroomAsked, filter, from, until);

    private string FileAddress(string ending) => Navigation.GetUriWithQueryParameters($"/api/showrooms/{Uri.EscapeDataString(Showroom.Value)}/reports/control.{ending}", new Dictionary<string, object?>
    {
        ["from"] = ReportPeriod.InAddress(Period.From), ["until"] = ReportPeriod.InAddress(Period.Until), ["rep"] = Only?.Value,
    });
}
