using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Which figures a target is measured by, and whose they are. Pure.</summary>
public static class CountedMetrics
{
    /// <summary>The figures that it is made of; none where the floor does not count it.</summary>
    public static ImmutableArray<Metric> Figures(this TargetMetric metric) => metric switch
    {
        TargetMetric.SalesAmount => [Metric.SalesAmount],
        TargetMetric.Quantity => [Metric.Quantity],
        TargetMetric.Deals => [Metric.Deals],
        TargetMetric.NewCustomers => [Metric.NewCustomers],
        TargetMetric.Visits => [Metric.Visits],
        TargetMetric.Calls => [Metric.Calls],
        TargetMetric.Traffic => [Metric.Visits, Metric.Calls],
        TargetMetric.MoneyReceived => [Metric.MoneyReceived, Metric.MoneyRefunded],
        TargetMetric.BeBacks => [Metric.BeBacks],
        TargetMetric.Appointments => [Metric.Appointments],
        _ => [],
    };

    /// <summary>What a line adds to what is reached: money that was given back is not received any more.</summary>
    public static decimal Counts(this FigureLine line) => line.Metric == Metric.MoneyRefunded ? -line.Value : line.Value;

    /// <summary>The lines that make up what a target has reached. A group's are those of whoever is in it now, as in the rankings. Targets of money are in <paramref name="currency"/>; what came in another is no part of what is reached.</summary>
    public static IEnumerable<FigureLine> Of(TargetKey key, ShowroomPlan plan, IEnumerable<FigureLine> lines, string currency) => Everything(key, plan, lines).In(currency, currency);

    /// <summary>The same in every currency: never to be added up.</summary>
    public static IEnumerable<FigureLine> Everything(TargetKey key, ShowroomPlan plan, IEnumerable<FigureLine> lines)
    {
        var figures = key.Metric.Figures();
        var members = key.Scope.Level() == TargetLevel.Group ? plan.Groups.FirstOrDefault(group => group.Id == key.Scope.Group)?.Members.ToImmutableHashSet() ?? [] : null;
        return lines.Where(line => figures.Contains(line.Metric) && key.Period.Has(line.Day) && (key.Product is null || line.Product == key.Product) && (key.Region is null || line.Region == key.Region)
            && (key.Scope.Showroom is null || line.Showroom == key.Scope.Showroom)
            && (key.Scope.Rep is { } rep ? line.Rep == rep : members is null || (line.Rep is { } his && members.Contains(his))));
    }
}
