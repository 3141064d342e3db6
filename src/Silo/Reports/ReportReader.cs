using System.Collections.Immutable;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Reports;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Reports;

/// <summary>Makes the reports of the figures as they are now.</summary>
internal sealed class ReportReader(IFigureReader figures, TrafficReader traffic, IGrainFactory grains, TimeProvider clock) : IReports
{
    private const int DaysOfWeek = 7;

    public async Task<ControlTable?> Control(ReportAsked asked, CancellationToken cancellation)
    {
        if (await Plan(asked.Showroom) is not { } plan) return null;

        return ReportRule.Control(asked, await Lines(asked, cancellation), plan, await grains.CurrencyOf(asked.Showroom));
    }

    public async Task<Funnel?> Funnel(ReportAsked asked, CancellationToken cancellation) =>
        await Plan(asked.Showroom) is { } plan
            ? ReportRule.Funnel(asked, await Lines(asked, cancellation), await figures.Lines(new(asked.Showroom, asked.From, plan.DayAt(clock.GetUtcNow()), Metric.Deals), cancellation), plan) : null;

    public async Task<ImmutableArray<ChannelAlert>> Alerts(ShowroomId showroom, DateOnly day, CancellationToken cancellation)
    {
        if (await Plan(showroom) is not { } plan) return [];

        var lines = await figures.Lines(new(showroom, day.AddDays(-ChannelRule.Weeks * DaysOfWeek), day), cancellation);
        return ChannelRule.Of(day, lines, isOver: day < plan.DayAt(clock.GetUtcNow()));
    }

    public async Task<TrafficSheet?> Traffic(ShowroomId showroom, DateOnly day, CancellationToken cancellation) =>
        await Plan(showroom) is { } plan ? await traffic.Read(plan, new(day.Year, day.Month, 1), plan.DayAt(clock.GetUtcNow()), cancellation) : null;

    private ValueTask<IReadOnlyList<FigureLine>> Lines(ReportAsked asked, CancellationToken cancellation) => figures.Lines(new(asked.Showroom, asked.From, asked.Until, Rep: asked.Rep), cancellation);

    private Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();
}
