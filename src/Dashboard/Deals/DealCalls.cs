using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>Deals on the grains and the read tables.</summary>
internal sealed class DealCalls(IFloorGrains grains, IDeals deals) : IDealCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<ImmutableArray<DealOnBoard>> Board(ShowroomId showroom, SalespersonId? rep) => deals.Board(showroom, rep, CancellationToken.None);

    public Task<ImmutableArray<DealOnBoard>> OfCustomer(ShowroomId showroom, SalespersonId? rep, CustomerId customer) => deals.OfCustomer(showroom, rep, customer, CancellationToken.None);

    public Task<GradeProposal?> Grading(ShowroomId showroom, SalespersonId? rep, CustomerId customer) => deals.Grading(showroom, rep, customer, CancellationToken.None);

    public Task<DealFile?> Read(ShowroomId showroom, SalespersonId? rep, DealId deal) => deals.Read(showroom, rep, deal, CancellationToken.None);

    public Task<DealAnswer> Carry(DealId deal, DealOrder order) => grains.GetGrain<IDealGrain>(GrainKeys.Deal(order.Showroom, deal)).Carry(order);

    public Task<DealAnswer> Record(DealId deal, MoneyOrder order) => grains.GetGrain<IDealGrain>(GrainKeys.Deal(order.Showroom, deal)).Record(order);

    public Task<PipelineSheet> Pipeline(ShowroomId showroom) => grains.GetGrain<IPipelineGrain>(GrainKeys.Pipeline(showroom)).Sheet();

    public Task<PipelineAnswer> Publish(PublishPipeline order) => grains.GetGrain<IPipelineGrain>(GrainKeys.Pipeline(order.Showroom)).Publish(order);
}
