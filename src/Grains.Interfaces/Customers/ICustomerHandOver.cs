using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>Hands all customers of a rep who leaves or is redeployed over to others (OWN-15, OWN-16).</summary>
public interface ICustomerHandOver
{
    /// <summary>One after the other, each by an order of his own; the takers get them in turn. Given again, it goes on where it stopped.</summary>
    Task<HandOverReport> HandOver(HandOverAll order, CancellationToken cancellation);
}

/// <summary>Order to hand over all customers of <paramref name="From"/>.</summary>
public sealed record HandOverAll(ShowroomId Showroom, SalespersonId By, SalespersonId From, ImmutableArray<SalespersonId> To, SalespersonId ApprovedBy, string Reason)
{
    /// <summary>What he is there by his account; null where nobody signs in.</summary>
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>What was handed over; <paramref name="Refused"/>: why it stopped, null where nobody is left.</summary>
public sealed record HandOverReport(int Moved, CustomerAnswer.Refused? Refused);
