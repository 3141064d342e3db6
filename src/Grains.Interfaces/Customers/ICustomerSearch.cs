using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>Finds customers in the read tables while somebody types. May be a moment behind the ledger; decisions never rest on it.</summary>
public interface ICustomerSearch
{
    /// <summary>Customers whose phone ends with the digits of <paramref name="text"/> (three or more), or whose name contains it; best first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<CustomerHit>> Find(string text, int limit, CancellationToken cancellation);

    /// <summary>Customers who may be the one of this name, likest first, at most <paramref name="limit"/>. A hint: nothing is decided by likeness.</summary>
    Task<ImmutableArray<CustomerHit>> Alike(string name, int limit, CancellationToken cancellation);
}

/// <summary>A found customer as everybody may see him: number masked, owner named. <paramref name="Because"/> and <paramref name="OwnedSince"/> where somebody like him was looked for.</summary>
public sealed record CustomerHit(CustomerId Id, string? Name, string MaskedPhone, SalespersonId? Owner, DateTimeOffset? LastContact, int Visits, AlikeBecause? Because = null, DateTimeOffset? OwnedSince = null);

/// <summary>Why somebody may be the same, the strongest first: the same name, one that sounds the same, one with a slip of the finger, the same company, the same initials.</summary>
public enum AlikeBecause { SameName = 1, SoundsAlike = 2, Typo = 3, SameCompany = 4, SameInitials = 5 }
