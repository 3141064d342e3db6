using System.Collections.Immutable;
using SalesFloor.Scores;
using SalesFloor.Targets;
using static SalesFloor.Tests.Scores.Scored;

namespace SalesFloor.Tests.Scores;

public sealed class ScoresAreSet
{
    private static readonly Guid s_id = Guid.Parse("0195a000-0000-7000-8000-000000000075");
    private static readonly DateTimeOffset s_now = At(10, 9);

    private ScoreBook _book = ScoreBook.Standard;

    [Fact]
    [Trait("Rule", "KPI-14")]
    [Trait("Rule", "KPI-12")]
    [Trait("Rule", "X-08")]
    [Trait("Rule", "X-09")]
    public void A_manager_sets_items_and_weights_for_a_period_to_come_and_somebody_above_approves_them()
    {
        var mine = Of("max", new(2026, 4, 1));
        Assert.Null(Give(mine));
        Assert.Null(Give(mine)); // the same order again
        Assert.Single(_book.Pending);
        Assert.Equal(ScoreRefusal.NotAbove, Give(Decide("max")));
        Assert.Null(Give(Decide("dir")));

        Assert.Equal(2, _book.RulesOf(Periods.Of(PeriodKind.Month, new(2026, 4, 15))).Version);
        Assert.Equal(1, _book.RulesOf(March).Version); // what runs is what it began with
        Assert.Equal(1, _book.RulesOf(Periods.Of(PeriodKind.Quarter, new(2026, 4, 1))).Version); // each cycle has its own
    }

    [Fact]
    [Trait("Rule", "KPI-11")]
    public void The_rules_of_a_period_are_fixed_once_it_has_begun()
    {
        Assert.Equal(ScoreRefusal.PeriodBegan, Give(Of("max", new(2026, 3, 1))));
        Assert.Equal(ScoreRefusal.NoSuchPeriod, Give(Of("max", new(2026, 4, 2))));
        Assert.Null(Give(Of("max", new(2026, 4, 1))));
        Assert.Equal(ScoreRefusal.PeriodBegan, Give(Decide("dir"), At(1, 9, month: 4))); // approved too late
        Assert.Null(Give(Decide("dir", ScoreRuling.Returned, "too late"), At(1, 9, month: 4)));
        Assert.Empty(_book.Pending);
    }

    [Theory]
    [InlineData("sue", ScoreRefusal.NotYours)]
    [InlineData("ada", ScoreRefusal.NotYours)]
    [InlineData("fin", ScoreRefusal.NotYours)]
    [Trait("Rule", "KPI-09")]
    public void Nobody_else_sets_them(string by, ScoreRefusal why) => Assert.Equal(why, Give(Of(by, new(2026, 4, 1))));

    [Fact]
    [Trait("Rule", "I-15")]
    [Trait("Rule", "X-09")]
    public void Items_that_break_the_frame_or_cannot_be_counted_are_refused()
    {
        Assert.Null(ScoreOrderRule.Fault(StandardScores.Of(PeriodKind.Year)));
        Assert.Equal(ScoreRefusal.FrameBroken, ScoreOrderRule.Fault(Changed(item => item with { Points = item.Points + 1 })));
        Assert.Equal(ScoreRefusal.FrameBroken, ScoreOrderRule.Fault(Changed(item => item with { Block = ScoreBlock.Attitude }))); // 100 in all, but not 45
        Assert.Equal(ScoreRefusal.ItemWrong, ScoreOrderRule.Fault(Changed(item => item with { Indicator = Indicator.Conversion, Goal = null })));
        Assert.Equal(ScoreRefusal.ItemWrong, ScoreOrderRule.Fault(Changed(item => item with { Goal = 0 })));
        Assert.Equal(ScoreRefusal.ItemWrong, ScoreOrderRule.Fault(Changed(item => item with { Indicator = Indicator.Invitations, Goal = null }))); // nobody has a target of it
        Assert.Equal(ScoreRefusal.NoSuchPeriod, ScoreOrderRule.Fault(StandardScores.Of(PeriodKind.Week)));
    }

    [Fact]
    [Trait("Rule", "KPI-22")]
    [Trait("Rule", "KPI-09")]
    public void A_supervisor_judges_his_group_with_a_reason_and_somebody_above_approves_it()
    {
        Assert.Equal(ScoreRefusal.NotYours, Give(Rate("sue", "cai", 8)));
        Assert.Equal(ScoreRefusal.NotYours, Give(Rate("ben", "ada", 8)));
        Assert.Equal(ScoreRefusal.PointsOutOfRange, Give(Rate("sue", "ada", 10.5m)));
        Assert.Equal(ScoreRefusal.ReasonMissing, Give(Rate("sue", "ada", 8) with { Why = " " }));
        Assert.Equal(ScoreRefusal.ItemUnknown, Give(Rate("sue", "ada", 4) with { Item = "offers" })); // what is counted nobody judges
        Assert.Equal(ScoreRefusal.PeriodNotBegun, Give(Rate("sue", "ada", 8) with { Period = Periods.Of(PeriodKind.Month, new(2026, 4, 1)) }));
        Assert.Null(Give(Rate("sue", "ada", 8)));
        Assert.Equal(ScoreRefusal.NotAbove, Give(Approve("sue")));
        Assert.Null(Give(Approve("max")));
        Assert.Null(Give(Approve("max"))); // the same order again
        Assert.Equal((RatingState.Approved, 8m), (_book.RatingOf(new("ada"), March, "product")!.State, _book.RatingOf(new("ada"), March, "product")!.Points));

        Assert.Null(Give(Rate("max", "ada", 9))); // judged anew: it waits anew
        Assert.Equal(RatingState.Proposed, _book.RatingOf(new("ada"), March, "product")!.State);
        Assert.Equal(ScoreRefusal.NotAbove, Give(Approve("max")));
        Assert.Null(Give(Approve("gm")));
    }

    private static ScoreRules Changed(Func<ScoreItem, ScoreItem> first)
    {
        var rules = StandardScores.Of(PeriodKind.Month);
        return rules with { Items = rules.Items.SetItem(0, first(rules.Items[0])) };
    }

    private static ProposeScoreRules Of(string by, DateOnly from) => new(Main, new(by), s_id, StandardScores.Of(PeriodKind.Month), from, "the house decided it");

    private static DecideScoreRules Decide(string by, ScoreRuling ruling = ScoreRuling.Approved, string? why = null) => new(Main, new(by), s_id, ruling, why);

    private static RateRep Rate(string by, string rep, decimal points) => new(Main, new(by), new(rep), March, "product", points, "knows every engine");

    private static DecideRating Approve(string by) => new(Main, new(by), new("ada"), March, "product", ScoreRuling.Approved);

    private ScoreRefusal? Give(ScoreOrder order, DateTimeOffset? now = null)
    {
        var decision = ScoreOrderRule.Decide(_book, order, Plan, now ?? s_now);
        _book = decision.Facts.Aggregate(_book, ScoreFold.Apply);
        return decision.Refused?.Reason;
    }
}
