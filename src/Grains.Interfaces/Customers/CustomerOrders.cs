using System.Collections.Immutable;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>An order about one customer. <paramref name="By"/> is who gives it.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerOrder.v1")]
public abstract record CustomerOrder(ShowroomId Showroom, SalespersonId By)
{
    /// <summary>What he is there by his account, as the gate wrote it; null where nobody signs in: then it is what the plan calls him.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>A rep reports a customer of his own finding, at the first moment (OWN-02). <paramref name="Id"/> is made by the client, so that a repeated report is the same.</summary>
[GenerateSerializer, Immutable, Alias("customers.ClaimLead.v1")]
public sealed record ClaimLead(ShowroomId Showroom, SalespersonId By, Guid Id, string Name, string Phone, string? Company = null, LeadSource? Source = null) : CustomerOrder(Showroom, By)
{
    /// <summary>The file that the report opens where nobody has the number.</summary>
    public CustomerId Opens => new($"c-{Id:N}");
}

/// <summary>The company enters a lead of a fair or seminar (OWN-17). He is nobody's until he is assigned.</summary>
[GenerateSerializer, Immutable, Alias("customers.EnterCompanyLead.v1")]
public sealed record EnterCompanyLead(ShowroomId Showroom, SalespersonId By, Guid Id, string Event, string Name, string Phone, string? Company = null) : CustomerOrder(Showroom, By)
{
    /// <summary>The file that the entry opens where nobody has the number.</summary>
    public CustomerId Opens => new($"c-{Id:N}");
}

/// <summary>The manager has searched the archive: the customer is not in it and becomes the reporting rep's (OWN-03).</summary>
[GenerateSerializer, Immutable, Alias("customers.VerifyClaim.v1")]
public sealed record VerifyClaim(ShowroomId Showroom, SalespersonId By) : CustomerOrder(Showroom, By);

/// <summary>The manager refuses the report; for <see cref="ClaimRejection.InvalidContact"/> also after he confirmed it (OWN-07).</summary>
[GenerateSerializer, Immutable, Alias("customers.RejectClaim.v1")]
public sealed record RejectClaim(ShowroomId Showroom, SalespersonId By, ClaimRejection Why, string? Note = null) : CustomerOrder(Showroom, By);

/// <summary>The assistant files the confirmed customer (OWN-04, OWN-09).</summary>
[GenerateSerializer, Immutable, Alias("customers.ArchiveCustomer.v1")]
public sealed record ArchiveCustomer(ShowroomId Showroom, SalespersonId By) : CustomerOrder(Showroom, By);

/// <summary>The manager gives a customer of nobody to a rep (OWN-11, OWN-17).</summary>
[GenerateSerializer, Immutable, Alias("customers.AssignCustomer.v1")]
public sealed record AssignCustomer(ShowroomId Showroom, SalespersonId By, SalespersonId To) : CustomerOrder(Showroom, By);

/// <summary>The manager gives a customer who was not maintained long enough to another rep (OWN-06, I-08).</summary>
[GenerateSerializer, Immutable, Alias("customers.TransferCustomer.v1")]
public sealed record TransferCustomer(ShowroomId Showroom, SalespersonId By, SalespersonId To, string Reason) : CustomerOrder(Showroom, By);

/// <summary>A customer of a rep who leaves or is redeployed is handed over (OWN-15, OWN-16). <paramref name="ApprovedBy"/>: the director or general manager who approved it.</summary>
[GenerateSerializer, Immutable, Alias("customers.HandOverCustomer.v1")]
public sealed record HandOverCustomer(ShowroomId Showroom, SalespersonId By, SalespersonId From, SalespersonId To, SalespersonId ApprovedBy, string Reason) : CustomerOrder(Showroom, By);

/// <summary>The ruling on a dispute takes effect (OWN-13). Given by the book of disputes; <paramref name="By"/> is who ruled.</summary>
[GenerateSerializer, Immutable, Alias("customers.CarryOutRuling.v1")]
public sealed record CarryOutRuling(ShowroomId Showroom, SalespersonId By, VisitId Dispute, SalespersonId For, string Reason) : CustomerOrder(Showroom, By);

/// <summary>The owner lets another speak to his customer (OWN-05): until a moment, or where that is null once.</summary>
[GenerateSerializer, Immutable, Alias("customers.GiveConsent.v1")]
public sealed record GiveConsent(ShowroomId Showroom, SalespersonId By, SalespersonId To, DateTimeOffset? Until = null) : CustomerOrder(Showroom, By);

/// <summary>The owner takes his consent back.</summary>
[GenerateSerializer, Immutable, Alias("customers.RevokeConsent.v1")]
public sealed record RevokeConsent(ShowroomId Showroom, SalespersonId By, SalespersonId To) : CustomerOrder(Showroom, By);

/// <summary>Somebody was in touch with the customer (OWN-05, OWN-06, OWN-19). <paramref name="Id"/> is made by the client.</summary>
[GenerateSerializer, Immutable, Alias("customers.LogFollowUp.v1")]
public sealed record LogFollowUp(ShowroomId Showroom, SalespersonId By, Guid Id, ContactKind Kind, string? Note = null, DateOnly? NextOn = null) : CustomerOrder(Showroom, By);

/// <summary>Fields of the file get other values (CUS-19); an empty text clears one.</summary>
[GenerateSerializer, Immutable, Alias("customers.ChangeFields.v1")]
public sealed record ChangeFields(ShowroomId Showroom, SalespersonId By, ImmutableArray<FieldValue> Fields) : CustomerOrder(Showroom, By);

/// <summary>A major customer gets a manager beside his owner, or loses him (OWN-12, X-31).</summary>
[GenerateSerializer, Immutable, Alias("customers.FlagKeyAccount.v1")]
public sealed record FlagKeyAccount(ShowroomId Showroom, SalespersonId By, SalespersonId? Manager) : CustomerOrder(Showroom, By);

/// <summary>Trade with the customer is interrupted, or goes on again. He stays in the archive (OWN-14).</summary>
[GenerateSerializer, Immutable, Alias("customers.NoteTrade.v1")]
public sealed record NoteTrade(ShowroomId Showroom, SalespersonId By, TradeState State, string? Note = null) : CustomerOrder(Showroom, By);

/// <summary>Whether the company trades with a customer.</summary>
[GenerateSerializer, Alias("customers.TradeState.v1")]
public enum TradeState { Interrupted = 1, Resumed = 2 }

/// <summary>Somebody wants to see the whole number. That he saw it is recorded.</summary>
[GenerateSerializer, Immutable, Alias("customers.RevealPhone.v1")]
public sealed record RevealPhone(ShowroomId Showroom, SalespersonId By) : CustomerOrder(Showroom, By);

/// <summary>A further number of the same customer (gap 5). <paramref name="Id"/> is made by the client.</summary>
[GenerateSerializer, Immutable, Alias("customers.AddPhone.v1")]
public sealed record AddPhone(ShowroomId Showroom, SalespersonId By, Guid Id, string Phone) : CustomerOrder(Showroom, By);

/// <summary>Two customers belong together, as a family or a company; each keeps his owner (gap 5).</summary>
[GenerateSerializer, Immutable, Alias("customers.LinkCustomer.v1")]
public sealed record LinkCustomer(ShowroomId Showroom, SalespersonId By, CustomerId Other, LinkKind Kind) : CustomerOrder(Showroom, By);
