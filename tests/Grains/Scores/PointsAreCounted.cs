using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Targets;
using static SalesFloor.Tests.Scores.Scored;

namespace SalesFloor.Tests.Scores;

public sealed class PointsAreCounted
{
    [Fact]
    [Trait("Rule", "KPI-01")]
    [Trait("Rule", "I-15")]
    [Trait("Rule", "KPI-15")]
    public void The_frame_is_45_20_and_35_and_whoever_does_everything_has_100()
    {
        var score = Whole(new Scored()).Score();

        Assert.Equal([45m, 20m, 35m], score.Blocks.Select(block => block.Points));
        Assert.Equal((100m, 0m, 1), (score.Points, score.Open, score.Rank));
    }

    [Fact]
    [Trait("Rule", "I-15")]
    public void However_far_somebody_passes_one_target_a_block_has_no_more_than_its_points()
    {
        var score = Whole(new Scored()).Figure("ada", Metric.SalesAmount, 900_000).Score();

        Assert.Equal(45, score.Blocks[0].Points);
        Assert.True(score.Blocks[0].Items.Sum(item => item.Points) > 45);
        Assert.Equal(100, score.Points);
    }

    [Fact]
    [Trait("Rule", "KPI-11")]
    [Trait("Rule", "I-15")]
    public void Only_what_happened_inside_the_period_counts_neither_earlier_nor_later()
    {
        var march = new Scored { Rules = With(Of(Indicator.Deals, 10, 4)) }.Figure("ada", Metric.Deals, 1, 1).Figure("ada", Metric.Deals, 1, 31).Figure("ada", Metric.Deals, 5, 28, 2).Figure("ada", Metric.Deals, 5, 1, 4);
        Assert.Equal((2m, 5m), (march.Item().Actual, march.Item().Points));

        var offers = new Scored { Rules = With(Of(Indicator.OffersAnswered, 5, 100)) }
            .Did("ada", ConductKind.OfferMissed, At(28, 23, 59, 2)).Did("ada", ConductKind.OfferAccepted, At(1, 0)).Did("ada", ConductKind.OfferAccepted, At(31, 23, 59)).Did("ada", ConductKind.OfferDeclined, At(1, 0, 0, 4));
        Assert.Equal((2m, 2m, 5m), (offers.Item().Part, offers.Item().Whole, offers.Item().Points));

        var judged = new Scored { Rules = With(Of(Indicator.Rated, 10)) }.Judged("ada", "item", 9, RatingState.Approved, Periods.Of(PeriodKind.Month, new(2026, 2, 1)));
        Assert.Equal(ScoreBasis.NotRated, judged.Item().Basis);
    }

    [Theory]
    [InlineData(300_000, 20)]
    [InlineData(150_000, 10)]
    [InlineData(100_000, 6.67)]
    [InlineData(200_001, 13.33)]
    [InlineData(225_037.5, 15)]
    [InlineData(75.05, 0.01)]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    [Trait("Rule", "KPI-17")]
    [Trait("Rule", "KPI-19")]
    public void Points_are_actual_against_target_and_a_hundredth_is_rounded_half_up(double sold, double points)
    {
        var item = new Scored { Rules = With(Of(Indicator.SalesAmount, 20)) }.Target("ada", TargetMetric.SalesAmount, 300_000).Figure("ada", Metric.SalesAmount, (decimal)sold).Item();

        Assert.Equal((ScoreBasis.OwnTarget, 300_000m, (decimal)points), (item.Basis, item.Against, item.Points));
    }

    [Fact]
    public void A_half_hundredth_goes_up()
    {
        var item = new Scored { Rules = With(Of(Indicator.Deals, 10, 2000)) }.Figure("ada", Metric.Deals, 1).Item();

        Assert.Equal(0.01m, item.Points); // 0.005
    }

    [Fact]
    public void A_target_of_a_quarter_is_held_against_that_part_of_its_working_days_that_is_the_month()
    {
        var scored = new Scored { Rules = With(Of(Indicator.Deals, 10)) }.Target("ada", TargetMetric.Deals, 90, Periods.Of(PeriodKind.Quarter, new(2026, 1, 1))).Target("ada", TargetMetric.Deals, 7, product: "Sedan").Figure("ada", Metric.Deals, 31);

        Assert.Equal((31m, 10m), (scored.Item().Against, scored.Item().Points)); // 31 of 90 days
    }

