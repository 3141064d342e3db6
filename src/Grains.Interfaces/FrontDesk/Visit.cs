using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.FrontDesk;

/// <summary>How somebody arrives.</summary>
[GenerateSerializer, Alias("frontdesk.Channel.v1")]
public enum Channel { WalkIn = 1, Call = 2 }

/// <summary>The answer to the mandatory question "have you been in contact with one of us before?" (FD-03, FD-08).</summary>
[GenerateSerializer, Alias("frontdesk.VisitorSays.v1")]
public enum VisitorSays { FirstTime = 1, NamesRep = 2, ForgotWho = 3 }

/// <summary>Why somebody comes who does not come to buy (ROT-14); the codes never change.</summary>
[GenerateSerializer, Alias("frontdesk.VisitPurpose.v1")]
public enum VisitPurpose { Complaint = 1, AfterSales = 2 }

/// <summary>What the desk does when the owner cannot come at once: ask again, let the visitor wait for him, or give him a stand-in.</summary>
[GenerateSerializer, Alias("frontdesk.OwnerAwayChoice.v1")]
public enum OwnerAwayChoice { Ask = 1, Wait = 2, StandIn = 3 }

/// <summary>Through which channel a customer learned of us (FD-06, MKT-05, MKT-07).</summary>
[GenerateSerializer, Alias("frontdesk.LeadSource.v1")]
public enum LeadSource { Online = 1, Telephone = 2, PassingBy = 3, Referral = 4, Exhibition = 5, OutdoorDisplay = 6, Print = 7, Event = 8, Other = 9, Unknown = 10 }

/// <summary>How a visit ended.</summary>
[GenerateSerializer, Alias("frontdesk.VisitOutcome.v1")]
public enum VisitOutcome { FollowUp = 1, Appointment = 2, Deposit = 3, NotInterested = 4, MarketResearch = 5, NotACustomer = 6 }

/// <summary>Why a caller left no contact data (FD-12, X-34).</summary>
[GenerateSerializer, Alias("frontdesk.NoContact.v1")]
public enum NoContact { Declined = 1, HungUp = 2, WrongNumber = 3, AlreadyKnown = 4 }

/// <summary>Why a rep declines an offer.</summary>
[GenerateSerializer, Alias("frontdesk.DeclineCause.v1")]
public enum DeclineCause { Busy = 1, OnTheWayOut = 2, KnowsTheVisitor = 3, Unwell = 4, Other = 5 }

/// <summary>Where a visit stands. It ends by leaving the open visits, not by a status.</summary>
[GenerateSerializer, Alias("frontdesk.VisitStatus.v1")]
public enum VisitStatus
{
    WaitingForTurn = 1, WaitingForOwner = 2, Offered = 3, Received = 4,
    /// <summary>Its decision was undone: it goes nowhere before the desk has decided again.</summary>
    AtTheDesk = 5,
}

/// <summary>Order: somebody has arrived. <paramref name="Phone"/> is as it was typed. <paramref name="Customer"/> is set when the desk picked a found customer. <paramref name="Offline"/>: he came while the desk had no connection. <paramref name="Territory"/>: the market he comes from, where the desk asked (ROT-08).
/// <paramref name="Confirmed"/>: the desk confirms for the rep in the same breath, because he stands beside it or has the call already; an offer that comes only later is his to accept. <paramref name="AlsoNamed"/>: the other reps whom he names (gap 6). <paramref name="Purpose"/>: a complaint or after-sales (ROT-14); null: he comes to buy.
/// <paramref name="Override"/>: the desk gives him to another rep than the rule's in the same decision (FD-15).</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.Arrive.v1")]
public sealed record Arrive(
    VisitId Visit,
    Channel Channel,
    VisitorSays Says,
    SalespersonId? NamedRep = null,
    string? Phone = null,
    string? Name = null,
    CustomerId? Customer = null,
    OwnerAwayChoice IfOwnerAway = OwnerAwayChoice.Ask,
    string Actor = "desk",
    TakenOffline? Offline = null,
    TerritoryId? Territory = null,
    bool Confirmed = false,
    ImmutableArray<SalespersonId>? AlsoNamed = null,
    VisitPurpose? Purpose = null,
    OverrideOrder? Override = null);

/// <summary>How a desk without connection took an arrival: when, by its own clock, and to whom it gave the visitor at once (null: he waits). The visitor stays with that rep whatever the rule would have said; where it says otherwise, both stand in the receipt.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.TakenOffline.v1")]
public sealed record TakenOffline(DateTimeOffset TakenAt, SalespersonId? Rep);

/// <summary>Order: the offered rep takes the visit, or the desk confirms for him. <paramref name="Rep"/> null means whoever it is offered to.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.AcceptVisit.v1")]
public sealed record AcceptVisit(VisitId Visit, SalespersonId? Rep, string Actor);

/// <summary>Order: the offered rep declines, with a cause.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.DeclineVisit.v1")]
public sealed record DeclineVisit(VisitId Visit, SalespersonId? Rep, DeclineCause Cause, string Actor);

/// <summary>Order: the visit is over. A new customer needs a source (FD-06, I-10), a call needs contact data or a reason for none (FD-12, I-10), and where homes are sold a new customer was asked for his budget (FD-20).</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.FinishVisit.v1")]
public sealed record FinishVisit(VisitId Visit, VisitOutcome Outcome, LeadSource? Source, string? Phone, string? Name, NoContact? NoContact, string Actor, PurchaseBudget? Budget = null);

/// <summary>Order: the visitor left before anybody received him.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.VisitorLeaves.v1")]
public sealed record VisitorLeaves(VisitId Visit, string Actor);

/// <summary>Order: the desk's answer to "his owner is not there".</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.ChooseForOwnerAway.v1")]
public sealed record ChooseForOwnerAway(VisitId Visit, OwnerAwayChoice Choice, string Actor);

/// <summary>What the desk would do with somebody who says this, without doing it.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.Propose.v1")]
public sealed record Propose(Channel Channel, VisitorSays Says, SalespersonId? NamedRep = null, string? Phone = null, CustomerId? Customer = null, TerritoryId? Territory = null, ImmutableArray<SalespersonId>? AlsoNamed = null, VisitPurpose? Purpose = null);

/// <summary>Order to note that a rep was credited with the turn of a visit.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.NoteCredit.v1")]
public sealed record NoteCredit(VisitId Visit, SalespersonId Rep, string Actor);

/// <summary>Order to show a signed deal on the floor; <paramref name="Deal"/> null: it was taken back.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.NoteDeal.v1")]
public sealed record NoteDeal(Guid Contract, Boards.DealOnFloor? Deal, string Actor);

/// <summary>What a customer means to spend at most, in the showroom's currency (FD-20); <paramref name="Upto"/> null: asked, and he would not say.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.PurchaseBudget.v1")]
public sealed record PurchaseBudget(decimal? Upto);
