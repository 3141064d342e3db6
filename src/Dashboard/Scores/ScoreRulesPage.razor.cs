using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Scores;

/// <summary>How reps are scored (KPI-14): what holds, what waits for approval, and the sheet on which a manager sets items, weights and goals of the periods to come.</summary>
public sealed partial class ScoreRulesPage
{
    private static readonly Role[] s_roles = [Role.Manager, Role.Director, Role.GeneralManager];

    private ShowroomPlan? _plan;
    private ScoreRulesSheet? _sheet;
    private ScoreRulesDraft? _draft;
    private string? _why;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The scores.</summary>
    [Inject]
    public required IScoreCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    /// <inheritdoc/>
    protected override async Task Read()
    {
        if (Floor is null) return;

        _plan = await Calls.Plan(Showroom);
        _sheet = await Calls.Rules(Showroom);
        if (_draft is null) Begin(PeriodKind.Month);
    }

    private void Begin(PeriodKind cycle)
    {
        if (_sheet is { } sheet && Floor is { } floor) _draft = new(sheet.InForce.Single(rules => rules.Cycle == cycle), floor.Day);
    }

    private Task Propose() => Give(me => new ProposeScoreRules(Showroom, me, Guid.CreateVersion7(), _draft!.Rules, _draft.Next.From, _why!.Trim()));

    private Task Decide(ScoreRulesProposal pending, ScoreRuling ruling) => Give(me => new DecideScoreRules(Showroom, me, pending.Id, ruling, _why?.Trim()));

    private Task Give(Func<SalespersonId, ScoreOrder> order) => Order(async () =>
    {
        if (Me is not { } me) return null;

        var answer = await Calls.Carry(order(me));
        if (answer is ScoreAnswer.Done) _why = null;
        return W.Of(answer);
    });

    private string Goal(ScoreItem item) => item switch
    {
        { Indicator: Indicator.Rated } => "–",
        { Goal: { } goal } => item.Indicator.IsRate() ? ScoreWords.Percent(goal) : ScoreWords.Amount(goal),
        _ => W["ScoreRules.OwnTarget"],
    };
}
