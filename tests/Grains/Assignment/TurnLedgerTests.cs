using SalesFloor.Assignment;

namespace SalesFloor.Tests.Assignment;

public sealed class TurnLedgerTests
{
    [Fact]
    [Trait("Rule", "ROT-02")]
    public void Whoever_is_owed_most_is_next()
    {
        var answer = Line.Of().With("ada", owed: 0.5m).With("ben", owed: 1.25m).With("cai", owed: -1.75m).Decide();

        Assert.Equal("ben", answer.Who());
        Assert.Equal(TieBreak.OwedMost, answer.By);
        Assert.Equal(Verdict.LaterInTurn, answer.On("ada").Verdict);
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void Among_equals_the_one_who_waited_longest_for_a_new_customer_is_next_and_never_is_longest()
    {
        var answer = Line.Of().With("ada", lastTurnMinutesAgo: 10).With("ben", lastTurnMinutesAgo: 40).With("cai").Decide();
        Assert.Equal("cai", answer.Who());
        Assert.Equal(TieBreak.LongestSinceLast, answer.By);

        Assert.Equal("ben", Line.Of().With("ada", lastTurnMinutesAgo: 10).With("ben", lastTurnMinutesAgo: 40).Decide().Who());
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void With_nothing_else_between_them_the_place_in_the_list_decides()
    {
        var answer = Line.Of().With("cai").With("ada").With("ben").Decide();

        Assert.Equal("cai", answer.Who());
        Assert.Equal(TieBreak.PlaceInList, answer.By);
    }

    [Fact]
    [Trait("Rule", "I-04")]
    public void The_last_taker_is_not_chosen_again_while_another_is_free_however_much_he_is_owed()
    {
        var answer = Line.Of().With("ada", owed: 3).With("ben", owed: -3).HadTheLast("ada").Decide();

        Assert.Equal("ben", answer.Who());
        Assert.Equal(Verdict.HadTheLast, answer.On("ada").Verdict);
    }

    [Fact]
    [Trait("Rule", "I-04")]
    public void The_last_taker_is_chosen_again_when_nobody_else_is_free()
    {
        var answer = Line.Of().With("ada").With("ben", RepCondition.OnBreak).HadTheLast("ada").Decide();

        Assert.Equal("ada", answer.Who());
        Assert.Equal(TieBreak.OnlyOneFree, answer.By);
    }

    [Theory]
    [Trait("Rule", "ROT-06")]
    [InlineData(RepCondition.Offered, Verdict.Offered)]
    [InlineData(RepCondition.WithNewCustomer, Verdict.WithCustomer)]
    [InlineData(RepCondition.WithOwnCustomer, Verdict.WithCustomer)]
    [InlineData(RepCondition.StandingIn, Verdict.WithCustomer)]
    [InlineData(RepCondition.OnBreak, Verdict.NotReady)]
    [InlineData(RepCondition.OnCall, Verdict.NotReady)]
    public void Who_is_busy_is_passed_over_with_the_reason(RepCondition condition, Verdict reason)
    {
        var answer = Line.Of().With("ada", condition, owed: 5).With("ben").Decide();

        Assert.Equal("ben", answer.Who());
        Assert.Equal(reason, answer.On("ada").Verdict);
    }

    [Theory]
    [Trait("Rule", "ROT-07")]
    [Trait("Rule", "I-21")]
    [InlineData(RepCondition.OnLeave)]
    [InlineData(RepCondition.OutVisiting)]
    [InlineData(RepCondition.Off)]
    public void Who_is_away_gets_no_turn_and_his_balance_stays_as_it_is(RepCondition condition)
    {
        var answer = Line.Of().With("ada", condition, owed: 5).With("ben").With("cai").Decide();

        Assert.Equal("ben", answer.Who());
        Assert.Equal(Verdict.Away, answer.On("ada").Verdict);
        Assert.Equal(answer.On("ada").OwedBefore, answer.On("ada").OwedAfter);
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void A_new_customer_entitles_everybody_present_equally_and_his_taker_pays_one_turn()
    {
        var answer = Line.Of().With("ada").With("ben", RepCondition.WithOwnCustomer).With("cai", RepCondition.WithNewCustomer).With("dan", RepCondition.OnBreak).Decide();

        Assert.Equal(TurnParts.PerTurn / 3 - TurnParts.PerTurn, answer.On("ada").OwedAfter);
        Assert.Equal(TurnParts.PerTurn / 3, answer.On("ben").OwedAfter);
        Assert.Equal(TurnParts.PerTurn / 3, answer.On("cai").OwedAfter);
        Assert.Equal(0, answer.On("dan").OwedAfter);
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public void Nobody_loses_by_lunch_where_a_break_counts_but_whoever_is_away_has_no_share()
    {
        var answer = Line.Of().With("ada").With("ben", RepCondition.OnBreak).With("cai", RepCondition.OnLeave).SharesOnBreak().Decide();

        Assert.Equal(TurnParts.PerTurn / 2, answer.On("ben").OwedAfter);
        Assert.Equal(0, answer.On("cai").OwedAfter);
        Assert.Equal(Verdict.NotReady, answer.On("ben").Verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void What_the_present_are_entitled_to_is_exactly_what_the_taker_pays(int members)
    {
        var line = Line.Of();
        for (var i = 0; i < members; i++) line.With($"rep{i:00}", i % 3 == 1 ? RepCondition.WithNewCustomer : RepCondition.Free);

        var answer = line.Decide();

        Assert.Equal(0, answer.Verdicts.Sum(v => v.OwedAfter - v.OwedBefore));
        Assert.True(answer.Verdicts.Where(v => v.Rep != answer.Rep).Select(v => v.OwedAfter).Distinct().Count() <= 2, "shares differ by more than one odd part");
    }

    [Fact]
    public void A_stand_in_is_found_by_the_same_order_but_nobody_pays_and_nothing_moves()
    {
        var answer = Line.Of().With("ada", owed: 1).With("ben").HadTheLast("ada").Decide(pays: false);

        Assert.Equal("ada", answer.Who());
        Assert.All(answer.Verdicts, v => Assert.Equal(v.OwedBefore, v.OwedAfter));
    }

    [Fact]
    public void Who_declined_or_missed_this_visit_is_not_asked_again_for_it()
    {
        var answer = Line.Of().With("ada", owed: 2, refused: Verdict.DeclinedThisVisit).With("ben", owed: 1, refused: Verdict.MissedThisVisit).With("cai").Decide();

        Assert.Equal("cai", answer.Who());
        Assert.Equal(Verdict.DeclinedThisVisit, answer.On("ada").Verdict);
        Assert.Equal(Verdict.MissedThisVisit, answer.On("ben").Verdict);
    }

    [Fact]
    public void Nobody_free_is_an_answer_with_a_reason_for_everybody_and_moves_nothing()
    {
        var answer = Line.Of().With("ada", RepCondition.WithNewCustomer).With("ben", RepCondition.Off).Decide();

        Assert.Null(answer.Rep);
        Assert.Equal(TieBreak.NobodyFree, answer.By);
        Assert.Equal([Verdict.WithCustomer, Verdict.Away], answer.Verdicts.Select(v => v.Verdict));
        Assert.All(answer.Verdicts, v => Assert.Equal(v.OwedBefore, v.OwedAfter));
    }

    [Fact]
    public void An_unknown_strategy_is_an_error_and_never_a_fallback() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TurnRule.Decide(Line.Of().With("ada").View, Line.Of().With("ada").Question() with { Strategy = (TurnStrategy)99 }));
}
