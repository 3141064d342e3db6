using System.Collections.Immutable;
using Orleans;
using SalesFloor.Customers;
using SalesFloor.Disputes;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>Customers on the grains and the read tables.</summary>
internal sealed class CustomerCalls(IFloorGrains grains, ICustomerFiles files, ICustomerSearch search, ICustomerHandOver handOver, ICustomerImport import, ICustomerExport export) : ICustomerCalls
{
    private const int MostFound = 50;

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<ImmutableArray<CustomerRow>> List(ShowroomId showroom, CustomerList list, SalespersonId? rep) => files.List(showroom, list, rep, CancellationToken.None);

    public Task<ImmutableArray<RepVisitsDue>> VisitsDue(ShowroomId showroom) => files.VisitsDue(showroom, CancellationToken.None);

    public Task<ImmutableArray<CustomerHit>> Find(string text) => search.Find(text, MostFound, CancellationToken.None);

    public Task<CustomerDossier?> Read(ShowroomId showroom, CustomerId customer) => files.Read(showroom, customer, CancellationToken.None);

    public Task<ImmutableArray<CustomerHit>> Alike(CustomerId customer) => files.Alike(customer, CancellationToken.None);

    public Task<CustomerAnswer> Carry(CustomerId customer, CustomerOrder order) => grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).Carry(order);

    public Task<HandOverReport> HandOver(HandOverAll order) => handOver.HandOver(order, CancellationToken.None);

    public Task<ImportReport> Preview(ImportList list) => import.Preview(list, CancellationToken.None);

    public Task<ImportReport> Load(ImportList list) => import.Load(list, CancellationToken.None);

    public Task<CustomerExported> Export(ExportCustomers order) => export.Export(order, CancellationToken.None);

    public Task<ImmutableArray<Dispute>> Disputes(ShowroomId showroom) => grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(showroom)).All();

    public Task<DisputeAnswer> Dispute(ShowroomId showroom, RaiseDispute command) => grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(showroom)).Raise(command);
}
