using System.Collections.Immutable;

namespace SalesFloor.Disputes;

/// <summary>Reads a customer's chain off the ledger.</summary>
public interface ICustomerHistory
{
    /// <summary>Every entry about the customer, oldest first.</summary>
    Task<ImmutableArray<ArchiveEntry>> Of(CustomerId customer);
}