    [Fact]
    public void Where_nothing_can_be_said_points_are_open_and_neither_given_nor_taken()
    {
        var score = new Scored { Now = At(1, 8) }.Score();

        Assert.Equal((0m, 100m), (score.Points, score.Open));
        Assert.Equal([ScoreBasis.NoTarget, ScoreBasis.NothingYet, ScoreBasis.NotRated], score.Blocks.SelectMany(block => block.Items).Select(item => item.Basis).Distinct());
    }

    [Fact]
    public void A_judgement_counts_once_it_is_approved()
    {
        var rules = With(Of(Indicator.Rated, 10));
        Assert.Equal((ScoreBasis.NotRated, 0m), Basis(new Scored { Rules = rules }.Judged("ada", "item", 8, RatingState.Proposed)));
        Assert.Equal((ScoreBasis.NotRated, 0m), Basis(new Scored { Rules = rules }.Judged("ada", "item", 8, RatingState.Returned)));
        Assert.Equal((ScoreBasis.Rated, 8m), Basis(new Scored { Rules = rules }.Judged("ada", "item", 8, RatingState.Approved)));

        static (ScoreBasis, decimal) Basis(Scored scored) => (scored.Item().Basis, scored.Item().Points);
    }

    [Fact]
    [Trait("Rule", "KPI-02")]
    [Trait("Rule", "ATT-06")]
    [Trait("Rule", "I-16")]
    public void Absent_for_more_than_a_third_there_is_no_score_and_exactly_a_third_there_is()
    {
        // 31 days of 9 hours are 279 hours; a third of them is 93: ten days and three hours.
        var third = Whole(new Scored()).Says("ada", Presence.Leave, At(20, 0)).Says("ada", Presence.OnFloor, At(30, 12));
        Assert.Equal((93m * 60, false), (third.Score().Time.Absent, third.Score().Points is null));

        var more = Whole(new Scored()).Says("ada", Presence.Leave, At(20, 0)).Says("ada", Presence.OnFloor, At(30, 12, 1));
        Assert.Equal((93m * 60 + 1, true), (more.Score().Time.Absent, more.Score().Points is null));
        Assert.Null(more.Score().Rank);
        Assert.Equal("ada", more.Table().Reps[^1].Rep.Value); // no score is not a zero score
        Assert.NotEqual(0, more.Score().Blocks[0].Points);
    }

    [Fact]
    [Trait("Rule", "KPI-02")]
    public void Off_and_leave_are_absence_inside_working_time_and_a_break_or_an_outside_visit_is_work()
    {
        var scored = new Scored { Rules = With(Of(Indicator.Attendance, 5, 100)), Now = At(2, 18) }
            .Says("ada", Presence.Off, At(1, 17)).Says("ada", Presence.OnFloor, At(2, 10)).Says("ada", Presence.Break, At(2, 12)).Says("ada", Presence.OutVisiting, At(2, 13)).Says("ada", Presence.OnCall, At(2, 15)).Says("ada", Presence.Leave, At(2, 17, 30));

        var item = scored.Item();
        Assert.Equal((60m + 60 + 30, 18m * 60, 4.31m), (scored.Score().Time.Absent, scored.Score().Time.Over, item.Points));
        Assert.Equal([60m, 60m, 30m], item.Lines.Select(line => line.Value)); // each absence is shown
    }

    [Fact]
    public void Equal_points_share_a_rank_and_the_next_is_as_much_further()
    {
        var table = new Scored { Rules = With(Of(Indicator.Deals, 10, 4)) }.Figure("cai", Metric.Deals, 2).Figure("ben", Metric.Deals, 2).Figure("ada", Metric.Deals, 1).Table();

        Assert.Equal(["ben 1", "cai 1", "ada 3"], table.Reps.Select(row => $"{row.Rep} {row.Rank}"));
    }

