using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Stock;

namespace SalesFloor.Silo.Stock;

/// <summary>Holds the counts of stock against the contracts signed since.</summary>
internal sealed class StockReader(IFigureReader figures, IGrainFactory grains, TimeProvider clock) : IStock
{
    public async Task<ImmutableArray<Available>> Of(ShowroomId showroom, CancellationToken cancellation)
    {
        var counts = await grains.GetGrain<IStockGrain>(GrainKeys.Stock(showroom)).Counts();
        if (counts.IsEmpty || await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return [];

        var lines = await figures.Lines(new(showroom, plan.DayAt(counts.Min(count => count.At)), plan.DayAt(clock.GetUtcNow()), Metric.Quantity), cancellation);
        return [.. counts.Select(count => StockRule.Left(count, lines))];
    }
}
