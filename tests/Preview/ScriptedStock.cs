using System.Collections.Immutable;
using SalesFloor.Dashboard.Stock;
using SalesFloor.Showrooms;
using SalesFloor.Stock;

namespace SalesFloor.Preview;

/// <summary>A stock without grains: nothing was counted, nothing can be ordered.</summary>
public sealed class ScriptedStock : IStockCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(null);

    public Task<ImmutableArray<Available>> Of(ShowroomId showroom) => Task.FromResult<ImmutableArray<Available>>([]);

    public Task<StockAnswer> Carry(StockOrder order) => Task.FromResult<StockAnswer>(new StockAnswer.Refused(StockRefusal.ShowroomUnknown, "showroom"));
}
