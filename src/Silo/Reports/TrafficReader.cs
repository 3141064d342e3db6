using SalesFloor.Figures;
using SalesFloor.Reports;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Figures;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Reports;

/// <summary>Gathers what the five steps of traffic rest on (PIPE-21): targets and plans, figures, the archive.</summary>
internal sealed class TrafficReader(FigureReader figures, TrafficArchive archive, IGrainFactory grains)
{
    private static readonly TargetMetric[] s_traffic = [TargetMetric.Traffic, TargetMetric.Visits, TargetMetric.Calls];

    public async Task<TrafficSheet> Read(ShowroomPlan plan, DateOnly month, DateOnly today, CancellationToken cancellation)
    {
        // Conversion is that of the days before today, as in the plan of traffic; a month that is over goes by the days before it.
        var (end, reference) = (month.AddMonths(1).AddDays(-1), today > month.AddMonths(1).AddDays(-1) ? month : today);
        var first = reference.AddDays(-TrafficPlanRule.ReferenceDays);
        var all = await figures.Lines(new(plan.Id, first < month ? first : month, end), cancellation);
        var lines = all.Where(line => line.Day >= month).ToList();
        var (past, now) = (ReportRule.Sum(all.Where(line => line.Day >= first && line.Day < reference)), ReportRule.Sum(lines));
        var targets = grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, month.Year));
        var set = (await targets.Lines(plan.Id)).Where(line => line.InForce is not null && line.Key is { Product: null, Region: null } && IsOf(line.Key.Period, month)).ToList();
        var plans = (await targets.Desk(plan.Id))?.Plans.Where(one => IsOf(one.Period, month)).ToList() ?? [];
        var ours = new TargetScope(plan.Id);
        var reps = plan.Groups.SelectMany(group => group.Members).ToList();
        var newcomers = lines.Where(line => line.Metric == Metric.NewCustomers).ToList();
        var (owned, neglected) = await archive.Count(plan, cancellation);

        var steps = TrafficStepsRule.Of(new(
            set.Count(line => line.Key.Scope == ours && s_traffic.Contains(line.Key.Metric)), plans.Count(one => one.Scope == ours && one.State == SalesPlanState.Approved),
            reps.Count, reps.Count(rep => set.Any(line => line.Key.Scope.Rep == rep && s_traffic.Contains(line.Key.Metric)) && plans.Any(one => one.Scope.Rep == rep && one.State != SalesPlanState.Returned)),
            newcomers.Count, newcomers.Count(line => line.Source is not null), owned, neglected,
            set.Count(line => line.Key.Scope == ours && s_traffic.Contains(line.Key.Metric) && line.Closing is not null) + plans.Count(one => one.Scope == ours && one.Summary is not null)));
        var sales = set.FirstOrDefault(line => line.Key.Scope == ours && line.Key.Metric == TargetMetric.Deals)?.InForce?.Value;
        return new(month, steps, sales, past.Conversion, sales is { } deals ? TrafficRule.Target(deals, past[Metric.Deals], past.Traffic) : null, now.Traffic);
    }

    private static bool IsOf(TargetPeriod period, DateOnly month) => period.Kind == PeriodKind.Month && period.From == month;
}
