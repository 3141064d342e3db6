using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Salespeople;

namespace SalesFloor.FrontDesk;

/// <summary>A fact about the desk of one showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record DeskEvent(DateTimeOffset At);

/// <summary>A local day began at the desk; <paramref name="Group"/> is on duty (ROT-01).</summary>
[GenerateSerializer, Immutable, Alias("desk.DayOpened.v1")]
public sealed record DayOpened(DateTimeOffset At, DateOnly Day, GroupId Group) : DeskEvent(At);

/// <summary>A local day ended with these totals (FD-14).</summary>
[GenerateSerializer, Immutable, Alias("desk.DayClosed.v1")]
public sealed record DayClosed(DateTimeOffset At, DateOnly Day, Boards.DayTotals Totals) : DeskEvent(At);

/// <summary>Somebody arrived. <paramref name="Phone"/> is normalised; <paramref name="Customer"/> is who he is, as far as known. <paramref name="Offline"/>: he came earlier, while the desk had no connection.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitArrived.v1")]
public sealed record VisitArrived(
    DateTimeOffset At, VisitId Visit, int Ticket, Channel Channel, VisitorSays Says, SalespersonId? NamedRep, CustomerId? Customer, string? Phone, string? Name, string Actor, TakenOffline? Offline = null, TerritoryId? Territory = null,
    ImmutableArray<SalespersonId>? AlsoNamed = null, VisitPurpose? Purpose = null) : DeskEvent(At);

/// <summary>A decision about a visit, with its receipt. <paramref name="Answer"/> is the answer to the arrival on the first of them, else null.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitRouted.v1")]
public sealed record VisitRouted(DateTimeOffset At, VisitId Visit, bool NewCustomer, Receipt Receipt, ArrivalOutcome? Answer) : DeskEvent(At);

/// <summary>A visit is offered to a rep until <paramref name="Until"/>.</summary>
[GenerateSerializer, Immutable, Alias("desk.OfferMade.v1")]
public sealed record OfferMade(DateTimeOffset At, VisitId Visit, SalespersonId Rep, DateTimeOffset Until) : DeskEvent(At);

/// <summary>The rep (or the desk for him) took the visit: he receives it from now on.</summary>
[GenerateSerializer, Immutable, Alias("desk.OfferAccepted.v1")]
public sealed record OfferAccepted(DateTimeOffset At, VisitId Visit, SalespersonId Rep, string Actor) : DeskEvent(At);

/// <summary>The rep declined.</summary>
[GenerateSerializer, Immutable, Alias("desk.OfferDeclined.v1")]
public sealed record OfferDeclined(DateTimeOffset At, VisitId Visit, SalespersonId Rep, DeclineCause Cause, string Actor) : DeskEvent(At);

/// <summary>Nobody took the offer in time: the rep's <paramref name="InARow"/>th in a row.</summary>
[GenerateSerializer, Immutable, Alias("desk.OfferTimedOut.v1")]
public sealed record OfferTimedOut(DateTimeOffset At, VisitId Visit, SalespersonId Rep, int InARow = 0) : DeskEvent(At);

/// <summary>The offer was taken back because the visitor left or the rep went away.</summary>
[GenerateSerializer, Immutable, Alias("desk.OfferWithdrawn.v1")]
public sealed record OfferWithdrawn(DateTimeOffset At, VisitId Visit, SalespersonId Rep) : DeskEvent(At);

/// <summary>A visit waits, for a turn or for its owner.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitQueued.v1")]
public sealed record VisitQueued(DateTimeOffset At, VisitId Visit, SalespersonId? Owner) : DeskEvent(At);

/// <summary>The visit ended after its reception. <paramref name="Customer"/> may have become known only now.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitFinished.v1")]
public sealed record VisitFinished(
    DateTimeOffset At, VisitId Visit, SalespersonId Rep, VisitOutcome Outcome, LeadSource? Source, NoContact? NoContact, CustomerId? Customer, string? Phone, string? Name, SalespersonId? ArchiveOwner, string Actor, PurchaseBudget? Budget = null) : DeskEvent(At);

/// <summary>The visitor left before anybody received him.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitLeft.v1")]
public sealed record VisitLeft(DateTimeOffset At, VisitId Visit, string Actor) : DeskEvent(At);

/// <summary>The desk knows where a rep is from now on.</summary>
[GenerateSerializer, Immutable, Alias("desk.PresenceNoted.v1")]
public sealed record PresenceNoted(DateTimeOffset At, SalespersonId Rep, Presence Presence) : DeskEvent(At);

/// <summary>The turn of a visit was given back to its rep by a compensation (ROT-05).</summary>
[GenerateSerializer, Immutable, Alias("desk.CreditNoted.v1")]
public sealed record CreditNoted(DateTimeOffset At, VisitId Visit, SalespersonId Rep, string Actor) : DeskEvent(At);
