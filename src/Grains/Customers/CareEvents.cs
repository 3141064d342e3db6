using System.Collections.Immutable;
using SalesFloor.FrontDesk;

namespace SalesFloor.Customers;

/// <summary>A rep reported the customer (OWN-02).</summary>
[GenerateSerializer, Immutable, Alias("customer.Claimed.v1")]
public sealed record CustomerClaimed(DateTimeOffset At, Guid Order, SalespersonId Rep, string Name, string Phone, string? Company, LeadSource? Source, string Actor) : CustomerEvent(At);

/// <summary>The manager confirmed the report (OWN-03).</summary>
[GenerateSerializer, Immutable, Alias("customer.ClaimVerified.v1")]
public sealed record ClaimVerified(DateTimeOffset At, SalespersonId Rep, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>The manager refused the report.</summary>
[GenerateSerializer, Immutable, Alias("customer.ClaimRejected.v1")]
public sealed record ClaimRejected(DateTimeOffset At, SalespersonId Rep, SalespersonId By, ClaimRejection Why, SalespersonId? Owner, string? Note, string Actor) : CustomerEvent(At);

/// <summary>The assistant filed the customer (OWN-09).</summary>
[GenerateSerializer, Immutable, Alias("customer.Archived.v1")]
public sealed record CustomerArchived(DateTimeOffset At, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>The company entered a lead of its own (OWN-17).</summary>
[GenerateSerializer, Immutable, Alias("customer.PoolEntered.v1")]
public sealed record PoolEntered(DateTimeOffset At, Guid Order, string Event, string Name, string Phone, string? Company, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>Why the owner changed without a reception.</summary>
[GenerateSerializer, Alias("customers.OwnerChange.v1")]
public enum OwnerChange { Verified = 1, Assigned = 2, Transferred = 3, HandedOver = 4, Ruled = 5, ClaimVoid = 6 }

/// <summary>The owner changed by a decision. <paramref name="Owner"/> is nobody where it is null; <paramref name="CoolOffUntil"/>: until when <paramref name="From"/> cannot have him back.</summary>
[GenerateSerializer, Immutable, Alias("customer.OwnerChanged.v1")]
public sealed record OwnerChanged(
    DateTimeOffset At, SalespersonId? Owner, SalespersonId? From, OwnerChange Why, SalespersonId By, string? Reason, DateTimeOffset? CoolOffUntil, SalespersonId? ApprovedBy, VisitId? Dispute, string Actor) : CustomerEvent(At);

/// <summary>The owner consented to another's contact (OWN-05).</summary>
[GenerateSerializer, Immutable, Alias("customer.ConsentGiven.v1")]
public sealed record ConsentGiven(DateTimeOffset At, SalespersonId To, SalespersonId By, DateTimeOffset? Until, string Actor) : CustomerEvent(At);

/// <summary>The owner took his consent back.</summary>
[GenerateSerializer, Immutable, Alias("customer.ConsentRevoked.v1")]
public sealed record ConsentRevoked(DateTimeOffset At, SalespersonId To, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>Somebody was in touch. <paramref name="Maintains"/>: by the rules of that moment it was maintenance (gap 4); <paramref name="OnConsentOf"/>: whose consent it rested on, which is used up where it was for one contact.</summary>
[GenerateSerializer, Immutable, Alias("customer.FollowedUp.v1")]
public sealed record FollowedUp(
    DateTimeOffset At, Guid Order, SalespersonId Rep, ContactKind Kind, bool Maintains, SalespersonId? OnConsentOf, string? Note, DateOnly? NextOn, string Actor) : CustomerEvent(At);

/// <summary>Fields of the file changed.</summary>
[GenerateSerializer, Immutable, Alias("customer.FieldsChanged.v1")]
public sealed record FieldsChanged(DateTimeOffset At, ImmutableArray<FieldValue> Fields, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>A major customer got a manager beside his owner, or lost him (OWN-12).</summary>
[GenerateSerializer, Immutable, Alias("customer.KeyAccountFlagged.v1")]
public sealed record KeyAccountFlagged(DateTimeOffset At, SalespersonId? Manager, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>Trade was interrupted or went on (OWN-14).</summary>
[GenerateSerializer, Immutable, Alias("customer.TradeNoted.v1")]
public sealed record TradeNoted(DateTimeOffset At, TradeState State, SalespersonId By, string? Note, string Actor) : CustomerEvent(At);

/// <summary>Somebody saw the whole number.</summary>
[GenerateSerializer, Immutable, Alias("customer.PhoneRevealed.v1")]
public sealed record PhoneRevealed(DateTimeOffset At, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>A further number (gap 5).</summary>
[GenerateSerializer, Immutable, Alias("customer.PhoneAdded.v1")]
public sealed record PhoneAdded(DateTimeOffset At, string Phone, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>Another customer belongs together with this one (gap 5).</summary>
[GenerateSerializer, Immutable, Alias("customer.Linked.v1")]
public sealed record CustomerLinked(DateTimeOffset At, CustomerId Other, LinkKind Kind, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>The customer came with a list. <paramref name="Owner"/>: whose he is; nobody's, and in the pool under the name of the list, where it is null.</summary>
[GenerateSerializer, Immutable, Alias("customer.Imported.v1")]
public sealed record CustomerImported(
    DateTimeOffset At, Guid Order, string Name, string Phone, string? Company, SalespersonId? Owner, LeadSource? Source, ImmutableArray<FieldValue> Fields, string Batch, SalespersonId By, string Actor) : CustomerEvent(At);

/// <summary>The person was taken out of the archive (SEC-05, SEC-07). The words of the order stay out of the ledger: they may name him.</summary>
[GenerateSerializer, Immutable, Alias("customer.Erased.v1")]
public sealed record CustomerErased(DateTimeOffset At, Guid Order, ShowroomId Showroom, SalespersonId By, ErasureGround Ground, string Actor) : CustomerEvent(At);
