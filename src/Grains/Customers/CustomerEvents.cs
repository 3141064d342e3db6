using SalesFloor.FrontDesk;

namespace SalesFloor.Customers;

/// <summary>A fact about one customer. The aliases are the names in the ledger: frozen.</summary>
public abstract record CustomerEvent(DateTimeOffset At);

/// <summary>The customer entered the archive.</summary>
[GenerateSerializer, Immutable, Alias("customer.Opened.v1")]
public sealed record CustomerOpened(DateTimeOffset At, VisitId Visit, string? Name, string? Phone, string Actor) : CustomerEvent(At);

/// <summary>A rep became the owner; <paramref name="From"/> is the owner before him, if any.</summary>
[GenerateSerializer, Immutable, Alias("customer.OwnershipBegan.v1")]
public sealed record OwnershipBegan(DateTimeOffset At, VisitId Visit, SalespersonId Owner, SalespersonId? From, ReceptionTakes Why, string Actor) : CustomerEvent(At);

/// <summary>A rep received the customer: maintenance of the ownership (OWN-06).</summary>
[GenerateSerializer, Immutable, Alias("customer.Received.v1")]
public sealed record CustomerReceived(DateTimeOffset At, VisitId Visit, SalespersonId Rep, string Actor, BeforeReception? Before = null) : CustomerEvent(At);

/// <summary>What a reception changed, so that it can be taken back: whether it opened the file, whether it took him, and from what.</summary>
[GenerateSerializer, Immutable, Alias("customer.BeforeReception.v1")]
public sealed record BeforeReception(VisitId Visit, bool Opened, bool Took, SalespersonId? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt);

/// <summary>A reception was taken back: he is what he was before it. <paramref name="Owner"/> is whose he is again, nobody's where it is null; <paramref name="Closed"/>: the file that the reception opened is closed with it.</summary>
[GenerateSerializer, Immutable, Alias("customer.ReceptionUndone.v1")]
public sealed record ReceptionUndone(
    DateTimeOffset At, VisitId Visit, bool Closed, SalespersonId? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt, string Actor) : CustomerEvent(At);

/// <summary>A visit ended; what was learned.</summary>
[GenerateSerializer, Immutable, Alias("customer.ContactLogged.v1")]
public sealed record ContactLogged(DateTimeOffset At, VisitId Visit, SalespersonId Rep, VisitOutcome Outcome, LeadSource? Source, string? Name, string? Phone, string Actor) : CustomerEvent(At);

/// <summary>A fact about one identity.</summary>
public abstract record IdentityEvent(DateTimeOffset At);

/// <summary>The identity belongs to a customer from now on.</summary>
[GenerateSerializer, Immutable, Alias("identity.Claimed.v1")]
public sealed record IdentityClaimed(DateTimeOffset At, CustomerId Customer, VisitId Visit, string Actor) : IdentityEvent(At);

/// <summary>The identity is nobody's again: it was entered by mistake.</summary>
[GenerateSerializer, Immutable, Alias("identity.Released.v1")]
public sealed record IdentityReleased(DateTimeOffset At, CustomerId Customer, VisitId Visit, string Actor) : IdentityEvent(At);
