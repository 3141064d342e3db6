using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>The plan of targets as a sheet (TGT-01…05), and beside it what waits for somebody. What is ordered stands in <c>TargetsPage.Orders.cs</c>.</summary>
public sealed partial class TargetsPage
{
    private static readonly Role[] s_roles = [Role.Supervisor, Role.Manager, Role.Director, Role.GeneralManager];

    // The next come up as these are closed.
    private const int MostEndsCounted = 6;
    private const int FewToClose = 6;

    private readonly SheetDraft _draft = new();
    private ShowroomPlan? _plan;
    private TargetDesk? _desk;
    private TargetFigures? _progress;
    private TrafficPlan? _traffic;
    private Dictionary<TargetKey, TargetProgress> _ended = [];
    private SheetCell? _at;
    private (int Year, TargetsAsked Asked)? _shown;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The layout of the sheet.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewAsked { get; set; }

    /// <summary>A day of the period that is shown.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayAsked { get; set; }

    /// <summary>The metric.</summary>
    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricAsked { get; set; }

    /// <summary>Of one product; null for all.</summary>
    [SupplyParameterFromQuery(Name = "product")]
    public string? ProductAsked { get; set; }

    /// <summary>Of one region; null for all.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionAsked { get; set; }

    /// <summary>The plan of targets.</summary>
    [Inject]
    public required ITargetCalls Calls { get; init; }

    /// <summary>How far the targets are reached.</summary>
    [Inject]
    public required ITargetFigures Figures { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private SheetView View => Enum.TryParse<SheetView>(ViewAsked, out var view) && Enum.IsDefined(view) ? view : SheetView.QuarterByMonths;

    private TargetMetric Metric => Enum.TryParse<TargetMetric>(MetricAsked, out var metric) && Enum.IsDefined(metric) ? metric : TargetMetric.SalesAmount;

    private DateOnly Day => DateOnly.TryParseExact(DayAsked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Floor?.Day ?? default;

    private bool Disabled => Busy || Me is null;

    private bool Works => Offers(by => by.May(FloorAction.WorkOnTargets));

    // What is whose to decide, give out and close is asked line by line, as the order will be.
    private bool MayApprove(TargetLine line) => Offers(by => TargetRights.MayApprove(by, line.Key.Scope, line.Pending!.By));

    private bool MayDirect(TargetLine line) => Offers(by => TargetRights.MayDirect(by, line.Key.Scope));

    private bool MayReview(SalesPlan plan) => Offers(by => plan.State == SalesPlanState.Submitted && TargetRights.Reviewer(by.Plan, plan.Scope) is not null
        ? TargetRights.MayReview(by, plan.Scope)
        : TargetRights.MayApprove(by, plan.Scope, plan.By));

    private bool NoReason => Disabled || string.IsNullOrWhiteSpace(_reason);

    private TargetLine? Chosen => _at is { } at && _draft.Grid is { } grid && at.Row < grid.Rows.Length && at.Column < _draft.Columns && _draft.Cell(at).Line is { } line && line.Newest() is not null ? line : null;

    // Month and quarter are what is reported (TGT-13).
    private bool MayReport => _draft.Grid is { Period.Kind: PeriodKind.Month or PeriodKind.Quarter } grid && _at is { } at && at.Row < grid.Rows.Length && Offers(by => TargetRights.IsFor(by, grid.Rows[at.Row].Scope));

    private string TableAddress => $"/api/showrooms/{Uri.EscapeDataString(Showroom.Value)}/targets.csv?year={Day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_plan is not null && _shown is { } shown && shown != Asked()) await Read();
    }

    /// <inheritdoc/>
    protected override async Task Read()
    {
        if (Floor is null) return;

        var (year, asked) = Asked();
        var (plan, grid, desk) = (await Calls.Plan(Showroom), await Calls.Grid(year, asked), await Calls.Desk(year, Showroom));
        var progress = grid is null ? null : await Figures.Of(new(Showroom, grid.Period, asked.Metric, asked.Product, asked.Region, asked.Into), CancellationToken.None);
        var ended = await Ended(desk);
        // What is to be sold says what traffic it needs: looked at where one or the other is.
        var traffic = grid is not null && asked.Metric is TargetMetric.Deals or TargetMetric.Traffic ? await Figures.Traffic(Showroom, grid.Period, CancellationToken.None) : null;
        if ((year, asked) != Asked()) return; // he has turned the page meanwhile; the next reading is on its way

        (_plan, _desk, _progress, _ended, _traffic, _shown) = (plan, desk, progress, ended, traffic, (year, asked));
        _draft.Show(grid);
    }

    // What waits to be closed, with what the floor counted of it: whoever closes sees at once whether a cause will be asked for (TGT-20).
    private async Task<Dictionary<TargetKey, TargetProgress>> Ended(TargetDesk? desk)
    {
        var ended = new Dictionary<TargetKey, TargetProgress>();
        var asked = (desk?.ToClose ?? []).Where(line => line.Key.Metric.IsCounted()).Select(line => new TargetFiguresAsked(Showroom, line.Key.Period, line.Key.Metric, line.Key.Product, line.Key.Region)).Distinct().Take(MostEndsCounted);
        foreach (var one in asked)
            foreach (var row in (await Figures.Of(one, CancellationToken.None))?.Rows ?? []) ended[row.Key] = row;
        return ended;
    }

    private (int Year, TargetsAsked Asked) Asked()
    {
        var (kind, into) = View.Spans();
        return (Day.Year, new(Showroom, kind, Day, into, Metric, Named(ProductAsked), Named(RegionAsked)));
    }

    private string RepAddress(SalespersonId rep) => Navigation.GetUriWithQueryParameters("/manage/targets/rep", new Dictionary<string, object?> { ["rep"] = rep.Value, ["as"] = As, ["showroom"] = ShowroomAsked });

    private static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private void Go(string? view = null, DateOnly? day = null, string? metric = null, string? product = null, string? region = null)
    {
        _divided = null;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["view"] = view ?? ViewAsked,
            ["day"] = (day ?? Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["metric"] = metric ?? MetricAsked,
            ["product"] = Named(product ?? ProductAsked),
            ["region"] = Named(region ?? RegionAsked),
        }), replace: true);
    }
}
