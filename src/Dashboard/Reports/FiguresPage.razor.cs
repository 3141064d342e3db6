using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Reports;

/// <summary>The events behind a figure, each with its entry in the ledger; what was taken back stands beside what took it back.</summary>
public sealed partial class FiguresPage
{
    private const int Most = 500;

    private ShowroomPlan? _plan;
    private IReadOnlyList<FigureLine> _lines = [];

    /// <summary>The metric; all where absent.</summary>
    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricAsked { get; set; }

    /// <summary>Whose; everybody's where absent.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? OfAsked { get; set; }

    /// <summary>The first day; today where absent.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? FromAsked { get; set; }

    /// <summary>The last day; the first where absent.</summary>
    [SupplyParameterFromQuery(Name = "until")]
    public string? UntilAsked { get; set; }

    /// <summary>The metric of a target, where it is its figures that are asked for; with <c>group</c>, <c>product</c>, <c>region</c>, and <c>company</c> for all showrooms.</summary>
    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetAsked { get; set; }

    /// <summary>The group.</summary>
    [SupplyParameterFromQuery(Name = "group")]
    public string? GroupAsked { get; set; }

    /// <summary>The product.</summary>
    [SupplyParameterFromQuery(Name = "product")]
    public string? ProductAsked { get; set; }

    /// <summary>The region.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionAsked { get; set; }

    /// <summary>The whole company's.</summary>
    [SupplyParameterFromQuery(Name = "company")]
    public string? CompanyAsked { get; set; }

    /// <summary>The figures behind targets.</summary>
    [Inject]
    public required ITargetFigures Targets { get; init; }

    /// <summary>The figures.</summary>
    [Inject]
    public required IFigureReader Figures { get; init; }

    /// <summary>The plan.</summary>
    [Inject]
    public required IDealCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private Metric? Metric => Enum.TryParse<Metric>(MetricAsked, out var metric) && Enum.IsDefined(metric) ? metric : null;

    private TargetMetric? Target => Enum.TryParse<TargetMetric>(TargetAsked, out var metric) && Enum.IsDefined(metric) ? metric : null;

    private TargetScope Scope => CompanyAsked == "yes" ? TargetScope.Company : new(Showroom, GroupAsked is { Length: > 0 } group ? new(group) : null, Rep);

    private SalespersonId? Rep => OfAsked is { Length: > 0 } id ? new(id) : null;

    private DateOnly From => Day(FromAsked) ?? Floor?.Day ?? DateOnly.FromDateTime(Now.DateTime);

    private DateOnly Until => Day(UntilAsked) ?? From;

    private string Back => Address("/reports");

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan = await Calls.Plan(Showroom);
        _lines = Target is { } target
            ? await Targets.Behind(new(Showroom, new(PeriodKind.Day, From, Until), target, ProductAsked, RegionAsked), Scope, CancellationToken.None)
            : await Figures.Lines(new(Showroom, From, Until, Metric, Rep), CancellationToken.None);
    }

    private string Address(string page) => Navigation.GetUriWithQueryParameters(page, new Dictionary<string, object?> { ["showroom"] = ShowroomAsked });

    private static string Entry(FigureLine line) => string.Create(CultureInfo.InvariantCulture, $"{(line.Deal is null ? line.Stream : "deal")} #{line.Number}");

    private static string Shown(decimal value) => value.ToString("#,##0.00##", CultureInfo.InvariantCulture).Replace('-', '−').Replace(".00", "", StringComparison.Ordinal);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
