using SalesFloor.Boards;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Boards;

/// <summary>Makes rankings of the figures as they are now.</summary>
internal sealed class RankingReader(IFigureReader figures, IGrainFactory grains, TimeProvider clock) : IRankings
{
    public async Task<Ranking?> Of(RankingAsked asked, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(asked.Showroom)).Plan() is not { } plan) return null;

        var (today, own) = (plan.DayAt(clock.GetUtcNow()), await grains.CurrencyOf(asked.Showroom));
        var lines = await figures.Lines(new(asked.Showroom, RankingRule.Needs(asked.Period, today), today, asked.Metric), cancellation);
        if (asked.Metric == Metric.SalesAmount) return RankingRule.Of(asked, lines, plan, today, own);

        // What honours count is another figure.
        var month = RankingRule.Start(RankingPeriod.Month, today).AddMonths(-1);
        return RankingRule.Of(asked, [.. lines, .. await figures.Lines(new(asked.Showroom, month, month.AddMonths(1).AddDays(-1), Metric.SalesAmount), cancellation)], plan, today, own);
    }
}
