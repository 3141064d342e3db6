using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Targets;

/// <summary>Holds the plan of targets against the figures as they are now.</summary>
internal sealed class TargetFigureReader(FigureShelf figures, IGrainFactory grains, TimeProvider clock) : ITargetFigures
{
    public async Task<TargetFigures?> Of(TargetFiguresAsked asked, CancellationToken cancellation)
    {
        if (await Basis(asked.Showroom, asked.Period, asked.Metric, cancellation) is not { } basis) return null;

        return new(basis.Now, asked.Period, asked.Metric, asked.Product, asked.Region, TargetProgressRule.Tree(asked, basis));
    }

    public async Task<ImmutableArray<FigureLine>> Behind(TargetFiguresAsked asked, TargetScope scope, CancellationToken cancellation) =>
        await Basis(asked.Showroom, asked.Period, asked.Metric, cancellation) is { } basis
            ? [.. CountedMetrics.Of(TargetProgressRule.Key(asked, scope), basis.Plan, basis.Figures).OrderBy(line => line.At)]
            : [];

    public async Task<MyFigures?> Mine(ShowroomId showroom, SalespersonId rep, CancellationToken cancellation)
    {
        if (await Today(showroom) is not { } today) return null;

        var month = Periods.Of(PeriodKind.Month, today);
        return await Basis(showroom, month, null, cancellation) is { } basis
            ? new(basis.Now, TargetProgressRule.Mine(rep, Periods.Of(PeriodKind.Day, today), basis), TargetProgressRule.Mine(rep, month, basis))
            : null;
    }

    public async Task<TeamFigures?> Team(ShowroomId showroom, CancellationToken cancellation)
    {
        if (await Today(showroom) is not { } today) return null;

        var month = Periods.Of(PeriodKind.Month, today);
        return await Basis(showroom, month, null, cancellation) is { } basis ? TargetProgressRule.Team(month, basis) : null;
    }

    private async Task<DateOnly?> Today(ShowroomId showroom) => (await Plan(showroom))?.DayAt(clock.GetUtcNow());

    // Null metric: all of them, which everybody who looks at this month shares.
    private async Task<ProgressBasis?> Basis(ShowroomId showroom, TargetPeriod period, TargetMetric? metric, CancellationToken cancellation)
    {
        if (await Plan(showroom) is not { } plan) return null;

        var years = new[] { period.From.Year, period.Until.Year }.Distinct().Select(year => grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, year))).ToArray();
        var lines = new List<TargetLine>();
        foreach (var year in years) lines.AddRange(await year.Lines(showroom));

        // The company is this showroom and every other that the plan has a target for.
        var showrooms = lines.Select(line => line.Key.Scope.Showroom).OfType<ShowroomId>().Prepend(showroom).Distinct();
        var counted = new List<FigureLine>();
        foreach (var one in showrooms)
            foreach (var figure in metric is { } of ? of.Figures().Select(one => (Metric?)one) : [null])
                counted.AddRange(await figures.Lines(new(one, period.From, period.Until, figure), cancellation));

        return new(plan, await years[0].Calendar(showroom), lines, counted, clock.GetUtcNow());
    }

    private Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();
}
