using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>Whoever lets three offers in a row run out counts as on a break, whatever he says; his own tap brings him back (ROT-06).</summary>
public sealed class MissesInARow
{
    [Fact]
    [Trait("Rule", "ROT-06")]
    public async Task After_three_misses_in_a_row_he_gets_nothing_until_he_says_that_he_is_back()
    {
        await using var hall = await Hall.Open(null, "ada");
        for (var miss = 0; miss < 2; miss++) await Missed(hall);
        Assert.Null((await Rep(hall, "ada")).SetOnBreakAt);
        await Missed(hall);

        var ada = await Rep(hall, "ada");
        Assert.Equal((Presence.OnFloor, 3, hall.Clock.GetUtcNow()), (ada.Says, ada.Misses, ada.SetOnBreakAt));
        Assert.Empty((await hall.Floor()).NextUp);
        await hall.Desk.Arrive(Visitors.New());
        Assert.Equal(VisitStatus.WaitingForTurn, (await hall.Floor()).Visits[^1].Status);

        await hall.Say("ada", Presence.OnFloor);

        Assert.Equal(("ada", VisitStatus.Offered), ((await hall.Floor()).Visits[^1].Rep?.Value, (await hall.Floor()).Visits[^1].Status));
        Assert.Equal((0, null), ((await Rep(hall, "ada")).Misses, (await Rep(hall, "ada")).SetOnBreakAt));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "ROT-06")]
    public async Task An_answer_ends_the_row_also_when_it_is_no()
    {
        await using var hall = await Hall.Open(null, "ada");
        await Missed(hall);
        await Missed(hall);
        var visit = Visitors.New();
        await hall.Assigned(visit);
        await hall.Desk.Decline(new(visit.Visit, new("ada"), DeclineCause.Busy, "ada"));
        await Missed(hall);
        await Missed(hall);

        Assert.Null((await Rep(hall, "ada")).SetOnBreakAt);
    }

    [Fact]
    [Trait("Rule", "ROT-06")]
    public async Task A_desk_that_wakes_up_has_not_forgotten_the_break()
    {
        await using var hall = await Hall.Open(null, "ada");
        for (var miss = 0; miss < 3; miss++) await Missed(hall);

        await hall.Restart();

        Assert.NotNull((await Rep(hall, "ada")).SetOnBreakAt);
        Assert.DoesNotContain((await hall.Floor()).Visits, v => v.Status == VisitStatus.Offered);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task How_many_are_too_many_is_a_rule(int misses, bool onBreak)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { MissesUntilBreak = misses }, "ada");
        for (var miss = 0; miss < 4 && (miss == 0 || !onBreak); miss++) await Missed(hall);

        Assert.Equal(onBreak, (await Rep(hall, "ada")).SetOnBreakAt is not null);
    }

    private static async Task Missed(Hall hall)
    {
        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
        hall.Clock.Advance(TimeSpan.FromSeconds(60));
        await hall.Desk.Judge();
    }

    private static async Task<RepOnFloor> Rep(Hall hall, string id) => (await hall.Floor()).Reps.Single(r => r.Id.Value == id);
}
