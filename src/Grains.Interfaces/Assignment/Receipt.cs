using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Assignment;

/// <summary>Why a visit went where it went. Words for people are made from it on the screens; the codes never change.</summary>
[GenerateSerializer, Alias("assignment.RouteReason.v1")]
public enum RouteReason
{
    /// <summary>The visitor names the rep who is his owner of record, or nobody owns him and the named rep is one of ours (FD-04, OWN-10).</summary>
    NamedRep = 1,
    /// <summary>Known by his number; his owner gets him (FD-10, OWN-01).</summary>
    Owner = 2,
    /// <summary>Says he is new or forgot who, but the archive knows his owner .</summary>
    ArchiveMatch = 3,
    /// <summary>Names a rep who is not the owner of record: the archive wins (OWN-01, X-01).</summary>
    ArchiveOverNamed = 4,
    /// <summary>New: the group on duty, whoever's turn it is (FD-05, ROT-01, ROT-02).</summary>
    NewCustomer = 5,
    /// <summary>Forgot who served him and the archive does not know him: new (FD-05).</summary>
    ForgotWho = 6,
    /// <summary>Names somebody who is not (or no longer) one of ours and the archive has no living owner: new (gap 6).</summary>
    NamedRepUnknown = 7,
    /// <summary>The owner's time has lapsed or he has left: new (X-01, OWN-06).</summary>
    OwnerLapsed = 8,
    /// <summary>X-01 AlwaysNew: new by his own word, whatever the archive says.</summary>
    AlwaysNew = 9,
    /// <summary>X-01 ReceiveOnly: the duty group receives, the owner keeps him.</summary>
    ReceiveOnly = 10,
    /// <summary>His owner is not there; a stand-in of the owner's group receives on duty.</summary>
    StandIn = 11,
    /// <summary>Names several who are ours, and the archive has no living owner: new (gap 6).</summary>
    SeveralNamed = 12,
    /// <summary>Comes with a complaint or for after-sales: a group that takes those receives him, without a turn (ROT-14).</summary>
    Complaint = 13,
    /// <summary>A rep received him while the desk had no connection, and somebody else is his owner or was named: the owner keeps him (OWN-01, I-06).</summary>
    TakenOffline = 20,
    /// <summary>The desk gave the visit to another rep than the rule does, for a stated reason (FD-15).</summary>
    Overridden = 30,
}

/// <summary>What the first step of a decision rested on. <paramref name="ForComplaints"/>: a group of the showroom is there for complaints and after-sales (ROT-14). <paramref name="OwnerElsewhere"/>: the owner is none of ours but works in another showroom of the company; null where he works in none.</summary>
[GenerateSerializer, Immutable, Alias("assignment.RoutingFacts.v1")]
public sealed record RoutingFacts(
    Channel Channel,
    VisitorSays Says,
    SalespersonId? Named,
    bool NamedIsOurs,
    CustomerId? Customer,
    SalespersonId? Owner,
    bool OwnerIsOurs,
    bool OwnerLapsed,
    RepCondition? OwnerCondition,
    ForgottenRep Mode,
    OwnerAwayChoice IfOwnerAway,
    OfflineReception? Offline = null,
    OverrideOrder? Override = null,
    ImmutableArray<NamedRep>? AlsoNamed = null,
    VisitPurpose? Purpose = null,
    bool ForComplaints = false,
    Colleague? OwnerElsewhere = null);

/// <summary>A rep of another showroom, by the names that a desk which does not have him on its floor shows. <paramref name="Says"/>: what he said there last; null where he never said where he is, or it was not asked.</summary>
[GenerateSerializer, Immutable, Alias("assignment.Colleague.v1")]
public sealed record Colleague(ShowroomId Showroom, BilingualName ShowroomName, BilingualName Name, Presence? Says = null);

/// <summary>A rep whom the visitor names beside the first one, and whether he is one of ours.</summary>
[GenerateSerializer, Immutable, Alias("assignment.NamedRep.v1")]
public sealed record NamedRep(SalespersonId Rep, bool IsOurs);

/// <summary>Who received the visitor while the desk had no connection, and what the desk knows of him now: whether he is ours, and what he is doing.</summary>
[GenerateSerializer, Immutable, Alias("assignment.OfflineReception.v1")]
public sealed record OfflineReception(SalespersonId Rep, bool IsOurs, RepCondition Condition);

/// <summary>Where the first step sends a visit.</summary>
[GenerateSerializer, Alias("assignment.RouteTo.v1")]
public enum RouteTo { Rep = 1, OwnerAway = 2, Rotation = 3, DutyReception = 4, StandIn = 5 }

/// <summary>The first step's answer. <paramref name="Rep"/> is the owner or named rep concerned, if any.</summary>
[GenerateSerializer, Immutable, Alias("assignment.Route.v1")]
public sealed record Route(RouteTo To, RouteReason Reason, SalespersonId? Rep, ImmutableArray<string> Rules);

/// <summary>The receipt of one decision about a visit: what it rested on, what was decided, under which version of the rules, who caused it. <paramref name="Number"/> counts the decisions about this visit from 1. <paramref name="Split"/>: how a deal is shared where somebody stands in for the owner. <paramref name="Page"/>: how the call to that owner stood at that moment; null where he was not called.</summary>
[GenerateSerializer, Immutable, Alias("assignment.Receipt.v1")]
public sealed record Receipt(
    VisitId Visit,
    int Number,
    DateTimeOffset At,
    string Actor,
    int RulesVersion,
    RoutingFacts Facts,
    Route Route,
    TurnDecision? Turn,
    SalespersonId? Rep,
    OfflineMerge? Offline = null,
    StandInSplit? Split = null,
    OwnerPage? Page = null);

/// <summary>Where the rule says otherwise than a desk without connection did.</summary>
[GenerateSerializer, Alias("assignment.OfflineConflict.v1")]
public enum OfflineConflict
{
    /// <summary>The customer has an owner, or named somebody, who is not the rep who received him (OWN-01, FD-04).</summary>
    BelongsToAnother = 1,
    /// <summary>It was somebody else's turn (ROT-02).</summary>
    AnotherInTurn = 2,
    /// <summary>The rep is of a group that was not on duty (ROT-01, I-03).</summary>
    NotOnDuty = 3,
    /// <summary>The rep has another visitor by what the floor knows (ROT-06): this one is his as soon as that one is finished.</summary>
    RepBusy = 4,
    /// <summary>The rep is not, or no longer, of this showroom.</summary>
    RepUnknown = 5,
}

/// <summary>What became of an arrival that a desk without connection took: what was done there and, where the rule says otherwise, what it says. <paramref name="RuleSays"/> is null where it names nobody.</summary>
[GenerateSerializer, Immutable, Alias("assignment.OfflineMerge.v1")]
public sealed record OfflineMerge(DateTimeOffset TakenAt, SalespersonId? Rep, SalespersonId? RuleSays = null, OfflineConflict? Conflict = null);
