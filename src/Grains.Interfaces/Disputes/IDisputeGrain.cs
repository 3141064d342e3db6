using System.Collections.Immutable;
using Orleans.Concurrency;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Disputes;

/// <summary>Owns the disputes about whose a customer is that come from the door or from a rep (gap 13, OWN-10, OWN-13). Key <c>disputes/{showroom}</c>. Until a ruling takes effect the customer stays whose the archive says he is; moving an owner is the customer's own grain's, giving a turn back the compensations'.</summary>
[Alias("disputes.IDisputeGrain.v1")]
public interface IDisputeGrain : IGrainWithStringKey
{
    /// <summary>A dispute is raised: by the desk when an identity turns up, by a rep whom the visitor named, or who says that a customer is his. Once per visit.</summary>
    [Alias("Raise")]
    Task<DisputeAnswer> Raise(RaiseDispute command);

    /// <summary>The manager or director rules, with the reason. The owner is then whom the ruling names; who received the visitor for nothing gets his turn back by a compensation.</summary>
    [Alias("Rule")]
    Task<DisputeAnswer> Rule(RuleOnDispute command);

    /// <summary>All disputes that are open or of the last months, newest first.</summary>
    [AlwaysInterleave, Alias("All")]
    Task<ImmutableArray<Dispute>> All();

    /// <summary>What a ruling can rest on; null where there is no such dispute.</summary>
    [AlwaysInterleave, Alias("Evidence")]
    Task<DisputeEvidence?> Evidence(VisitId visit);

    /// <summary>Gives back the turns that rulings of the last days have made nobody's. May be repeated.</summary>
    [AlwaysInterleave, Alias("SettleTurns")]
    Task SettleTurns();

    /// <summary>Wakes the grain, which then carries out by itself what was ruled and is not carried out: said by a desk that wakes up.</summary>
    [OneWay, Alias("Wake")]
    Task Wake();
}

/// <summary>Why there is a dispute: an anonymous visitor's number names another owner (gap 13), the visitor named another rep than the archive does (OWN-10), or a rep says that a customer in the archive is his (OWN-13).</summary>
[GenerateSerializer, Alias("disputes.DisputeCause.v1")]
public enum DisputeCause { IdentityTurnedUp = 1, NamedAnother = 2, SaysHeIsHis = 3 }

/// <summary>The ruling. <paramref name="For"/> is the owner of record or the rep who claims him.</summary>
[GenerateSerializer, Immutable, Alias("disputes.DisputeRuling.v1")]
public sealed record DisputeRuling(SalespersonId For, SalespersonId By, Role As, string Why, DateTimeOffset At);

/// <summary>A dispute: raised, then ruled. <paramref name="Owner"/> is whom the archive named, <paramref name="Claimant"/> who received the visitor or was named by him. Its visit is its identity; where a rep says that a customer is his, an id of the same kind that his client made. <paramref name="CarriedOutAt"/>: since when the archive says what was ruled.</summary>
[GenerateSerializer, Immutable, Alias("disputes.Dispute.v1")]
public sealed record Dispute(VisitId Visit, DisputeCause Cause, CustomerId Customer, SalespersonId Owner, SalespersonId Claimant, string? Note, DateTimeOffset RaisedAt, string RaisedBy, DisputeRuling? Ruling, DateTimeOffset? CarriedOutAt = null);

/// <summary>One entry of the customer's chain in the ledger.</summary>
[GenerateSerializer, Immutable, Alias("disputes.ArchiveEntry.v1")]
public sealed record ArchiveEntry(DateTimeOffset At, string Kind, VisitId? Visit, SalespersonId? Rep, string Actor);

/// <summary>The visit with its receipts, the customer's file, and every entry of the archive about him, oldest first.</summary>
[GenerateSerializer, Immutable, Alias("disputes.DisputeEvidence.v1")]
public sealed record DisputeEvidence(Dispute Dispute, DateTimeOffset? ArrivedAt, DateTimeOffset? FinishedAt, ImmutableArray<Receipt> Receipts, CustomerFile Archive, ImmutableArray<ArchiveEntry> Entries);

/// <summary>Order to raise a dispute. The desk says who owns and who claims; of a rep's own word only <paramref name="Visit"/> and <paramref name="Claimant"/> are taken, the rest is read from the visit.</summary>
[GenerateSerializer, Immutable, Alias("disputes.RaiseDispute.v1")]
public sealed record RaiseDispute(VisitId Visit, DisputeCause Cause, SalespersonId Claimant, CustomerId? Customer, SalespersonId? Owner, string? Note, string Actor);

/// <summary>Order to rule.</summary>
[GenerateSerializer, Immutable, Alias("disputes.RuleOnDispute.v1")]
public sealed record RuleOnDispute(VisitId Visit, SalespersonId For, SalespersonId By, string Why, string Actor)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>What became of an order about a dispute.</summary>
[GenerateSerializer, Immutable, Alias("disputes.DisputeAnswer.v1")]
public abstract record DisputeAnswer
{
    private DisputeAnswer() { }

    /// <summary>Done, or already done before.</summary>
    [GenerateSerializer, Immutable, Alias("disputes.DisputeAnswer.Done.v1")]
    public sealed record Done(Dispute Dispute) : DisputeAnswer;

    /// <summary>It cannot be done; nothing was stored.</summary>
    [GenerateSerializer, Immutable, Alias("disputes.DisputeAnswer.Refused.v1")]
    public sealed record Refused(DisputeRefusal Reason, string Field) : DisputeAnswer;
}

/// <summary>Why an order about a dispute cannot be done.</summary>
[GenerateSerializer, Alias("disputes.DisputeRefusal.v1")]
public enum DisputeRefusal
{
    ShowroomUnknown = 1, VisitUnknown = 2, CauseUnknown = 3,
    /// <summary>The visitor did not name this rep, or the archive agrees with him.</summary>
    NothingToDispute = 4,
    DisputeUnknown = 5, AlreadyRuled = 6,
    /// <summary>Only the manager or the director rules (OWN-13).</summary>
    NotYours = 7,
    /// <summary>The ruling is for neither of the two.</summary>
    ForNeither = 8,
    ReasonMissing = 9, TooLong = 10,
}
