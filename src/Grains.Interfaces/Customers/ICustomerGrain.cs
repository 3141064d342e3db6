using Orleans.Concurrency;
using SalesFloor.FrontDesk;

namespace SalesFloor.Customers;

/// <summary>Owns one customer: whose he is and since when (OWN-01), what he is called, how he came to us. Key <c>customer/{id}</c>.</summary>
[Alias("customers.ICustomerGrain.v1")]
public interface ICustomerGrain : IGrainWithStringKey
{
    /// <summary>The file as it stands; of one that was merged, the file that speaks for it.</summary>
    [AlwaysInterleave, Alias("File")]
    Task<CustomerFile> File();

    /// <summary>A rep has received the customer: ownership begins with the first reception, each reception is maintenance (OWN-06). Once per visit.</summary>
    [Alias("Receive")]
    Task<ReceptionOutcome> Receive(ReceiveCustomer command);

    /// <summary>The reception of a visit never was: maintenance and ownership are what they were before it. False where something else was recorded about him since; then nothing changes. A visit that is not among his receptions: nothing to do, true.</summary>
    [Alias("UndoReception")]
    Task<bool> UndoReception(UndoReception command);

    /// <summary>A visit of the customer ended; what was learned goes into the file. Once per visit.</summary>
    [Alias("LogContact")]
    Task<CustomerFile> LogContact(LogContact command);

    /// <summary>Everything else that somebody orders about a customer: reporting, confirming, consent, follow-up, transfer. Repeats are known and change nothing.</summary>
    [Alias("Carry")]
    Task<CustomerAnswer> Carry(CustomerOrder order);

    /// <summary>The file that was merged into this one by the merge, or null. Only files ask each other.</summary>
    [AlwaysInterleave, Alias("Absorbed")]
    Task<AbsorbedCustomer?> Absorbed(Guid merge);

    /// <summary>Takes another file, or says why not. Given again, it is the same merge.</summary>
    [Alias("Absorb")]
    Task<CustomerAnswer> Absorb(AbsorbCustomer command);

    /// <summary>Gives a file back that was taken.</summary>
    [Alias("Part")]
    Task<CustomerAnswer> Part(PartCustomer command);
}

/// <summary>What identifies a customer.</summary>
[GenerateSerializer, Alias("customers.IdentityKind.v1")]
public enum IdentityKind { Phone = 1, Company = 2 }

/// <summary>A customer's file. <paramref name="Exists"/> is false where nothing was ever recorded; phones are in E.164.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerFile.v1")]
public sealed record CustomerFile(
    CustomerId Id,
    bool Exists,
    string? Name,
    string? Phone,
    SalespersonId? Owner,
    DateTimeOffset? OwnedSince,
    DateTimeOffset? MaintainedAt,
    LeadSource? Source,
    CustomerCare? Care = null);

/// <summary>Order to record that a rep received the customer. <paramref name="Takes"/>: how the reception bears on ownership; <paramref name="InsteadOf"/>: the lapsed owner the desk saw; <paramref name="LapsesAfterMonths"/>: after how long without maintenance, null where he is gone for good, counted in the calendar of <paramref name="TimeZone"/>.</summary>
[GenerateSerializer, Immutable, Alias("customers.ReceiveCustomer.v1")]
public sealed record ReceiveCustomer(VisitId Visit, ShowroomId Showroom, SalespersonId Rep, ReceptionTakes Takes, SalespersonId? InsteadOf, string? Name, string? Phone, DateTimeOffset At, string Actor, int? LapsesAfterMonths = null, string? TimeZone = null);

/// <summary>Order to take a reception back.</summary>
[GenerateSerializer, Immutable, Alias("customers.UndoReception.v1")]
public sealed record UndoReception(VisitId Visit, DateTimeOffset At, string Actor);

/// <summary>How a reception bears on ownership: it takes him if he is nobody's or his owner's time has lapsed, leaves the owner as he is (duty reception), or moves him whoever had him (X-01 AlwaysNew).</summary>
[GenerateSerializer, Alias("customers.ReceptionTakes.v1")]
public enum ReceptionTakes { IfNobodys = 1, Nothing = 2, Always = 3, IfLapsed = 4 }

/// <summary>What a reception did to ownership.</summary>
[GenerateSerializer, Immutable, Alias("customers.ReceptionOutcome.v1")]
public abstract record ReceptionOutcome
{
    private ReceptionOutcome() { }

    /// <summary>He is the receiving rep's, now or already before.</summary>
    [GenerateSerializer, Immutable, Alias("customers.ReceptionOutcome.Owned.v1")]
    public sealed record Owned(SalespersonId Owner) : ReceptionOutcome;

    /// <summary>He is somebody else's and stays so.</summary>
    [GenerateSerializer, Immutable, Alias("customers.ReceptionOutcome.StaysWith.v1")]
    public sealed record StaysWith(SalespersonId Owner) : ReceptionOutcome;

    /// <summary>He is nobody's and stays so.</summary>
    [GenerateSerializer, Immutable, Alias("customers.ReceptionOutcome.Nobodys.v1")]
    public sealed record Nobodys : ReceptionOutcome;
}

/// <summary>Order to log the end of a visit in the customer's file.</summary>
[GenerateSerializer, Immutable, Alias("customers.LogContact.v1")]
public sealed record LogContact(VisitId Visit, SalespersonId Rep, VisitOutcome Outcome, LeadSource? Source, string? Name, string? Phone, DateTimeOffset At, string Actor);

/// <summary>Which customer a phone number or company name belongs to. Key <c>identity/{kind}/{value}</c>, value normalised.</summary>
[Alias("customers.IIdentityGrain.v1")]
public interface IIdentityGrain : IGrainWithStringKey
{
    /// <summary>The customer, or null where the identity is unknown.</summary>
    [AlwaysInterleave, Alias("Whose")]
    Task<CustomerId?> Whose();

    /// <summary>Ties the identity to a customer. First come, first served: the answer is the customer it belongs to from now on, which may be another.</summary>
    [Alias("Claim")]
    Task<CustomerId> Claim(ClaimIdentity command);

    /// <summary>A number that was typed wrong is nobody's again, if it is still this customer's.</summary>
    [Alias("Release")]
    Task Release(ReleaseIdentity command);
}

/// <summary>Order to tie an identity to a customer.</summary>
[GenerateSerializer, Immutable, Alias("customers.ClaimIdentity.v1")]
public sealed record ClaimIdentity(CustomerId Customer, VisitId Visit, DateTimeOffset At, string Actor);

/// <summary>Order to take an identity from a customer whom a visit opened by mistake.</summary>
[GenerateSerializer, Immutable, Alias("customers.ReleaseIdentity.v1")]
public sealed record ReleaseIdentity(CustomerId Customer, VisitId Visit, DateTimeOffset At, string Actor);
