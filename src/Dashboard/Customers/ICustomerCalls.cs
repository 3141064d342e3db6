using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Disputes;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>What the pages of customers ask of the archive.</summary>
public interface ICustomerCalls
{
    /// <summary>The plan, for names and roles.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>A list.</summary>
    Task<ImmutableArray<CustomerRow>> List(ShowroomId showroom, CustomerList list, SalespersonId? rep);

    /// <summary>How many customers each rep is to visit by now.</summary>
    Task<ImmutableArray<RepVisitsDue>> VisitsDue(ShowroomId showroom);

    /// <summary>Whom a text may mean.</summary>
    Task<ImmutableArray<CustomerHit>> Find(string text);

    /// <summary>One file.</summary>
    Task<CustomerDossier?> Read(ShowroomId showroom, CustomerId customer);

    /// <summary>Others who may be the same: a hint.</summary>
    Task<ImmutableArray<CustomerHit>> Alike(CustomerId customer);

    /// <summary>An order about a customer.</summary>
    Task<CustomerAnswer> Carry(CustomerId customer, CustomerOrder order);

    /// <summary>All customers of a rep go to another.</summary>
    Task<HandOverReport> HandOver(HandOverAll order);

    /// <summary>What is in a list of customers.</summary>
    Task<ImportReport> Preview(ImportList list);

    /// <summary>Loads a list of customers.</summary>
    Task<ImportReport> Load(ImportList list);

    /// <summary>Takes a list of customers out.</summary>
    Task<CustomerExported> Export(ExportCustomers order);

    /// <summary>All disputes, newest first.</summary>
    Task<ImmutableArray<Dispute>> Disputes(ShowroomId showroom);

    /// <summary>A rep says that a customer is his.</summary>
    Task<DisputeAnswer> Dispute(ShowroomId showroom, RaiseDispute command);
}
