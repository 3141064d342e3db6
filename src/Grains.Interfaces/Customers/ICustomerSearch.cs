using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>Finds customers in the read tables while somebody types. May be a moment behind the ledger; decisions never rest on it.</summary>
public interface ICustomerSearch
{
    /// <summary>Customers whose phone ends with the digits of <paramref name="text"/> (three or more), or whose name contains it; best first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<CustomerHit>> Find(string text, int limit, CancellationToken cancellation);
}

/// <summary>A found customer as everybody may see him: number masked, owner named .</summary>
public sealed record CustomerHit(CustomerId Id, string? Name, string MaskedPhone, SalespersonId? Owner, DateTimeOffset? LastContact, int Visits);
