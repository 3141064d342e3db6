using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Assignment;

/// <summary>Walk-ins and calls in one rotation or in two (ROT-10).</summary>
public sealed class TwoRotations
{
    private static readonly FloorRules s_apart = FloorRules.Default with { OneRotationForBothChannels = false };

    [Theory]
    [Trait("Rule", "ROT-10")]
    [InlineData(true, "ben")]
    [InlineData(false, "ada")]
    public async Task A_call_counts_at_the_door_only_where_both_share_one_rotation(bool together, string next)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { OneRotationForBothChannels = together }, "ada", "ben");
        Assert.Equal("ada", await hall.Served(Visitors.Calls()));

        var ada = await Rep(hall, "ada");
        Assert.Equal(together ? 1 : 0, ada.Standing!.Received);
        Assert.Equal(together ? null : 1, ada.CallStanding?.Received);
        Assert.Equal(next, await hall.Served(Visitors.New()));
    }

    [Fact]
    [Trait("Rule", "ROT-10")]
    public async Task Each_rotation_has_the_strategy_of_its_channel_and_the_receipt_says_which()
    {
        await using var hall = await Hall.Open(s_apart with { CallStrategy = TurnStrategy.LongestIdle }, "ada", "ben", "cai");
        var (call, walkIn) = (Visitors.Calls(), Visitors.New());
        await hall.Assigned(call);
        await hall.Assigned(walkIn);

        var (ofCall, ofWalkIn) = (await Turn(hall, call.Visit), await Turn(hall, walkIn.Visit));

        Assert.Equal((TurnStrategy.LongestIdle, Channel.Call), (ofCall.Question.Strategy, ofCall.Question.Rotation!.Value));
        Assert.Equal((TurnStrategy.TurnLedger, Channel.WalkIn), (ofWalkIn.Question.Strategy, ofWalkIn.Question.Rotation!.Value));
        Assert.Equal(TurnStrategy.LongestIdle, (await hall.Floor()).CallStrategy);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "ROT-10")]
    public async Task A_turn_goes_back_to_the_rotation_it_came_from_also_when_the_rules_have_parted_them_meanwhile()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);
        await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main)).SetUp(new(Hall.Plan(s_apart with { Version = 2 }), "manager"));

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Decline(new(visit.Visit, new("ada"), DeclineCause.Busy, "ada")));

        var shared = hall.Grains.GetGrain<IShowroomQueueGrain>(GrainKeys.Queue(Hall.Main, new("g1"), null));
        Assert.All(await shared.Standings(TurnStrategy.TurnLedger, [new("ada"), new("ben")]), standing => Assert.Equal((0, 0), (standing.Balance, standing.Received)));
        Assert.Equal(("ben", 1), ((await hall.Floor()).Visits[0].Rep!.Value.Value, (await Rep(hall, "ben")).Standing!.Received));
    }

    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task Under_longest_idle_everybody_sees_who_has_been_idle_longest()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = TurnStrategy.LongestIdle }, "ada", "ben", "cai");
        await hall.Served(Visitors.New());
        hall.Clock.Advance(TimeSpan.FromMinutes(5));
        await hall.Served(Visitors.Names("cai"));

        var floor = await hall.Floor();

        Assert.Equal(["ben", "cai", "ada"], floor.NextUp.Select(rep => rep.Value)); // ada had the last new customer (I-04)
        Assert.Equal([2, 1, 3], floor.Reps.Take(3).Select(rep => rep.Standing!.Rank));
    }

    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task Under_fewest_new_today_a_new_day_begins_with_nobody_ahead()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = TurnStrategy.FewestNewToday }, "ada", "ben", "cai");
        Assert.Equal(["ada", "ben", "cai", "ada"], [await hall.Served(Visitors.New()), await hall.Served(Visitors.New()), await hall.Served(Visitors.New()), await hall.Served(Visitors.New())]);
        Assert.Equal(1, (await Rep(hall, "ben")).Standing!.Rank);

        hall.Clock.Advance(TimeSpan.FromDays(2)); // the same group is on duty again
        await hall.Desk.Judge();

        Assert.All((await hall.Floor()).Reps.Take(3), rep => Assert.Equal(0, rep.Standing!.TakenToday));
        Assert.Equal("ben", await hall.Served(Visitors.New()));
    }

    private static async Task<RepOnFloor> Rep(Hall hall, string rep) => (await hall.Floor()).Reps.Single(r => r.Id.Value == rep);

    private static async Task<TurnDecision> Turn(Hall hall, VisitId visit) => (await hall.Desk.Receipts(visit)).Single().Turn!;
}
