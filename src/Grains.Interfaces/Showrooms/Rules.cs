using System.Collections.Immutable;

namespace SalesFloor.Showrooms;

/// <summary>Order: other rules from a moment on. Nothing changes before somebody else has approved it. <paramref name="From"/> in the past means: as soon as it is approved. The version is given when it is approved.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.ProposeRules.v1")]
public sealed record ProposeRules(ProposalId Proposal, FloorRules Rules, DateTimeOffset From, string Why, string Actor);

/// <summary>Order: the proposal holds from its moment on. Whoever proposed it cannot approve it.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.ApproveRules.v1")]
public sealed record ApproveRules(ProposalId Proposal, string Actor);

/// <summary>Order: the proposal is dropped; whoever proposed it may withdraw it so.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.RejectRules.v1")]
public sealed record RejectRules(ProposalId Proposal, string Why, string Actor);

/// <summary>Rules that wait for a second person.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.RulesProposal.v1")]
public sealed record RulesProposal(ProposalId Id, FloorRules Rules, DateTimeOffset From, string Why, string By, DateTimeOffset At);

/// <summary>Approved rules with the moment from which they hold.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.ScheduledRules.v1")]
public sealed record ScheduledRules(FloorRules Rules, DateTimeOffset From, string ProposedBy, string ApprovedBy);

/// <summary>The rules as they stand: what holds now, what is approved for later, what waits for approval.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.RulesSheet.v1")]
public sealed record RulesSheet(FloorRules InForce, ImmutableArray<ScheduledRules> Coming, RulesProposal? Pending);

/// <summary>What became of an order about the rules.</summary>
[GenerateSerializer, Immutable, Alias("showrooms.RulesOutcome.v1")]
public abstract record RulesOutcome
{
    private RulesOutcome() { }

    /// <summary>Done, or done by the same order before.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.RulesOutcome.Done.v1")]
    public sealed record Done(RulesSheet Sheet) : RulesOutcome;

    /// <summary>It cannot be done; nothing was stored. <paramref name="Fault"/>: what is wrong with the rules themselves.</summary>
    [GenerateSerializer, Immutable, Alias("showrooms.RulesOutcome.Refused.v1")]
    public sealed record Refused(RulesRefusal Reason, PlanFault? Fault = null) : RulesOutcome;
}

/// <summary>Why an order about the rules cannot be done.</summary>
[GenerateSerializer, Alias("showrooms.RulesRefusal.v1")]
public enum RulesRefusal
{
    ShowroomUnknown = 1,
    /// <summary>Each change has a name to it.</summary>
    NameMissing = 2,
    /// <summary>Rules that contradict themselves.</summary>
    Contradictory = 3,
    NothingChanges = 4,
    /// <summary>One proposal at a time: somebody decides about the one that waits first.</summary>
    AnotherWaits = 5,
    /// <summary>No such proposal waits for approval.</summary>
    NotWaiting = 6,
    /// <summary>Whoever proposed cannot approve: it needs a second person.</summary>
    SamePerson = 7,
}
