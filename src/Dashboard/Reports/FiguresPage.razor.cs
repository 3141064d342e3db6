using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Dashboard.Receipts;
using SalesFloor.Dashboard.Wording;
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
    private Why _why = null!;

    /// <summary>The metric, or traffic; all where absent.</summary>
    [SupplyParameterFromQuery(Name = "metric")]
    public string? MetricAsked { get; set; }

    /// <summary>Whose; everybody's where absent, nobody's with <c>none</c>.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? OfAsked { get; set; }

    /// <summary>The first day; today where absent.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? FromAsked { get; set; }

    /// <summary>The last day; the first where absent.</summary>
    [SupplyParameterFromQuery(Name = "until")]
    public string? UntilAsked { get; set; }

    /// <summary>How the customers came to us; <c>none</c>: nobody asked.</summary>
    [SupplyParameterFromQuery(Name = "source")]
    public string? SourceAsked { get; set; }

    /// <summary>What was sold; empty: not agreed yet.</summary>
    [SupplyParameterFromQuery(Name = "product")]
    public string? ProductAsked { get; set; }

    /// <summary>Where it was sold.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionAsked { get; set; }

    /// <summary>What the money is in.</summary>
    [SupplyParameterFromQuery(Name = "currency")]
    public string? CurrencyAsked { get; set; }

    /// <summary>The metric of a target, where it is its figures that are asked for; with <c>group</c>, <c>product</c>, <c>region</c>, and <c>company</c> for all showrooms.</summary>
    [SupplyParameterFromQuery(Name = "target")]
    public string? TargetAsked { get; set; }

    /// <summary>The group.</summary>
    [SupplyParameterFromQuery(Name = "group")]
    public string? GroupAsked { get; set; }

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

    /// <summary>The receipts of visits.</summary>
    [Inject]
    public required IReceiptCalls Receipts { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private FigureFilter Filter => FigureAddress.Read(MetricAsked, OfAsked, SourceAsked, ProductAsked, RegionAsked, CurrencyAsked);

    private TargetMetric? Target => Enum.TryParse<TargetMetric>(TargetAsked, out var metric) && Enum.IsDefined(metric) ? metric : null;

    private TargetScope Scope => CompanyAsked == "yes" ? TargetScope.Company : new(Showroom, GroupAsked is { Length: > 0 } group ? new(group) : null, Filter.Rep);

    private string Heading => Filter switch
    {
        _ when Target is { } target => W.Of(target),
        { Traffic: true } => W["Reports.Traffic"],
        { Metric: { } metric } => W.Of(metric),
        _ => W["Figures.Title"],
    };

    // Things of different kinds do not add up, nor do currencies; what is reached of money is what came without what went back.
    private string Sum => Target is null && Filter is { Metric: null, Traffic: false } ? "" : "Σ " + string.Join(" · ", _lines.GroupBy(FigureTable.CurrencyOf).Select(of => $"{FigureTable.Shown(of.Sum(Counts))} {of.Key}".TrimEnd()).DefaultIfEmpty("0"));

    private decimal Counts(FigureLine line) => Target is not null && line.Metric == Metric.MoneyRefunded ? -line.Value : line.Value;

    private DateOnly From => Day(FromAsked) ?? Floor?.Day ?? DateOnly.FromDateTime(Now.DateTime);

    private DateOnly Until => Day(UntilAsked) ?? From;

    private string Back => Address("/reports");

    private string FileAddress => FigureAddress.File(Navigation, Showroom, Filter, From, Until);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _why = new Why(Receipts, Logs.CreateLogger<FiguresPage>());
        await base.OnInitializedAsync();
    }

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan = await Calls.Plan(Showroom);
        _lines = Target is { } target
            ? await Targets.Behind(new(Showroom, new(PeriodKind.Day, From, Until), target, ProductAsked, RegionAsked), Scope, CancellationToken.None)
            : [.. (await Figures.Lines(new(Showroom, From, Until, Filter.Read, Filter.Rep), CancellationToken.None)).Where(Filter.Has)];
    }

    private IEnumerable<string> Narrowed(ShowroomPlan plan)
    {
        var filter = Filter;
        if (filter.Rep is { } rep) yield return plan.NameOf(rep);
        if (filter.Nobodys) yield return W["Reports.Nobody"];
        if (filter.Source is { } source) yield return W.Of(source);
        if (filter.NoSource) yield return W["Reports.NoSource"];
        if (filter.Sold is { } sold) yield return $"{sold.Product ?? W["Deal.NoTerms"]} {sold.Region}".TrimEnd();
        if (filter.Currency is { } currency) yield return currency;
    }

    private string Address(string page) => Navigation.GetUriWithQueryParameters(page, new Dictionary<string, object?> { ["showroom"] = ShowroomAsked });

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
