using System.Collections.Immutable;

namespace SalesFloor.Compensations;

/// <summary>Who gets far more compensations than the others, by the rule that <see cref="CompensationRules"/> states. Pure.</summary>
public static class CompensationAlarmRule
{
    /// <summary>The alarms among these reps, the highest count first.</summary>
    public static ImmutableArray<CompensationAlarm> Of(ImmutableArray<Compensation> items, ImmutableArray<SalespersonId> reps, CompensationRules rules, DateTimeOffset now)
    {
        var approved = items.Where(item => item.Status is CompensationStatus.Approved or CompensationStatus.Used && item.Decision!.At > now.AddDays(-rules.Days)).ToLookup(item => item.Rep);
        return
        [
            .. reps.Select(rep => Of(rep, approved[rep].Count(), [.. reps.Where(other => other != rep).Select(other => approved[other].Count())], rules))
                .OfType<CompensationAlarm>()
                .OrderByDescending(alarm => alarm.Count),
        ];
    }

    private static CompensationAlarm? Of(SalespersonId rep, int count, ImmutableArray<int> others, CompensationRules rules)
    {
        if (others.IsEmpty || count < rules.AlarmAtLeast) return null;

        var mean = (decimal)others.Sum() / others.Length;
        var limit = mean + rules.AlarmDeviations * (decimal)Math.Sqrt((double)Math.Max(mean, 1m));
        return count > limit ? new(rep, count, decimal.Round(mean, 2), decimal.Round(limit, 2)) : null;
    }
}
