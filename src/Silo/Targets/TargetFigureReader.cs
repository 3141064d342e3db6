using System.Collections.Immutable;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Targets;

/// <summary>Holds the plan of targets against the figures as they are now.</summary>
internal sealed class TargetFigureReader(FigureShelf figures, IGrainFactory grains, TimeProvider clock) : ITargetFigures
{
    // What was said longer ago is done or forgotten.
    private static readonly TimeSpan s_guidanceStands = TimeSpan.FromDays(3);

    public async Task<TargetFigures?> Of(TargetFiguresAsked asked, CancellationToken cancellation)
    {
        if (await Basis(asked.Showroom, asked.Period, asked.Metric, cancellation) is not { } basis) return null;

        return new(basis.Now, asked.Period, asked.Metric, asked.Product, asked.Region, TargetProgressRule.Tree(asked, basis), asked.Into is null ? null : TargetPartsRule.Of(asked, basis));
    }

    public async Task<ImmutableArray<FigureLine>> Behind(TargetFiguresAsked asked, TargetScope scope, CancellationToken cancellation) =>
        await Basis(asked.Showroom, asked.Period, asked.Metric, cancellation) is { } basis
            ? [.. CountedMetrics.Of(TargetProgressRule.Key(asked, scope), basis.Plan, basis.Figures, basis.Currency).OrderBy(line => line.At)]
            : [];

    public async Task<MyFigures?> Mine(ShowroomId showroom, SalespersonId rep, CancellationToken cancellation)
    {
        if (await Today(showroom) is not { } today) return null;

        var month = Periods.Of(PeriodKind.Month, today);
        if (await Basis(showroom, month, null, cancellation) is not { } basis) return null;

        var notes = (await Year(today.Year).Mine(showroom, rep))?.Notes ?? [];
        return new(
            basis.Now, TargetProgressRule.Mine(rep, Periods.Of(PeriodKind.Day, today), basis), TargetProgressRule.Mine(rep, month, basis),
            notes.FirstOrDefault(note => note.Kind == NoteKind.Guidance && note.Target.Period.Has(today) && note.At > basis.Now - s_guidanceStands));
    }

    public async Task<LastYearFigures?> LastYear(DivideTarget question, CancellationToken cancellation) =>
        await Basis(question.Showroom, question.Parent.Period.Before(), question.Parent.Metric, cancellation) is { } basis
            ? SalesFloor.Targets.LastYear.Of(question, basis.Plan, basis.Figures, Showrooms(question.Showroom, basis.Lines), basis.Currency)
            : null;

    public async Task<TrafficPlan?> Traffic(ShowroomId showroom, TargetPeriod period, CancellationToken cancellation)
    {
        if (await Today(showroom) is not { } today || await Plan(showroom) is not { } plan) return null;

        var counted = new List<FigureLine>();
        foreach (var figure in new[] { Metric.Deals, Metric.Visits, Metric.Calls }) counted.AddRange(await figures.Lines(new(showroom, today.AddDays(-TrafficPlanRule.ReferenceDays), today.AddDays(-1), figure), cancellation));
        return TrafficPlanRule.Of(period, today, new(plan, await Year(period.From.Year).Calendar(showroom), await Year(period.From.Year).Lines(showroom), counted, clock.GetUtcNow(), await grains.CurrencyOf(showroom)));
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

        var years = new[] { period.From.Year, period.Until.Year }.Distinct().Select(Year).ToArray();
        var lines = new List<TargetLine>();
        foreach (var year in years) lines.AddRange(await year.Lines(showroom));

        var counted = new List<FigureLine>();
        foreach (var one in Showrooms(showroom, lines))
            foreach (var figure in metric is { } of ? of.Figures().Select(one => (Metric?)one) : [null])
                counted.AddRange(await figures.Lines(new(one, period.From, period.Until, figure), cancellation));

        return new(plan, await years[0].Calendar(showroom), lines, counted, clock.GetUtcNow(), await grains.CurrencyOf(showroom));
    }

    // The company is this showroom and every other that the plan has a target for.
    private static IEnumerable<ShowroomId> Showrooms(ShowroomId showroom, IEnumerable<TargetLine> lines) => lines.Select(line => line.Key.Scope.Showroom).OfType<ShowroomId>().Prepend(showroom).Distinct();

    private ITargetPlanGrain Year(int year) => grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, year));

    private Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();
}
