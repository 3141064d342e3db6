using System.Collections.Immutable;

namespace SalesFloor.Showrooms;

/// <summary>The state of one showroom: the plan with the rules that held at the last fact, what is approved for later, what waits for approval, and the proposal that was decided last.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.ShowroomBook.v1")]
public sealed record ShowroomBook(ShowroomPlan? Plan, ImmutableArray<ScheduledRules>? Coming = null, RulesProposal? Pending = null, ProposalId? Decided = null)
{
    /// <summary>Before the first plan.</summary>
    public static ShowroomBook NotSetUp { get; } = new((ShowroomPlan?)null);
}

/// <summary>How facts change a showroom. A pure fold.</summary>
public static class ShowroomFold
{
    /// <summary>The state after the fact.</summary>
    public static ShowroomBook Apply(ShowroomBook showroom, ShowroomEvent fact) => Then(Begun(showroom, fact.At), fact);

    private static ShowroomBook Then(ShowroomBook showroom, ShowroomEvent fact) => fact switch
    {
        PlanSet set => showroom with { Plan = set.Plan, Coming = OrNone(showroom.Coming?.RemoveAll(rules => rules.Rules.Version <= set.Plan.Rules.Version)) },
        RulesProposed proposed => showroom with { Pending = new(proposed.Proposal, proposed.Rules, proposed.From, proposed.Why, proposed.Actor, proposed.At) },
        RulesApproved approved => Begun(showroom with { Pending = null, Decided = approved.Proposal, Coming = (showroom.Coming ?? []).Add(new(approved.Rules, approved.From, approved.ProposedBy, approved.Actor)) }, approved.At),
        RulesRejected rejected => showroom with { Pending = null, Decided = rejected.Proposal },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "A showroom does not know this fact."),
    };

    /// <summary>Rules whose moment has come are the plan's; what they replaced is history and lies in the ledger.</summary>
    private static ShowroomBook Begun(ShowroomBook showroom, DateTimeOffset at) =>
        showroom.Coming is null ? showroom : showroom with { Plan = RulesRule.PlanAt(showroom, at), Coming = OrNone(showroom.Coming?.RemoveAll(rules => rules.From <= at)) };

    private static ImmutableArray<ScheduledRules>? OrNone(ImmutableArray<ScheduledRules>? rules) => rules is { IsEmpty: false } some ? some : null;
}
