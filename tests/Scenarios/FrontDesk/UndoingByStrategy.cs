using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>Undo where the line looks at the day only: whoever lost his place by a mistake has it again.</summary>
public sealed class UndoingByStrategy
{
    [Theory]
    [Trait("Rule", "FD-15")]
    [Trait("Rule", "ROT-02")]
    [InlineData(TurnStrategy.FewestNewToday, false)]
    [InlineData(TurnStrategy.FewestNewToday, true)]
    [InlineData(TurnStrategy.LongestIdle, false)]
    [InlineData(TurnStrategy.LongestIdle, true)]
    public async Task Who_was_next_before_the_mistake_is_next_after_it_was_undone(TurnStrategy strategy, bool received)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = strategy }, "ada", "ben", "cai");
        foreach (var expected in new[] { "ada", "ben" })
        {
            Assert.Equal(expected, await hall.Served(Visitors.New()));
            hall.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        var mistake = Visitors.New();
        Assert.Equal("cai", (await hall.Assigned(mistake)).Rep.Value);
        if (received) await hall.Accepted(mistake.Visit);
        hall.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(mistake.Visit, null, "desk")));

        var cai = (await hall.Floor()).Reps.Single(rep => rep.Id.Value == "cai");
        Assert.Equal((1, 0, 0), (cai.Standing!.Rank, cai.Standing.TakenToday, cai.Today.NewCustomers));
        Assert.Equal("cai", (await hall.Assigned(Visitors.New())).Rep.Value);
        await hall.IsWhole();
    }

    [Theory]
    [Trait("Rule", "I-04")]
    [InlineData(TurnStrategy.FewestNewToday)]
    [InlineData(TurnStrategy.LongestIdle)]
    public async Task Whoever_an_undone_decision_kept_out_of_a_turn_has_the_next_one(TurnStrategy strategy)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = strategy }, "ada", "ben", "cai");
        var mistake = Visitors.New();
        Assert.Equal("ada", (await hall.Assigned(mistake)).Rep.Value);
        hall.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("ben", (await hall.Assigned(Visitors.New())).Rep.Value);

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(mistake.Visit, null, "desk")));

        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
        await hall.IsWhole();
    }

    [Theory]
    [Trait("Rule", "I-04")]
    [InlineData(TurnStrategy.FewestNewToday)]
    [InlineData(TurnStrategy.LongestIdle)]
    public async Task A_turn_that_was_undone_does_not_make_its_rep_the_one_who_had_the_last(TurnStrategy strategy)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = strategy }, "ada", "ben");
        Assert.Equal("ada", await hall.Served(Visitors.New()));
        hall.Clock.Advance(TimeSpan.FromMinutes(3));
        var mistake = Visitors.New();
        Assert.Equal("ben", (await hall.Assigned(mistake)).Rep.Value);
        await hall.Accepted(mistake.Visit);

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(mistake.Visit, null, "desk")));
        await hall.Restart();

        Assert.Equal("ben", (await hall.Assigned(Visitors.New())).Rep.Value); // ada had the last one that counts
        await hall.IsWhole();
    }
}
