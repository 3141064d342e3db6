using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Stock;

namespace SalesFloor.Dashboard.Stock;

/// <summary>The stock on the grains and the reader.</summary>
internal sealed class StockCalls(IFloorGrains grains, IStock stock) : IStockCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<ImmutableArray<Available>> Of(ShowroomId showroom) => stock.Of(showroom, CancellationToken.None);

    public Task<StockAnswer> Carry(StockOrder order) => grains.GetGrain<IStockGrain>(GrainKeys.Stock(order.Showroom)).Carry(order);
}
