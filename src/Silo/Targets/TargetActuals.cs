using System.Collections.Immutable;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Figures;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Targets;

/// <summary>Counts what a target has reached; the tables of figures are brought up to the ledger's end first, because an end is written down for good.</summary>
internal sealed class TargetActuals(FigureReader figures, Projector projector, IGrainFactory grains) : ITargetActuals
{
    public async Task<decimal?> Of(ShowroomPlan plan, TargetKey target, ImmutableArray<ShowroomId> showrooms)
    {
        if (!target.Metric.IsCounted()) return null;

        await projector.CatchUp(CancellationToken.None);
        var lines = new List<FigureLine>();
        foreach (var showroom in target.Scope.Showroom is { } its ? [its] : showrooms) lines.AddRange(await figures.Lines(new(showroom, target.Period.From, target.Period.Until), CancellationToken.None));
        return CountedMetrics.Of(target, plan, lines, await grains.CurrencyOf(plan.Id)).Sum(line => line.Counts());
    }
}
