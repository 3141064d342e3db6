using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Reports;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.People;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Scores;

/// <summary>The scores of a month, quarter or year (KPI-01): a rep sees his own with everything behind it, whoever leads sees all and judges what a person has to judge (KPI-22).</summary>
public sealed partial class ScoresPage
{
    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor, Role.Manager, Role.Director, Role.GeneralManager];

    // A year of forty reps is counted anew from its lines: seldom enough that nobody waits for it, often enough that a deal shows while one looks.
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromSeconds(12);

    private ShowroomPlan? _plan;
    private ScoreTable? _table;
    private ImmutableArray<Rating> _waiting = [];
    private (ScoresAsked? Asked, DateTimeOffset At) _read;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>Month, quarter or year.</summary>
    [SupplyParameterFromQuery(Name = "cycle")]
    public string? CycleAsked { get; set; }

    /// <summary>A day of the period.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayAsked { get; set; }

    /// <summary>Whose score; everybody's where absent.</summary>
    [SupplyParameterFromQuery(Name = "of")]
    public string? OfAsked { get; set; }

    /// <summary>The scores.</summary>
    [Inject]
    public required IScoreCalls Calls { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private bool SeesAll => By?.May(FloorAction.SeeScores) == true;

    // A rep sees his own, whatever the address says.
    private SalespersonId? Shown => Me is null ? null : SeesAll ? OfAsked is { Length: > 0 } of ? new(of) : null : Me;

    private PeriodKind Cycle => Enum.TryParse<PeriodKind>(CycleAsked, ignoreCase: true, out var kind) && ScoreFrame.Cycles.Contains(kind) ? kind : PeriodKind.Month;

    private DateOnly Day => DateOnly.TryParseExact(DayAsked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Floor?.Day ?? DateOnly.FromDateTime(Now.DateTime);

    private TargetPeriod Period => Periods.Of(Cycle, Day);

    private int RepCount => _plan!.People.Count(person => person.Role == Role.Salesperson);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => await Read(); // whose and which period is in the address

    /// <inheritdoc/>
    protected override async Task Read()
    {
        _plan ??= await Calls.Plan(Showroom);
        if (Me is null || _plan is null) return;

        var asked = new ScoresAsked(Showroom, Cycle, Period.From, Shown);
        if (asked == _read.Asked && Now - _read.At < s_readAgainAfter) return;

        _read = (asked, Now);
        _table = await Calls.Of(asked);
        _waiting = SeesAll ? await Calls.Waiting(Showroom) : [];
    }

    private Task Rate((string Item, decimal Points, string Why) judged) => Give(me => new RateRep(Showroom, me, Shown!.Value, Period, judged.Item, judged.Points, judged.Why));

    private Task Decide((Rating Rating, ScoreRuling Ruling, string? Why) said) => Give(me => new DecideRating(Showroom, me, said.Rating.Rep, said.Rating.Period, said.Rating.Item, said.Ruling, said.Why));

    private Task Give(Func<SalespersonId, ScoreOrder> order) => Order(async () =>
    {
        if (Me is not { } me) return null;

        var answer = await Calls.Carry(order(me));
        _read = default;
        return W.Of(answer);
    });

    private string Address(PeriodKind cycle, DateOnly day, string? of) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["cycle"] = cycle.ToString(), ["day"] = ReportPeriod.InAddress(day), ["of"] = of });

    private string FiguresAddress(Metric metric) => Navigation.GetUriWithQueryParameters("/figures", new Dictionary<string, object?>
    {
        ["metric"] = metric.ToString(), ["of"] = Shown?.Value, ["from"] = ReportPeriod.InAddress(Period.From), ["until"] = ReportPeriod.InAddress(Period.Until), ["currency"] = metric.IsMoney() ? _table?.Currency : null, ["showroom"] = ShowroomAsked,
    });

    private string CoachAddress => Navigation.GetUriWithQueryParameters("/coach", new Dictionary<string, object?> { ["as"] = As, ["showroom"] = ShowroomAsked });

    private string FileAddress => Navigation.GetUriWithQueryParameters($"/api/showrooms/{Uri.EscapeDataString(Showroom.Value)}/scores.csv", new Dictionary<string, object?> { ["cycle"] = Cycle == PeriodKind.Month ? "month" : Cycle == PeriodKind.Quarter ? "quarter" : "year", ["day"] = ReportPeriod.InAddress(Day) });
}
