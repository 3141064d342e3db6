using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Makes tables of a year's plan. Pure.</summary>
internal static class TargetGrids
{
    /// <summary>The part of the plan that was asked for; null where it is of no period of this year.</summary>
    public static TargetGrid? Of(TargetBook book, ShowroomPlan plan, TargetsAsked asked, int year, long version)
    {
        if (!Enum.IsDefined(asked.Kind) || !Enum.IsDefined(asked.Into) || asked.Into < asked.Kind || asked.Day.Year != year) return null;

        var whole = Periods.Of(asked.Kind, asked.Day);
        var parts = asked.Into == asked.Kind ? [] : Periods.Within(whole, asked.Into);
        var ofMetric = book.Lines.Where(line => line.Key.Metric == asked.Metric && IsHere(line.Key.Scope, plan.Id)).ToList();
        var shown = ofMetric.Where(line => line.Key.Product == asked.Product && line.Key.Region == asked.Region).ToLookup(line => line.Key.Scope);
        var rows = Scopes(plan, ofMetric).Select(scope => Row(scope, [.. shown[scope]], whole, parts, TargetDays.Weights(book.CalendarOf(plan.Id), plan.Duty, scope), asked.Metric));
        return new(
            version, whole, parts, asked.Metric, asked.Metric.Unit(), asked.Product, asked.Region, [.. rows],
            [.. TargetSums.Differences(ofMetric).Where(one => whole.Has(one.Key.Period) || one.Key.Period.Has(whole))],
            [.. ofMetric.Select(line => line.Key.Product).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. ofMetric.Select(line => line.Key.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The tree as rows: the company, its other showrooms as far as they have targets, this one, its groups, each with its reps; at the end who is gone since and still has a target.</summary>
    public static IEnumerable<TargetScope> Scopes(ShowroomPlan plan, IEnumerable<TargetLine> lines)
    {
        var tree = new List<TargetScope> { TargetScope.Company, new(plan.Id) };
        foreach (var group in plan.Groups)
        {
            tree.Add(new(plan.Id, group.Id));
            tree.AddRange(group.Members.Select(rep => new TargetScope(plan.Id, group.Id, rep)));
        }

        return tree.Concat(lines.Select(line => line.Key.Scope).Distinct().Where(scope => !tree.Contains(scope)).OrderBy(scope => scope.ToString(), StringComparer.Ordinal));
    }

    /// <summary>Whether a target is to be seen from a showroom: its own, the company's, and other showrooms' as a whole.</summary>
    public static bool IsHere(TargetScope scope, ShowroomId showroom) => scope.Showroom is null || scope.Showroom == showroom || scope.Level() == TargetLevel.Showroom;

    private static TargetRow Row(TargetScope scope, IReadOnlyList<TargetLine> lines, TargetPeriod whole, ImmutableArray<TargetPeriod> parts, Func<DateOnly, decimal> weight, TargetMetric metric)
    {
        var days = metric.AddsUp() ? TargetDays.Spread(lines.Where(line => line.Newest() is not null).Select(line => (line.Key.Period, line.Newest()!.Value)), weight, metric.Unit().Decimals()) : null;
        TargetCell Cell(TargetPeriod period) => lines.FirstOrDefault(line => line.Key.Period == period) is { } line && line.Newest() is not null || days is null
            ? new(period, lines.FirstOrDefault(one => one.Key.Period == period), null)
            : new(period, lines.FirstOrDefault(one => one.Key.Period == period), days.In(period));
        return new(scope, Cell(whole), [.. parts.Select(Cell)]);
    }
}
