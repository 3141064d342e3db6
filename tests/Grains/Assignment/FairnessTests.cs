using SalesFloor.Assignment;

namespace SalesFloor.Tests.Assignment;

[Trait("Rule", "ROT-12")]
public sealed class FairnessTests
{
    [Fact]
    public void Equal_turns_for_equal_presence_are_even() =>
        Assert.Equal(new FairnessMeasures(0, 0, 1), FairnessRule.Measure([(4, Turns(4)), (4, Turns(4)), (4, Turns(4))]));

    [Fact]
    public void One_of_four_with_everything_has_a_jain_index_of_a_quarter()
    {
        var measures = FairnessRule.Measure([(8, Turns(2)), (0, Turns(2)), (0, Turns(2)), (0, Turns(2))]);

        Assert.Equal((8, 4.0, 0.25), (measures.MaxMinusMin, measures.RelativeRange, measures.Jain));
    }

    [Fact]
    public void Whoever_was_there_half_the_time_and_got_half_as_many_was_treated_evenly()
    {
        var measures = FairnessRule.Measure([(10, Turns(10)), (5, Turns(5))]);

        Assert.Equal((5, 0.0, 1.0), (measures.MaxMinusMin, measures.RelativeRange, measures.Jain));
    }

    [Fact]
    public void Whoever_was_never_at_work_is_not_compared() =>
        Assert.Equal(FairnessRule.Measure([(3, Turns(2)), (1, Turns(2))]), FairnessRule.Measure([(3, Turns(2)), (1, Turns(2)), (0, 0)]));

    [Fact]
    public void A_day_without_turns_is_even() => Assert.Equal(new FairnessMeasures(0, 0, 1), FairnessRule.Measure([]));

    [Fact]
    public void A_skip_is_a_turn_that_would_have_been_his_and_went_on_with_its_reason()
    {
        var line = Line.Of().With("ada", RepCondition.WithOwnCustomer, owed: 2).With("ben", owed: 1).With("cai", RepCondition.OnBreak, owed: -1);
        var question = line.Question();
        var decision = new TurnDecision(line.View, question, TurnRule.Decide(line.View, question), Line.NineOClock);

        var report = FairnessRule.Of(new(Line.Group, null, TurnDesk.Book(decision), [decision], [Standing("ada"), Standing("ben"), Standing("cai")], []), at => DateOnly.FromDateTime(at.Date));

        Assert.Equal([new SkipCount(Verdict.WithCustomer, 1)], report.Reps[0].Skips.AsEnumerable());
        Assert.Empty(report.Reps[2].Skips); // he was behind whoever got the visitor anyway
        Assert.Equal((0, 1), (report.Reps[0].Received, report.Reps[1].Received));
        Assert.Equal(0.5m, report.Reps[0].Entitled);
    }

    [Fact]
    public void Credits_count_by_rep_also_where_what_is_used_was_granted_earlier()
    {
        CreditGranted Granted(VisitId visit, string to) => new(Line.NineOClock, visit, new(to), [], "dora");
        var (now, earlier, open) = (VisitId.New(), VisitId.New(), VisitId.New());

        var report = FairnessRule.Of(
            new(Line.Group, null, [Granted(now, "ada"), Granted(open, "ada"), new CreditSettled(Line.NineOClock, now), new CreditSettled(Line.NineOClock, earlier)], [], [Standing("ada") with { Credits = 1 }, Standing("ben")], [Granted(earlier, "ben")]),
            at => DateOnly.FromDateTime(at.Date));

        Assert.Equal([new CreditCount(2, 1, 1), new CreditCount(0, 1, 0)], report.Reps.Select(rep => rep.Credits));
    }

    private static Standing Standing(string rep) => new(new(rep), 1, 0, 0, 0, null);

    private static long Turns(int turns) => turns * TurnParts.PerTurn;
}
