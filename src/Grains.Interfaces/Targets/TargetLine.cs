namespace SalesFloor.Targets;

/// <summary>Where a target stands (rulebook §10; TGT-11, TGT-12): proposed, sent back, in force, given to whoever is to reach it, accepted by him, closed after its time.</summary>
[GenerateSerializer, Alias("targets.TargetState.v1")]
public enum TargetState { Proposed = 1, Approved = 2, Assigned = 3, Accepted = 4, Closed = 5, Returned = 6 }

/// <summary>One version of a target (TGT-17), complete in the sense of SMART (TGT-08): how much, in what, why it is right and within reach, how it is measured; its time is the key's. <paramref name="ApprovedBy"/> null: nobody yet.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetVersion.v1")]
public sealed record TargetVersion(
    int Number, decimal Value, TargetUnit Unit, string Why, string Measured, SalespersonId By, DateTimeOffset At, SalespersonId? ApprovedBy = null, DateTimeOffset? ApprovedAt = null);

/// <summary>What whoever is to reach a target would accept instead (TGT-09).</summary>
[GenerateSerializer, Immutable, Alias("targets.CounterProposal.v1")]
public sealed record CounterProposal(decimal Value, string Why, SalespersonId By, DateTimeOffset At);

/// <summary>A version that was not approved, and why.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetReturn.v1")]
public sealed record TargetReturn(int Version, string Why, SalespersonId By, DateTimeOffset At);

/// <summary>How a target ended. Below it, <paramref name="Cause"/> and <paramref name="Measure"/> are said (TGT-20).</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetClosing.v1")]
public sealed record TargetClosing(decimal Actual, ActualFrom From, string? Cause, string? Measure, SalespersonId By, DateTimeOffset At);

/// <summary>Where an actual figure comes from: the floor counted it, or somebody stated what was measured elsewhere.</summary>
[GenerateSerializer, Alias("targets.ActualFrom.v1")]
public enum ActualFrom { Counted = 1, Stated = 2 }

/// <summary>A target: the version in force, the one that waits for approval, what is wanted instead, and how far it is given and accepted. <paramref name="Versions"/>: how many there were.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetLine.v1")]
public sealed record TargetLine(
    TargetKey Key,
    TargetState State,
    TargetVersion? InForce,
    TargetVersion? Pending,
    int Versions,
    CounterProposal? Counter = null,
    TargetReturn? Returned = null,
    SalespersonId? AssignedBy = null,
    DateTimeOffset? AssignedAt = null,
    SalespersonId? AcceptedBy = null,
    DateTimeOffset? AcceptedAt = null,
    TargetClosing? Closing = null)
{
    /// <summary>The version that counts while planning: the newest.</summary>
    public TargetVersion? Newest() => Pending ?? InForce;
}

/// <summary>A target as somebody writes it down; all of it is mandatory (TGT-08).</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetDraft.v1")]
public sealed record TargetDraft(TargetKey Key, decimal Value, TargetUnit Unit, string Why, string Measured);

/// <summary>A target and the version that whoever orders has seen; an order about another version is refused.</summary>
[GenerateSerializer, Immutable, Alias("targets.TargetAt.v1")]
public sealed record TargetAt(TargetKey Key, int Version);
