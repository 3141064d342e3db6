using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>What falls on each day of the targets of one scope, metric, product and region. Pure. A longer target is spread by working time over those days that no shorter one speaks of: what those leave of it, and nothing where they leave nothing.</summary>
public sealed class TargetDays
{
    private readonly Dictionary<DateOnly, decimal> _days = [];

    private TargetDays() { }

    /// <summary>Spreads <paramref name="targets"/>, periods with their values. <paramref name="weight"/>: working time of a day.</summary>
    public static TargetDays Spread(IEnumerable<(TargetPeriod Period, decimal Value)> targets, Func<DateOnly, decimal> weight, int decimals)
    {
        var spread = new TargetDays();
        var all = targets.OrderBy(target => target.Period.Kind).ThenBy(target => target.Period.From).ToList();
        foreach (var target in Outermost(all)) spread.Give(target, all, weight, decimals);
        return spread;
    }

    /// <summary>The weights of a showroom's days for a scope.</summary>
    public static Func<DateOnly, decimal> Weights(WorkCalendar calendar, DutyCalendar duty, TargetScope scope) => day => calendar.Weight(duty, scope.Group, day);

    /// <summary>What falls on a day; null where no target speaks of it.</summary>
    public decimal? On(DateOnly day) => _days.TryGetValue(day, out var value) ? value : null;

    /// <summary>What falls on a period; null where no target speaks of any of its days.</summary>
    public decimal? In(TargetPeriod period)
    {
        decimal? sum = null;
        foreach (var day in period.Days())
            if (_days.TryGetValue(day, out var value)) sum = (sum ?? 0) + value;
        return sum;
    }

    private void Give((TargetPeriod Period, decimal Value) target, List<(TargetPeriod Period, decimal Value)> all, Func<DateOnly, decimal> weight, int decimals)
    {
        var within = Outermost([.. all.Where(one => one.Period.Kind > target.Period.Kind && target.Period.Has(one.Period))]).ToImmutableArray();
        foreach (var part in within) Give(part, all, weight, decimals);

        var free = target.Period.Days().Where(day => !within.Any(part => part.Period.Has(day))).ToArray();
        var left = Math.Max(0, target.Value - within.Sum(part => part.Value));
        var weights = free.Select(weight).ToArray();
        if (weights.Sum() == 0) weights = [.. weights.Select(_ => 1m)]; // nobody works in it and yet it has a target: each day the same
        var parts = Shares.InOrder(left, weights, decimals);
        for (var day = 0; day < free.Length; day++) _days[free[day]] = parts[day];
    }

    private static IEnumerable<(TargetPeriod Period, decimal Value)> Outermost(IReadOnlyList<(TargetPeriod Period, decimal Value)> targets) =>
        targets.Where(one => !targets.Any(other => other.Period.Kind < one.Period.Kind && other.Period.Has(one.Period)));
}
