using SalesFloor.Figures;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Targets;
using static SalesFloor.Tests.Scores.Scored;

namespace SalesFloor.Tests.Scores;

public sealed class WhomToCoach
{
    [Fact]
    [Trait("Rule", "BRD-11")]
    public void Whoever_is_behind_what_can_be_expected_by_now_is_named_with_the_reason_and_the_visits_to_look_at()
    {
        // The tenth of March at its end: ten of 31 days.
        var march = new Scored { Rules = With(Of(Indicator.Deals, 10, 31)), Now = At(10, 18) }
            .Figure("ada", Metric.Deals, 7).Figure("ben", Metric.Deals, 8).Figure("cai", Metric.Deals, 2)
            .Figure("ada", Metric.NewCustomers, 1, 4).Figure("ben", Metric.NewCustomers, 1, 4);

        var list = march.Coaching();

        Assert.Equal(["cai 2 10", "ada 7 10"], list.Reps.Select(row => $"{row.Rep} {row.Reasons[0].Actual:0} {row.Reasons[0].Expected:0}")); // furthest behind first; ben has four fifths
        Assert.Equal([ScoreLineSays.NothingSold], list.Reps[1].LookAt.Select(line => line.Says));
        Assert.Empty(list.Reps[0].LookAt);
    }

    [Fact]
    [Trait("Rule", "BRD-11")]
    public void One_lapse_beside_the_figures_is_no_case_and_two_are()
    {
        var rules = With(Of(Indicator.OffersAnswered, 5, 100, ScoreBlock.Attitude), Of(Indicator.ContactsTaken, 5, 90, ScoreBlock.Attitude, "contacts"));
        var one = new Scored { Rules = rules, Now = At(10, 18) }.Did("ada", ConductKind.OfferMissed, At(3, 10)).Did("ada", ConductKind.ContactTaken, At(3, 12));
        Assert.Empty(one.Coaching().Reps);

        var two = one.Did("ada", ConductKind.ContactNotTaken, At(4, 12));
        var row = Assert.Single(two.Coaching().Reps);
        Assert.Equal([ScoreLineSays.ContactNotTaken, ScoreLineSays.OfferMissed], row.LookAt.Select(line => line.Says)); // newest first
    }

    [Fact]
    [Trait("Rule", "BRD-11")]
    public void Whoever_was_hardly_there_and_whoever_nobody_can_judge_is_not_on_the_list()
    {
        var away = new Scored { Rules = With(Of(Indicator.Deals, 10, 31)), Now = At(31, 20) }.Says("ada", Presence.Leave, At(5, 9)).Figure("ben", Metric.Deals, 31).Figure("cai", Metric.Deals, 31);
        Assert.Empty(away.Coaching().Reps);
        Assert.Empty(new Scored { Rules = With(Of(Indicator.Deals, 10)), Now = At(10, 18) }.Coaching().Reps); // nobody has a target
    }
}
