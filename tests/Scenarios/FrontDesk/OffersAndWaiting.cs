using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Tests.FrontDesk;

public sealed class OffersAndWaiting
{
    [Fact]
    public async Task A_declined_offer_goes_to_the_next_never_back_and_costs_the_decliner_no_turn()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        Assert.Equal("ada", (await hall.Assigned(visit)).Rep.Value);

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Decline(new(visit.Visit, new("ada"), DeclineCause.Busy, "ada")));
        Assert.Equal("ben", (await OnlyVisit(hall)).Rep?.Value);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Decline(new(visit.Visit, new("ben"), DeclineCause.Busy, "ben")));

        Assert.Equal(VisitStatus.WaitingForTurn, (await OnlyVisit(hall)).Status);
        Assert.All((await hall.Floor()).Reps, r => Assert.True(r.Standing is null or { Balance: 0, Received: 0 }));
    }

    [Fact]
    public async Task An_offer_that_runs_out_goes_to_the_next_after_sixty_seconds_at_the_door_and_fifteen_on_the_phone()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        await hall.Desk.Arrive(Visitors.New());
        await hall.Desk.Arrive(Visitors.Calls());

        hall.Clock.Advance(TimeSpan.FromSeconds(15));
        await hall.Desk.Judge();
        var floor = await hall.Floor();
        Assert.Equal(("ada", "cai"), (floor.Visits[0].Rep?.Value, floor.Visits[1].Rep?.Value));

        hall.Clock.Advance(TimeSpan.FromSeconds(44));
        await hall.Desk.Judge();
        Assert.Equal("ada", (await hall.Floor()).Visits[0].Rep?.Value);

        hall.Clock.Advance(TimeSpan.FromSeconds(1));
        await hall.Desk.Judge();
        Assert.Equal("ben", (await hall.Floor()).Visits.Single(v => v.Channel == Channel.WalkIn).Rep?.Value);
    }

    [Fact]
    public async Task Who_finds_nobody_free_waits_in_order_and_gets_the_first_who_becomes_free()
    {
        await using var hall = await Hall.Open(null, "ada");
        var (first, second, third) = (Visitors.New(), Visitors.New(), Visitors.New());
        await hall.Assigned(first);
        await hall.Accepted(first.Visit);
        Assert.Equal(1, Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(second)).Position);
        Assert.Equal(2, Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(third)).Position);

        await hall.Finished(first.Visit);

        var floor = await hall.Floor();
        Assert.Equal((second.Visit, "ada"), (floor.Visits[0].Id, floor.Visits[0].Rep?.Value));
        Assert.Equal(VisitStatus.WaitingForTurn, floor.Visits[1].Status);
    }

    [Fact]
    [Trait("Rule", "ROT-06")]
    public async Task A_rep_who_comes_to_the_floor_gets_who_waits()
    {
        await using var hall = await Hall.Open();
        await hall.Desk.Arrive(Visitors.New());

        await hall.Say("ben", Presence.OnFloor);

        Assert.Equal("ben", (await OnlyVisit(hall)).Rep?.Value);
    }

    [Fact]
    [Trait("Rule", "ROT-07")]
    public async Task A_rep_who_goes_away_with_an_offer_open_leaves_it_to_the_next_and_pays_nothing()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Desk.Arrive(Visitors.New());

        await hall.Say("ada", Presence.OutVisiting);

        Assert.Equal("ben", (await OnlyVisit(hall)).Rep?.Value);
        Assert.Equal(0, (await Rep(hall, "ada")).Standing?.Received ?? 0);
    }

    [Fact]
    [Trait("Rule", "I-21")]
    public async Task A_be_back_of_a_rep_on_leave_waits_for_the_desks_choice_and_a_stand_in_of_his_group_pays_no_turn()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "dan");
        await hall.Served(Visitors.New("13812345678"));
        await hall.Say("ada", Presence.Leave);
        var standing = (await Rep(hall, "ben")).Standing;

        var back = Visitors.Names("ada", "13812345678");
        var away = Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(back));
        Assert.Equal(("ada", RepCondition.OnLeave), (away.Owner.Value, away.OwnerIs));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Choose(new(back.Visit, OwnerAwayChoice.StandIn, "desk")));
        await hall.Accepted(back.Visit);

        Assert.Equal("ben", (await OnlyVisit(hall)).Rep?.Value);
        Assert.Equal("ada", (await hall.Customer(away.Customer!.Value)).Owner?.Value);
        Assert.Equal(standing, (await Rep(hall, "ben")).Standing);
    }

    [Fact]
    public async Task Who_waits_for_his_owner_gets_him_when_he_is_free()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New("13812345678"));
        await hall.Say("ada", Presence.Break);
        var back = Visitors.Names("ada", "13812345678");
        await hall.Desk.Arrive(back);

        await hall.Say("ada", Presence.OnFloor);

        Assert.Equal((VisitStatus.Offered, "ada"), ((await OnlyVisit(hall)).Status, (await OnlyVisit(hall)).Rep?.Value));
    }

    [Fact]
    public async Task A_visitor_who_leaves_before_he_is_received_gives_the_turn_back()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Leave(new(visit.Visit, "desk")));

        Assert.Empty((await hall.Floor()).Visits);
        Assert.Equal(0, (await Rep(hall, "ada")).Standing?.Received);
        Assert.Equal("ada", await hall.Served(Visitors.New()));
    }

    [Fact]
    public async Task Only_the_rep_it_is_offered_to_can_accept_and_accepting_twice_is_once()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);

        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.OfferedToAnother, ""), await hall.Desk.Accept(new(visit.Visit, new("ben"), "ben")));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Accept(new(visit.Visit, new("ada"), "ada")));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Accept(new(visit.Visit, new("ada"), "ada")));
        Assert.Equal(1, (await Rep(hall, "ada")).Today.NewCustomers);
    }

    private static async Task<VisitOnFloor> OnlyVisit(Hall hall) => Assert.Single((await hall.Floor()).Visits);

    private static async Task<RepOnFloor> Rep(Hall hall, string id) => (await hall.Floor()).Reps.Single(r => r.Id.Value == id);
}
