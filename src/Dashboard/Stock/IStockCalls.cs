using System.Collections.Immutable;
using SalesFloor.Showrooms;
using SalesFloor.Stock;

namespace SalesFloor.Dashboard.Stock;

/// <summary>What screens ask of the stock.</summary>
public interface IStockCalls
{
    /// <summary>The plan, for names and roles.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>What is available.</summary>
    Task<ImmutableArray<Available>> Of(ShowroomId showroom);

    /// <summary>An order about stock.</summary>
    Task<StockAnswer> Carry(StockOrder order);
}