    [Fact]
    [Trait("Rule", "KPI-23")]
    public void A_follow_up_is_kept_by_its_day_missed_after_it_and_open_until_then()
    {
        var scored = new Scored { Rules = With(Of(Indicator.FollowUpsKept, 5, 100)), Now = At(20, 12) }
            .Did("ada", ConductKind.InTouch, At(2, 10), "customer/a", next: new(2026, 3, 5)).Did("ada", ConductKind.InTouch, At(5, 18), "customer/a")
            .Did("ada", ConductKind.InTouch, At(2, 10), "customer/b", next: new(2026, 3, 5)).Did("ada", ConductKind.InTouch, At(6, 9), "customer/b")
            .Did("ada", ConductKind.InTouch, At(2, 10), "customer/c", next: new(2026, 3, 5)).Did("ben", ConductKind.InTouch, At(3, 9), "customer/c")
            .Did("ada", ConductKind.InTouch, At(19, 10), "customer/d", next: new(2026, 3, 20))
            .Did("ada", ConductKind.InTouch, At(19, 10), "customer/e", next: new(2026, 4, 2));

        var item = scored.Item();
        Assert.Equal((1m, 3m, 1.67m), (item.Part, item.Whole, item.Points));
        Assert.Equal([ScoreLineSays.FollowUpKept, ScoreLineSays.FollowUpMissed, ScoreLineSays.FollowUpMissed], item.Lines.Select(line => line.Says));
    }

    [Fact]
    [Trait("Rule", "KPI-21")]
    public void Rates_are_of_what_there_was_and_reach_no_further_than_all()
    {
        var scored = new Scored { Rules = With(Of(Indicator.Collection, 5, 50), Of(Indicator.Conversion, 5, 20, id: "conversion")) }
            .Figure("ada", Metric.SalesAmount, 1000).Figure("ada", Metric.MoneyReceived, 900).Figure("ada", Metric.MoneyRefunded, 100).Figure("ada", Metric.Deals, 1).Figure("ada", Metric.Visits, 6).Figure("ada", Metric.Calls, 4);

        Assert.Equal((80m, 5m), (scored.Item().Actual, scored.Item().Points)); // 80 of 50 percent is not more than all
        Assert.Equal((10m, 2.5m), (scored.Item(item: "conversion").Actual, scored.Item(item: "conversion").Points));
    }

    private static Scored Whole(Scored scored)
    {
        foreach (var item in scored.Rules.Items.Where(item => item.Indicator == Indicator.Rated)) scored.Judged("ada", item.Id, item.Points, RatingState.Approved);
        return scored.Target("ada", TargetMetric.SalesAmount, 1000).Target("ada", TargetMetric.Deals, 2).Target("ada", TargetMetric.NewCustomers, 3)
            .Figure("ada", Metric.SalesAmount, 1000).Figure("ada", Metric.Deals, 2).Figure("ada", Metric.NewCustomers, 3).Figure("ada", Metric.MoneyReceived, 1000).Figure("ada", Metric.Visits, 10)
            .Did("ada", ConductKind.OfferAccepted, At(2, 10)).Did("ada", ConductKind.ContactTaken, At(2, 11)).Did("ada", ConductKind.InTouch, At(2, 12), "customer/w", next: new(2026, 3, 3)).Did("ada", ConductKind.InTouch, At(3, 12), "customer/w");
    }

    [Fact]
    [Trait("Rule", "KPI-01")]
    [Trait("Rule", "KPI-21")]
    public void Money_in_another_currency_earns_nothing_of_a_goal_and_stands_beside_it()
    {
        var scored = new Scored { Rules = Scored.With(Scored.Of(Indicator.SalesAmount, 40, 1_000, id: "sales"), Scored.Of(Indicator.Collection, 5, 100, id: "collection"), Scored.Of(Indicator.Deals, 5, 2, id: "deals")) }
            .Figure("ada", Metric.SalesAmount, 400, currency: "CNY").Figure("ada", Metric.SalesAmount, 90_000, currency: "USD").Figure("ada", Metric.Deals, 1, currency: "CNY").Figure("ada", Metric.Deals, 1, currency: "USD")
            .Figure("ada", Metric.MoneyReceived, 100, currency: "CNY").Figure("ada", Metric.MoneyReceived, 90_000, currency: "USD");

        Assert.Equal((400m, 16m), (scored.Item(item: "sales").Actual, scored.Item(item: "sales").Points));
        Assert.Equal((100m, 400m, 1.25m), (scored.Item(item: "collection").Part, scored.Item(item: "collection").Whole, scored.Item(item: "collection").Points));
        Assert.Equal(2m, scored.Item(item: "deals").Actual); // deals are deals, whatever they are paid in
        Assert.Equal([new("USD", 90_000m)], scored.Item(item: "sales").Others);
        Assert.Equal("CNY", scored.Table().Currency);
    }
}
