using System.Collections.Immutable;
using SalesFloor.Compensations;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Compensations;

public sealed class CompensationAlarmTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 5, 18, 0, 0, TimeSpan.FromHours(8));
    private static readonly ImmutableArray<SalespersonId> s_reps = [.. "ada ben cai dan".Split(' ').Select(rep => new SalespersonId(rep))];

    [Fact]
    [Trait("Rule", "FD-07")]
    public void A_rep_with_far_more_than_the_others_is_named_with_the_limit_he_passed()
    {
        // The others have (1 + 1 + 0) / 3 = 0.67 each; 0.67 + 2 · √1 = 2.67.
        var alarm = Assert.Single(Of(("ada", 3), ("ben", 1), ("cai", 1)));
        Assert.Equal(("ada", 3, 0.67m, 2.67m), (alarm.Rep.Value, alarm.Count, alarm.MeanOfOthers, alarm.Limit));
    }

    [Fact]
    public void Nobody_is_named_while_all_have_about_the_same() => Assert.Empty(Of(("ada", 5), ("ben", 3), ("cai", 4), ("dan", 3)));

    [Fact]
    public void Two_are_never_alarming() => Assert.Empty(Of(("ada", 2)));

    [Fact]
    public void What_was_rejected_or_is_older_than_the_days_does_not_count()
    {
        var old = Items("ada", 3, CompensationRuling.Approved, s_now.AddDays(-31));
        var rejected = Items("ada", 3, CompensationRuling.Rejected, s_now.AddDays(-1));
        Assert.Empty(CompensationAlarmRule.Of([.. old, .. rejected], s_reps, CompensationRules.Default, s_now));
    }

    private static ImmutableArray<CompensationAlarm> Of(params (string Rep, int Count)[] counts) =>
        CompensationAlarmRule.Of([.. counts.SelectMany(one => Items(one.Rep, one.Count, CompensationRuling.Approved, s_now.AddDays(-2)))], s_reps, CompensationRules.Default, s_now);

    private static IEnumerable<Compensation> Items(string rep, int count, CompensationRuling ruling, DateTimeOffset at) => Enumerable.Range(0, count).Select(_ => new Compensation(
        VisitId.New(), 1, new(rep), CompensationCause.MarketResearch, ruling == CompensationRuling.Approved ? CompensationStatus.Approved : CompensationStatus.Rejected, 1, at, "desk", null, [],
        new(ruling, at, new("dora"), Role.Director, null, null), null, null, null, null));
}
