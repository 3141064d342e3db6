using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SalesFloor.Assignment;
using SalesFloor.Customers;

namespace SalesFloor.FrontDesk;

/// <summary>What became of an arrival. The names in JSON are frozen: they lie in the ledger.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.ArrivalOutcome.v1")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Assigned), "assigned"), JsonDerivedType(typeof(Waiting), "waiting"), JsonDerivedType(typeof(OwnerAway), "owner-away"), JsonDerivedType(typeof(Refused), "refused")]
public abstract record ArrivalOutcome
{
    private ArrivalOutcome() { }

    /// <summary>The visit is offered to a rep. <paramref name="Until"/>: when the offer runs out. <paramref name="Received"/>: the desk confirmed for him in the same decision, nothing is left to accept.</summary>
    [GenerateSerializer, Immutable, Alias("frontdesk.ArrivalOutcome.Assigned.v1")]
    public sealed record Assigned(VisitId Visit, int Ticket, CustomerId? Customer, SalespersonId Rep, RouteReason Reason, bool NewCustomer, DateTimeOffset Until, bool Received = false) : ArrivalOutcome;

    /// <summary>Nobody is free: he waits in order. <paramref name="Position"/> counts from 1.</summary>
    [GenerateSerializer, Immutable, Alias("frontdesk.ArrivalOutcome.Waiting.v1")]
    public sealed record Waiting(VisitId Visit, int Ticket, CustomerId? Customer, RouteReason Reason, int Position) : ArrivalOutcome;

    /// <summary>His owner cannot come at once; he waits for the owner until the desk chooses otherwise. <paramref name="Elsewhere"/>: where the owner works, if not here.</summary>
    [GenerateSerializer, Immutable, Alias("frontdesk.ArrivalOutcome.OwnerAway.v1")]
    public sealed record OwnerAway(VisitId Visit, int Ticket, CustomerId? Customer, SalespersonId Owner, RouteReason Reason, RepCondition OwnerIs, Colleague? Elsewhere = null) : ArrivalOutcome;

    /// <summary>It cannot be taken as it is; nothing was stored. <paramref name="Field"/> is the field concerned. <paramref name="Override"/>: why the rep whom the desk names cannot have him.</summary>
    [GenerateSerializer, Immutable, Alias("frontdesk.ArrivalOutcome.Refused.v1")]
    public sealed record Refused(ArrivalRefusal Reason, string Field, VisitRefusal? Override = null) : ArrivalOutcome;
}

/// <summary>Why an arrival cannot be taken as it is.</summary>
[GenerateSerializer, Alias("frontdesk.ArrivalRefusal.v1")]
public enum ArrivalRefusal
{
    ShowroomUnknown = 1, VisitIdMissing = 2, ChannelUnknown = 3,
    /// <summary>The mandatory question was not answered (FD-03).</summary>
    SaysUnknown = 4,
    NamedRepMissing = 5, PhoneUnreadable = 6, NameTooLong = 7, CustomerUnknown = 8, VisitIdTaken = 9,
    /// <summary>Only a visit whose decision was undone can be decided again.</summary>
    NotAtTheDesk = 10,
    /// <summary>A market that the showroom does not know (ROT-08).</summary>
    TerritoryUnknown = 30,
    /// <summary>A rep reports a visitor who names that very rep: only the desk does (ROT-13).</summary>
    SelfAssigned = 31,
    PurposeUnknown = 32,
    /// <summary>The rep whom the desk names instead of the rule's cannot have him (FD-15).</summary>
    OverrideRefused = 33,
}

/// <summary>What became of an order about an open visit.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.VisitOutcomeAnswer.v1")]
public abstract record VisitOutcomeAnswer
{
    private VisitOutcomeAnswer() { }

    /// <summary>Done, or already done by the same order before. <paramref name="Rep"/>: who has the visit now, if anybody.</summary>
    [GenerateSerializer, Immutable, Alias("frontdesk.VisitOutcomeAnswer.Done.v1")]
    public sealed record Done(VisitId Visit, SalespersonId? Rep) : VisitOutcomeAnswer;

    /// <summary>It cannot be done; nothing was stored. <paramref name="Field"/> names the field concerned, empty when it is none.</summary>
    [GenerateSerializer, Immutable, Alias("frontdesk.VisitOutcomeAnswer.Refused.v1")]
    public sealed record Refused(VisitRefusal Reason, string Field) : VisitOutcomeAnswer;
}

/// <summary>Why an order about a visit cannot be done.</summary>
[GenerateSerializer, Alias("frontdesk.VisitRefusal.v1")]
public enum VisitRefusal
{
    VisitUnknown = 1, VisitClosed = 2, NotOffered = 3, OfferedToAnother = 4, NotReceivedYet = 5, AlreadyReceived = 6,
    /// <summary>A new customer needs a lead source (FD-06, I-10).</summary>
    SourceMissing = 7,
    /// <summary>A call needs contact data or a coded reason for none (FD-12, I-10).</summary>
    ContactMissing = 8,
    PhoneUnreadable = 9, NotWaitingForOwner = 10, NobodyToStandIn = 11, OutcomeUnknown = 12, NameTooLong = 13, CauseUnknown = 14, SourceUnknown = 15, ChoiceUnknown = 16, NoContactUnknown = 17,
    /// <summary>The time in which a decision can be undone is over.</summary>
    UndoTooLate = 18,
    /// <summary>Another decision was made since the desk looked.</summary>
    DecisionChanged = 19,
    /// <summary>Something else was recorded about the customer since his reception: who owns him is for the manager now.</summary>
    CustomerMovedOn = 20,
    /// <summary>He was not called to this visitor.</summary>
    NotPaged = 21,
    /// <summary>The showroom is open: how a visit ends is for its rep to say.</summary>
    NotClosingYet = 22,
    /// <summary>An override needs a reason of the list (FD-15).</summary>
    ReasonUnknown = 30,
    /// <summary>"Other" needs a note.</summary>
    NoteMissing = 31,
    NoteTooLong = 32, RepUnknown = 33,
    /// <summary>He has this visit, or the offer of it, already.</summary>
    RepHasIt = 34,
    /// <summary>He declined or missed this very visit: it never comes back to him.</summary>
    RepRefused = 35,
    /// <summary>He is with a customer, being asked, or not on the floor (ROT-06, ROT-07, I-21).</summary>
    RepNotFree = 36,
    /// <summary>A new customer goes to nobody outside the group on duty (I-03).</summary>
    RepNotOnDuty = 37,
    /// <summary>Where homes are sold, a new customer is asked for his budget (FD-20).</summary>
    BudgetMissing = 51,
    BudgetUnreadable = 52,
}

/// <summary>What the desk would do, for the sentence on the screen. <paramref name="Standing"/> is the proposed rep's place before the decision. <paramref name="OwnerElsewhere"/>: where the owner works, if not here.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.Proposal.v1")]
public sealed record Proposal(
    ArrivalRefusal? Refusal,
    string? NormalisedPhone,
    CustomerFile? Customer,
    Route? Route,
    SalespersonId? Rep,
    Standing? Standing,
    int NewToday,
    TurnDecision? Turn,
    Colleague? OwnerElsewhere = null);
