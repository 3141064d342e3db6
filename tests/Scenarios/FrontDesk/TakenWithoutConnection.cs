using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>The desk had no connection for ten minutes and gave visitors out by itself; now it tells the floor.</summary>
public sealed class TakenWithoutConnection
{
    private const string Wang = "138 1234 5678";

    private static readonly DateTimeOffset s_taken = Hall.NineOClock.AddMinutes(-8);

    [Fact]
    [Trait("Rule", "ROT-02")]
    [Trait("Rule", "X-02")]
    public async Task Where_the_rule_says_the_same_he_is_received_since_then_and_the_turn_is_paid()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var arrive = Given("ada", Visitors.New(Wang));

        var assigned = await hall.Assigned(arrive);

        Assert.True(assigned.Received); // nothing is left to accept
        var visit = Assert.Single((await hall.Floor()).Visits);
        Assert.Equal((VisitStatus.Received, "ada", s_taken, s_taken), (visit.Status, visit.Rep?.Value, visit.ArrivedAt, visit.Since));
        Assert.Equal(new OfflineMerge(s_taken, new("ada")), visit.Offline);
        Assert.Equal("ada", (await hall.Customer(assigned.Customer!.Value)).Owner?.Value);
        Assert.Equal("ben", (await hall.Assigned(Visitors.New())).Rep.Value);
        await hall.IsWhole();
    }

    [Theory]
    [InlineData(TurnStrategy.TurnLedger)]
    [InlineData(TurnStrategy.StrictOrder)]
    [Trait("Rule", "ROT-02")]
    public async Task When_it_was_anothers_turn_he_stays_with_who_received_him_who_pays_the_turn_and_both_stand_in_the_receipt(TurnStrategy strategy)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = strategy }, "ada", "ben", "cai");
        var arrive = Given("cai", Visitors.New());

        Assert.Equal("cai", (await hall.Assigned(arrive)).Rep.Value);

        var floor = await hall.Floor();
        Assert.Equal(new OfflineMerge(s_taken, new("cai"), new("ada"), OfflineConflict.AnotherInTurn), Assert.Single(floor.Visits).Offline);
        Assert.Equal(["cai"], floor.Reps.Where(r => r.Standing is { Received: 1 }).Select(r => r.Id.Value));
        var receipt = Assert.Single(await hall.Desk.Receipts(arrive.Visit));
        Assert.Equal((TieBreak.GivenOffline, Verdict.PassedOffline, Verdict.PassedOffline, Verdict.Chosen), (receipt.Turn!.Answer.By, receipt.Turn.Answer.Verdicts[0].Verdict, receipt.Turn.Answer.Verdicts[1].Verdict, receipt.Turn.Answer.Verdicts[2].Verdict));
        Assert.Equal(0, receipt.Turn.Answer.Verdicts.Sum(v => v.OwedAfter));
        Assert.Equivalent(receipt.Turn.Answer, TurnRule.Decide(receipt.Turn.Before, receipt.Turn.Question), strict: true);
        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
        Assert.Equal("ben", (await hall.Assigned(Visitors.New())).Rep.Value);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    [Trait("Rule", "I-02")]
    [Trait("Rule", "I-06")]
    public async Task Somebodys_customer_stays_his_owners_and_costs_no_turn()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        Assert.Equal("ada", await hall.Served(Visitors.New(Wang)));
        var before = (await hall.Floor()).Reps.Select(r => r.Standing).ToArray();
        var arrive = Given("ben", Visitors.Forgot(Wang));

        var assigned = await hall.Assigned(arrive);
        await hall.Finished(arrive.Visit);

        Assert.Equal(("ben", RouteReason.TakenOffline), (assigned.Rep.Value, assigned.Reason));
        Assert.Equal("ada", (await hall.Customer(assigned.Customer!.Value)).Owner?.Value);
        Assert.Equal(before, (await hall.Floor()).Reps.Select(r => r.Standing));
        var receipt = Assert.Single(await hall.Desk.Receipts(arrive.Visit));
        Assert.Equal(new OfflineMerge(s_taken, new("ben"), new("ada"), OfflineConflict.BelongsToAnother), receipt.Offline);
        Assert.Equivalent(receipt.Route, Routing.Decide(receipt.Facts), strict: true);
    }

    [Fact]
    [Trait("Rule", "ROT-06")]
    public async Task Who_has_another_visitor_by_what_the_floor_knows_gets_this_one_as_soon_as_that_one_is_finished_without_being_asked()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (first, second) = (Given("ada", Visitors.New()), Given("ada", Visitors.New(Wang)));
        await hall.Assigned(first);

        var away = Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(second));
        Assert.Equal(("ada", OfflineConflict.RepBusy), (away.Owner.Value, (await Visit(hall, second)).Offline?.Conflict));
        await hall.Finished(first.Visit);

        var visit = await Visit(hall, second);
        Assert.Equal((VisitStatus.Received, "ada", OfflineConflict.AnotherInTurn), (visit.Status, visit.Rep?.Value, visit.Offline?.Conflict)); // meanwhile ben stood before her
        Assert.Equal("ada", (await hall.Customer(away.Customer!.Value)).Owner?.Value);
        Assert.Equal(2, (await hall.Floor()).Reps.Single(r => r.Id.Value == "ada").Standing?.Received);
        Assert.Equal(2, (await hall.Floor()).Totals.NewCustomers);
        await hall.IsWhole();
    }

    [Fact]
    public async Task While_he_waits_for_who_took_him_the_desk_may_give_him_to_whose_turn_it_is()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (first, second) = (Given("ada", Visitors.New()), Given("ada", Visitors.New()));
        await hall.Assigned(first);
        await hall.Desk.Arrive(second);

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Choose(new(second.Visit, OwnerAwayChoice.StandIn, "desk")));

        var visit = await Visit(hall, second);
        Assert.Equal((VisitStatus.Offered, "ben"), (visit.Status, visit.Rep?.Value));
    }

    [Fact]
    [Trait("Rule", "ROT-01")]
    public async Task A_rep_whose_group_was_not_on_duty_pays_in_his_own_group_and_the_receipt_says_so()
    {
        await using var hall = await Hall.Open(null, "ada", "dan", "eve");
        var arrive = Given("eve", Visitors.New());

        Assert.Equal("eve", (await hall.Assigned(arrive)).Rep.Value);

        Assert.Equal(OfflineConflict.NotOnDuty, (await Visit(hall, arrive)).Offline?.Conflict);
        Assert.Equal(["eve"], (await hall.Floor()).Reps.Where(r => r.Standing is { Received: 1 }).Select(r => r.Id.Value));
        await hall.Restart();
        Assert.Equal(["eve"], (await hall.Floor()).Reps.Where(r => r.Standing is { Received: 1 }).Select(r => r.Id.Value));
    }

    [Fact]
    public async Task A_rep_who_is_nobody_here_receives_nobody_the_rule_decides()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var arrive = Given("zed", Visitors.New());

        Assert.Equal("ada", (await hall.Assigned(arrive)).Rep.Value);

        Assert.Equal((VisitStatus.Offered, OfflineConflict.RepUnknown, "ada"), ((await Visit(hall, arrive)).Status, (await Visit(hall, arrive)).Offline?.Conflict, (await Visit(hall, arrive)).Offline?.RuleSays?.Value));
    }

    [Fact]
    [Trait("Rule", "I-01")]
    public async Task Sent_twice_or_decided_online_before_the_connection_broke_it_stays_one_visit_with_one_answer()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (given, online) = (Given("ben", Visitors.New()), Visitors.New());

        var first = await hall.Desk.Arrive(given);
        await hall.Restart();
        Assert.Equal(first, await hall.Desk.Arrive(given));
        var decided = await hall.Desk.Arrive(online);
        Assert.Equal(decided, await hall.Desk.Arrive(Given("cai", online)));

        Assert.Equal(2, (await hall.Floor()).Visits.Length);
        Assert.Equal(2, (await hall.Floor()).Totals.WalkIns);
    }

    [Fact]
    public async Task Who_came_first_is_served_first_whenever_the_floor_heard_of_him_and_nobody_comes_in_the_future()
    {
        await using var hall = await Hall.Open(null, "ada");
        await hall.Assigned(Visitors.New());
        var (later, earlier, wrongClock) = (Visitors.New(), Visitors.New() with { Offline = new(s_taken, null) }, Visitors.New() with { Offline = new(Hall.NineOClock.AddYears(1), null) });
        foreach (var one in new[] { later, wrongClock, earlier }) Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(one));
        Assert.Equal(Hall.NineOClock, (await Visit(hall, wrongClock)).ArrivedAt);

        await hall.Accepted((await hall.Floor()).Visits[0].Id);
        await hall.Finished((await hall.Floor()).Visits[0].Id);

        Assert.Equal(VisitStatus.Offered, (await Visit(hall, earlier)).Status);
    }

    private static Arrive Given(string rep, Arrive arrive) => arrive with { Offline = new(s_taken, new(rep)) };

    private static async Task<VisitOnFloor> Visit(Hall hall, Arrive arrive) => (await hall.Floor()).Visits.Single(visit => visit.Id == arrive.Visit);
}
