using System.Collections.Immutable;
using SalesFloor.Figures;

namespace SalesFloor.Targets;

/// <summary>What everybody of the tree reached in each part of a period (TGT-03, TGT-19): every week and day for itself. Pure; each figure is the one that the part would have alone.</summary>
public static class TargetPartsRule
{
    /// <summary>A row for each of the tree; empty where the period has no such parts.</summary>
    public static ImmutableArray<TargetParts> Of(TargetFiguresAsked asked, ProgressBasis basis)
    {
        if (asked.Into is not { } into || into <= asked.Period.Kind) return [];

        var parts = Periods.Within(asked.Period, into);
        return [.. TargetProgressRule.Scopes(asked, basis).Select(scope => new TargetParts(scope, Row(TargetProgressRule.Key(asked, scope), parts, basis)))];
    }

    private static ImmutableArray<TargetPart> Row(TargetKey key, ImmutableArray<TargetPeriod> parts, ProgressBasis basis)
    {
        var targets = TargetProgressRule.InForce(key, basis);
        var days = key.Metric.AddsUp() ? TargetDays.Spread(targets.Select(line => (line.Key.Period, line.InForce!.Value)), TargetDays.Weights(basis.Calendar, basis.Plan.Duty, key.Scope), key.Metric.Unit().Decimals()) : null;
        var counted = CountedMetrics.Of(key, basis.Plan, basis.Figures, basis.Currency).GroupBy(line => line.Day).ToDictionary(of => of.Key, of => of.Sum(line => line.Counts()));
        return
        [
            .. parts.Select(part =>
            {
                var target = targets.FirstOrDefault(line => line.Key.Period == part)?.InForce?.Value ?? days?.In(part);
                decimal? actual = key.Metric.IsCounted() ? part.Days().Sum(day => counted.GetValueOrDefault(day)) : null;
                return new TargetPart(part, target, actual, TargetProgressRule.Attainment(actual, target));
            }),
        ];
    }
}
