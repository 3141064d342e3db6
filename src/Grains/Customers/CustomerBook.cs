using System.Collections.Immutable;
using SalesFloor.FrontDesk;

namespace SalesFloor.Customers;

/// <summary>The state of one customer. At most one owner: it is one field (I-06). <paramref name="Receptions"/> are the visits he was last received for, by which a repeat is known; <paramref name="Last"/> is what the last of them changed, while it can be taken back; <paramref name="Care"/> is what is known beside that.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerBook.v1")]
public sealed record CustomerBook(
    bool Exists, string? Name, string? Phone, SalespersonId? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt, LeadSource? Source, ImmutableArray<VisitId> Receptions, VisitId? LastLogged, BeforeReception? Last = null, CustomerCare? Care = null)
{
    /// <summary>Nobody the archive knows.</summary>
    public static CustomerBook Unknown { get; } = new(false, null, null, null, null, null, null, [], null);
}

/// <summary>How facts change a customer's state. A pure fold.</summary>
public static class CustomerFold
{
    // A desk repeats the receptions of its open visits when it wakes up; nobody has more visits open at once than this.
    private const int ReceptionsKept = 16;

    /// <summary>The state after the fact.</summary>
    public static CustomerBook Apply(CustomerBook customer, CustomerEvent fact) => fact switch
    {
        CustomerOpened opened => customer with { Exists = true, Name = opened.Name, Phone = opened.Phone },
        OwnershipBegan began => customer with { Owner = began.Owner, OwnedSince = began.At },
        CustomerReceived received => customer with
        {
            MaintainedAt = received.At < customer.MaintainedAt ? customer.MaintainedAt : received.At, // told late: maintenance never goes back
            Receptions = [.. customer.Receptions.TakeLast(ReceptionsKept - 1), received.Visit],
            Last = received.Before,
        },
        ReceptionUndone undone => Apply(customer, undone),
        ContactLogged logged => customer with
        {
            Name = logged.Name ?? customer.Name,
            Phone = customer.Phone ?? logged.Phone,
            Source = customer.Source ?? logged.Source,
            MaintainedAt = logged.At,
            LastLogged = logged.Visit,
            Last = null,
        },
        _ => CareFold.Apply(customer, fact) ?? throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "A customer does not know this fact."),
    };

    private static CustomerBook Apply(CustomerBook customer, ReceptionUndone undone)
    {
        var open = undone.Closed ? CustomerBook.Unknown : customer;
        return open with
        {
            Owner = undone.Owner,
            OwnedSince = undone.OwnedSince,
            MaintainedAt = undone.MaintainedAt,
            Receptions = customer.Receptions.Remove(undone.Visit),
            Last = null,
        };
    }
}

/// <summary>Whose an identity is.</summary>
[GenerateSerializer, Immutable, Alias("customers.IdentityBook.v1")]
public sealed record IdentityBook(CustomerId? Customer)
{
    /// <summary>Nobody's.</summary>
    public static IdentityBook Nobodys { get; } = new((CustomerId?)null);
}

/// <summary>How facts change an identity. A pure fold.</summary>
public static class IdentityFold
{
    /// <summary>The state after the fact.</summary>
    public static IdentityBook Apply(IdentityBook identity, IdentityEvent fact) => fact switch
    {
        IdentityClaimed claimed => identity with { Customer = claimed.Customer },
        IdentityReleased => IdentityBook.Nobodys,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "An identity does not know this fact."),
    };
}
