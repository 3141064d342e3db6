using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>Where parts do not add up to their whole (I-13). Pure. A whole of which nobody has written down a part has no difference; percentages do not add up at all.</summary>
internal static class TargetSums
{
    /// <summary>Every difference among these targets, to the cent, by the newest versions.</summary>
    public static IEnumerable<TargetDifference> Differences(IReadOnlyCollection<TargetLine> lines)
    {
        var targets = lines.Where(line => line.Key.Metric.AddsUp() && line.Newest() is not null).ToList();
        foreach (var whole in targets)
        {
            foreach (var along in Enum.GetValues<TargetAxis>())
            {
                var parts = Parts(whole.Key, targets, along).ToList();
                var sum = parts.Sum(part => part.Newest()!.Value);
                if (parts.Count > 0 && sum != whole.Newest()!.Value) yield return new(whole.Key, along, whole.Newest()!.Value, sum);
            }
        }
    }

    /// <summary>The parts of a target along an axis that somebody has written down. Of periods the longest within it: months of a quarter, and not their weeks, too.</summary>
    public static IEnumerable<TargetLine> Parts(TargetKey whole, IReadOnlyCollection<TargetLine> lines, TargetAxis along) => along switch
    {
        TargetAxis.Scopes => lines.Where(line => line.Key.Scope.Parent() == whole.Scope && line.Key with { Scope = whole.Scope } == whole),
        TargetAxis.Periods => Longest(lines.Where(line => line.Key.Period.Kind > whole.Period.Kind && whole.Period.Has(line.Key.Period) && line.Key with { Period = whole.Period } == whole).ToList()),
        TargetAxis.Products => lines.Where(line => whole.Product is null && line.Key.Product is not null && line.Key with { Product = null } == whole),
        TargetAxis.Regions => lines.Where(line => whole.Region is null && line.Key.Region is not null && line.Key with { Region = null } == whole),
        _ => throw new ArgumentOutOfRangeException(nameof(along), along, "There is no such axis."),
    };

    private static IEnumerable<TargetLine> Longest(IReadOnlyCollection<TargetLine> parts) =>
        parts.Where(one => !parts.Any(other => other.Key.Period.Kind < one.Key.Period.Kind && other.Key.Period.Has(one.Key.Period)));
}
