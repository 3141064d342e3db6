using System.Collections.Immutable;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

public sealed class TargetsAddUp
{
    [Fact, Trait("Rule", "I-13"), Trait("Rule", "TGT-01"), Trait("Rule", "TGT-02"), Trait("Rule", "TGT-04")]
    public void Whatever_the_whole_and_the_weights_the_parts_are_the_whole_to_the_last_cent()
    {
        var random = new Random(20261001);
        for (var time = 0; time < 2000; time++)
        {
            var whole = random.Next(0, 1_000_000_00) / 100m;
            var weights = Enumerable.Range(0, random.Next(1, 41)).Select(_ => (decimal)random.Next(0, 100)).ToArray();
            weights[0]++;

            var parts = Shares.ByLargestRemainder(whole, weights, 2);
            Assert.Equal(whole, parts.Sum());
            Assert.All(parts.Zip(weights), part => Assert.InRange(part.First - whole * part.Second / weights.Sum(), -0.01m, 0.01m));
            Assert.All(parts.Zip(weights), part => Assert.True(part.Second > 0 || part.First == 0));
            Assert.Equal(whole, Shares.InOrder(whole, weights, 2).Sum());
        }
    }

    [Fact, Trait("Rule", "I-13")]
    public void The_odd_cent_goes_to_whoever_lost_most_and_among_equals_to_the_first()
    {
        Assert.Equal([33.34m, 33.33m, 33.33m], Shares.ByLargestRemainder(100m, [1, 1, 1], 2));
        Assert.Equal([1m, 1m, 0m], Shares.ByLargestRemainder(2m, [3, 3, 1], 0));
        Assert.Equal([0m, 0m], Shares.ByLargestRemainder(5m, [0, 0], 0));
    }

    [Fact, Trait("Rule", "TGT-03")]
    public void Ten_deals_in_thirty_days_are_one_every_third_day_and_not_ten_at_the_beginning()
    {
        var days = Shares.InOrder(10m, [.. Enumerable.Repeat(1m, 30)], 0);

        Assert.All(Enumerable.Range(0, 10), third => Assert.Equal(1m, days.Skip(third * 3).Take(3).Sum()));
    }

    [Fact, Trait("Rule", "I-13")]
    public void A_difference_is_shown_along_the_tree_the_year_and_the_products_to_the_cent()
    {
        var plan = new APlan();
        Assert.Empty(plan.Propose("max",
            APlan.Draft(APlan.Key(APlan.GroupOne), 100m), APlan.Draft(APlan.Key(APlan.Ada), 60m), APlan.Draft(APlan.Key(APlan.Ben), 39.99m),
            APlan.Draft(APlan.Key(APlan.GroupOne, "2026-Q4"), 300m), APlan.Draft(APlan.Key(APlan.GroupOne, "2026-10-W41"), 20m),
            APlan.Draft(APlan.Key(APlan.Ada, product: "SUV"), 60m),
            APlan.Draft(APlan.Key(APlan.GroupOne, metric: TargetMetric.Satisfaction), 90m), APlan.Draft(APlan.Key(APlan.Ada, metric: TargetMetric.Satisfaction), 80m)));

        Assert.Equal(
            [
                new(APlan.Key(APlan.GroupOne), TargetAxis.Scopes, 100m, 99.99m),
                new(APlan.Key(APlan.GroupOne), TargetAxis.Periods, 100m, 20m),
                new(APlan.Key(APlan.GroupOne, "2026-Q4"), TargetAxis.Periods, 300m, 100m), // the month counts, not its week besides
            ],
            TargetSums.Differences(plan.Book.Lines).OrderBy(one => one.Key.Period.Kind == PeriodKind.Quarter).ThenBy(one => one.Along).ToArray());
    }

    [Fact, Trait("Rule", "TGT-04"), Trait("Rule", "TGT-10")]
    public void A_target_is_divided_over_groups_reps_products_and_months_without_losing_a_cent()
    {
        var plan = new APlan();
        Assert.Empty(plan.Propose("max", APlan.Draft(APlan.Key(APlan.Showroom, "2026-Q4"), 1000.01m), APlan.Draft(APlan.Key(APlan.GroupOne), 100.01m)));
        TargetsRead Divide(TargetKey key, TargetAxis along, DivideBy by, PeriodKind? into = null, params TargetWeight[] weights) => TargetDivision.Of(plan.As("max"), new(APlan.Main, key, along, by, [.. weights], into));

        Assert.Equal([("ada", 75.01m), ("ben", 25.00m)], Divide(APlan.Key(APlan.GroupOne), TargetAxis.Scopes, DivideBy.Weights, null, new("ada", 3), new("ben", 1)).Lines.Select(one => (one.Key.Scope.Rep!.Value.Value, one.Value)));
        Assert.Equal([("g1", 500.01m), ("g2", 500.00m)], Divide(APlan.Key(APlan.Showroom, "2026-Q4"), TargetAxis.Scopes, DivideBy.Evenly).Lines.Select(one => (one.Key.Scope.Group!.Value.Value, one.Value)));
        Assert.Equal([("SUV", 15.00m), ("Sedan", 85.01m)], Divide(APlan.Key(APlan.GroupOne), TargetAxis.Products, DivideBy.Weights, null, new("SUV", 15), new("Sedan", 85)).Lines.Select(one => (one.Key.Product!, one.Value)));
        var months = Divide(APlan.Key(APlan.Showroom, "2026-Q4"), TargetAxis.Periods, DivideBy.WorkingTime, PeriodKind.Month).Lines;
        Assert.Equal([336.96m, 326.09m, 336.96m], months.Select(one => one.Value)); // 31, 30 and 31 working days of 92
        Assert.Equal(1000.01m, months.Sum(one => one.Value));
        Assert.Equal(TargetRefusal.NothingToDivide, Assert.Single(Divide(APlan.Key(APlan.Ben), TargetAxis.Scopes, DivideBy.Evenly).Faults).Reason);
    }
}
