using SalesFloor.Assignment;

namespace SalesFloor.Tests.Assignment;

public sealed class StrictOrderTests
{
    [Fact]
    [Trait("Rule", "ROT-02")]
    public void The_line_goes_on_from_where_it_stands()
    {
        Assert.Equal("cai", Paper().With("ada", owed: 9).With("ben").With("cai").StandsAt("ben").Decide().Who());
        Assert.Equal("ada", Paper().With("ada").With("ben").With("cai").StandsAt("cai").Decide().Who());
        Assert.Equal("ada", Paper().With("ada").With("ben").Decide().Who());
    }

    [Theory]
    [InlineData(RepCondition.WithOwnCustomer)]
    [InlineData(RepCondition.StandingIn)]
    [InlineData(RepCondition.OnBreak)]
    [InlineData(RepCondition.OnCall)]
    public void Who_is_passed_for_no_doing_of_his_own_gets_a_make_up_turn(RepCondition condition)
    {
        var answer = Paper().With("ada").With("ben", condition).With("cai").StandsAt("ada").Decide();

        Assert.Equal("cai", answer.Who());
        Assert.Equal(1, answer.On("ben").MakeUpsAfter);
    }

    [Theory]
    [InlineData(RepCondition.WithNewCustomer)]
    [InlineData(RepCondition.Offered)]
    [InlineData(RepCondition.OnLeave)]
    [InlineData(RepCondition.Off)]
    public void Who_has_had_his_turn_or_is_away_gets_none(RepCondition condition)
    {
        var answer = Paper().With("ada").With("ben", condition).With("cai").StandsAt("ada").Decide();

        Assert.Equal("cai", answer.Who());
        Assert.Equal(0, answer.On("ben").MakeUpsAfter);
    }

    [Fact]
    public void A_make_up_turn_comes_before_the_line_is_used_once_and_does_not_move_the_line()
    {
        var line = Paper().With("ada").With("ben").With("cai", makeUps: 2).StandsAt("ada");
        var answer = line.Decide();

        Assert.Equal("cai", answer.Who());
        Assert.Equal(TieBreak.MakeUpTurn, answer.By);
        Assert.Equal(1, answer.On("cai").MakeUpsAfter);
        Assert.Equal(line.View.Cursor, TurnRule.CursorAfter(line.View, line.Question(), answer));
    }

    [Fact]
    [Trait("Rule", "I-04")]
    public void The_last_taker_does_not_get_two_in_a_row_and_is_made_up_to()
    {
        var answer = Paper().With("ada").With("ben").With("cai").StandsAt("ada").HadTheLast("ben").Decide();

        Assert.Equal("cai", answer.Who());
        Assert.Equal(Verdict.HadTheLast, answer.On("ben").Verdict);
        Assert.Equal(1, answer.On("ben").MakeUpsAfter);
    }

    [Fact]
    public void The_ledger_runs_in_the_shadow_of_the_paper_rule()
    {
        var answer = Paper().With("ada").With("ben").Decide();

        Assert.Equal(-TurnParts.PerTurn / 2, answer.On("ada").OwedAfter);
        Assert.Equal(TurnParts.PerTurn / 2, answer.On("ben").OwedAfter);
    }

    private static Line Paper() => Line.Of(TurnStrategy.StrictOrder);
}
