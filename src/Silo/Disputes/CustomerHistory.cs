using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Disputes;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.Disputes;

/// <summary>Reads a customer's chain off the ledger: the archive's evidence.</summary>
internal sealed class CustomerHistory(LedgerReader ledger) : ICustomerHistory
{
    public async Task<ImmutableArray<ArchiveEntry>> Of(CustomerId customer) => [.. (await ledger.ByGrain(GrainKeys.Customer(customer), 1)).Select(Entry)];

    private static ArchiveEntry Entry(LedgerRow row) => new(row.At, row.Kind, row.Subject is { } visit ? new VisitId(Guid.Parse(visit)) : null, Rep(FactNames.Read(row.Kind, row.Body)), row.Actor);

    private static SalespersonId? Rep(object fact) => fact switch
    {
        OwnershipBegan began => began.Owner,
        CustomerReceived received => received.Rep,
        ContactLogged logged => logged.Rep,
        CustomerClaimed claimed => claimed.Rep,
        CustomerImported imported => imported.Owner,
        ClaimVerified verified => verified.Rep,
        ClaimRejected rejected => rejected.Rep,
        OwnerChanged changed => changed.Owner,
        FollowedUp contact => contact.Rep,
        ConsentGiven given => given.To,
        _ => null, // what is about nobody but the customer
    };
}
