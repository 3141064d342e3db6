using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Replay.Check;

namespace SalesFloor.Tests.Assignment;

/// <summary>Who comes into question before anybody's turn is looked at: markets (ROT-08) and what a group takes (ROT-14).</summary>
public sealed class MarketsAndGroups
{
    private static readonly TerritoryId s_north = new("north");
    private static readonly TerritoryId s_south = new("south");

    [Fact]
    [Trait("Rule", "ROT-08")]
    public async Task A_customer_of_a_market_goes_to_whoever_is_responsible_for_it_and_the_others_are_passed_over_with_the_reason()
    {
        await using var hall = await Markets(true, "ada", "ben", "cai");
        var visit = Visitors.New() with { Territory = s_south };

        Assert.Equal("cai", (await hall.Assigned(visit)).Rep.Value);

        var turn = (await hall.Desk.Receipts(visit.Visit)).Single().Turn!;
        Assert.Equal([Verdict.OtherTerritory, Verdict.OtherTerritory, Verdict.Chosen], turn.Answer.Verdicts.Select(v => v.Verdict));
        Assert.All(turn.Answer.Verdicts, v => Assert.Equal(v.OwedBefore, v.OwedAfter)); // only the market's own share it: he takes what he is entitled to
        Assert.Equal("ada", (await hall.Assigned(Visitors.New() with { Territory = s_north })).Rep.Value);
        Assert.Equal("ben", (await hall.Assigned(Visitors.New())).Rep.Value);
        await Checked(hall);
    }

    [Fact]
    [Trait("Rule", "ROT-08")]
    public async Task He_waits_for_somebody_of_the_market_who_is_at_work_and_for_nobody_who_is_away()
    {
        await using var hall = await Markets(true, "ada", "ben", "cai");
        await hall.Assigned(Visitors.New() with { Territory = s_south });
        var second = Visitors.New() with { Territory = s_south };
        Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(second));

        await hall.Say("cai", Presence.Leave); // his offer goes on, and nobody of the market is there any more

        Assert.Equal(["ada", "ben"], (await hall.Floor()).Visits.Select(v => v.Rep!.Value.Value).Order());
        await Checked(hall);
    }

    [Fact]
    [Trait("Rule", "ROT-08")]
    public async Task Without_the_rule_markets_decide_nothing_and_a_market_nobody_knows_is_refused()
    {
        await using var hall = await Markets(false, "ada", "ben", "cai");

        Assert.Equal("ada", (await hall.Assigned(Visitors.New() with { Territory = s_south })).Rep.Value);
        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.TerritoryUnknown, "territory"), await hall.Desk.Arrive(Visitors.New() with { Territory = new("moon") }));
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    public async Task A_group_that_takes_no_calls_leaves_them_to_the_group_whose_day_comes_next_and_the_receipt_says_so()
    {
        await using var hall = await Opened(Hall.Plan(FloorRules.Default), plan => plan with { Groups = plan.Groups.SetItem(0, plan.Groups[0] with { Takes = new(WalkIns: true, Calls: false) }) }, "ada", "dan");
        var (call, walkIn) = (Visitors.Calls(), Visitors.New());

        Assert.Equal("dan", (await hall.Assigned(call)).Rep.Value);
        Assert.Equal("ada", (await hall.Assigned(walkIn)).Rep.Value);

        var turn = (await hall.Desk.Receipts(call.Visit)).Single().Turn!;
        Assert.Equal((new GroupId("g2"), new PassedGroup(new("g1"), Verdict.GroupTakesOthers)), (turn.Question.Group, Assert.Single(turn.Question.Passed!.Value)));
        Assert.Null((await hall.Desk.Receipts(walkIn.Visit)).Single().Turn!.Question.Passed);
        await Checked(hall);
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    public async Task A_caller_waits_for_the_group_that_takes_calls_and_not_for_the_one_on_duty()
    {
        await using var hall = await Opened(Hall.Plan(FloorRules.Default), plan => plan with { Groups = plan.Groups.SetItem(0, plan.Groups[0] with { Takes = new(WalkIns: true, Calls: false) }) }, "ada");
        Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(Visitors.Calls()));

        await hall.Say("ben", Presence.OnFloor);
        Assert.Null((await hall.Floor()).Visits.Single().Rep);

        await hall.Say("eve", Presence.OnFloor);
        Assert.Equal("eve", (await hall.Floor()).Visits.Single().Rep?.Value);
    }

    [Fact]
    public async Task A_plan_in_which_nobody_takes_calls_or_somebody_has_an_unknown_market_is_refused()
    {
        await using var hall = await Hall.Open();
        var plan = Hall.Plan(FloorRules.Default);

        Assert.Equal(new PlanOutcome.Refused(PlanFault.NobodyTakes, "call"), await SetUp(hall, plan with { Groups = [.. plan.Groups.Select(g => g with { Takes = new(true, false) })] }));
        Assert.Equal(new PlanOutcome.Refused(PlanFault.TerritoryUnknown, "moon"), await SetUp(hall, plan with { People = plan.People.SetItem(0, plan.People[0] with { Territories = [new("moon")] }) }));
    }

    private static Task<Hall> Markets(bool useThem, params string[] onTheFloor) => Opened(Hall.Plan(FloorRules.Default with { UseTerritories = useThem }), plan => plan with
    {
        Territories = [new(s_north, new("北区", "North")), new(s_south, new("南区", "South"))],
        People = [.. plan.People.Select(p => p with { Territories = p.Id.Value == "cai" ? [s_south] : [s_north] })],
    }, onTheFloor);

    private static async Task<Hall> Opened(ShowroomPlan plan, Func<ShowroomPlan, ShowroomPlan> change, params string[] onTheFloor)
    {
        var hall = await Hall.Open(plan.Rules);
        Assert.IsType<PlanOutcome.InForce>(await SetUp(hall, change(plan)));
        foreach (var rep in onTheFloor) await hall.Say(rep, Presence.OnFloor);
        return hall;
    }

    private static Task<PlanOutcome> SetUp(Hall hall, ShowroomPlan plan) => hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main)).SetUp(new(plan, "test"));

    /// <summary>The ledger is whole, and whoever reads it without the program finds every decision right.</summary>
    private static async Task Checked(Hall hall)
    {
        await hall.IsWhole();
        var check = new LedgerCheck(Hall.Main);
        foreach (var row in await hall.Ledger()) check.See(new(row.Position, row.GrainKey, row.At, row.Kind, row.Subject, row.Body));
        Assert.Empty(check.Finish().Examples);
    }
}
