using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Customers;

/// <summary>One archive, two showrooms: a customer keeps his owner by whichever door he comes in (OWN-01, OWN-06).</summary>
public sealed class OfAnotherShowroom
{
    private const string Wang = "13812345678";
    private static readonly ShowroomId s_west = new("west");

    [Theory]
    [Trait("Rule", "OWN-06")]
    [Trait("Rule", "I-08")]
    [Trait("Rule", "I-02")]
    [InlineData(VisitorSays.FirstTime, RouteReason.ArchiveMatch)]
    [InlineData(VisitorSays.ForgotWho, RouteReason.ArchiveMatch)]
    [InlineData(VisitorSays.NamesRep, RouteReason.NamedRep)]
    public async Task He_stays_his_owners_and_the_desk_is_told_whose_he_is_and_where_he_works(VisitorSays says, RouteReason reason)
    {
        await using var hall = await TwoShowrooms();
        var (customer, _) = await ZoesCustomer(hall);

        var here = new Arrive(VisitId.New(), Channel.WalkIn, says, says == VisitorSays.NamesRep ? new("zoe") : null, Wang);
        var away = Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(here));

        Assert.Equal(("zoe", reason, RepCondition.Off), (away.Owner.Value, away.Reason, away.OwnerIs));
        Assert.Equal(new Colleague(s_west, new("西店", "West"), new("邹", "zoe"), Presence.OnFloor), away.Elsewhere);
        Assert.Equal(away.Elsewhere, Assert.Single((await hall.Floor()).Visits).OwnerElsewhere);
        Assert.DoesNotContain(await hall.Ledger(), row => row.GrainKey.StartsWith("queue/main/", StringComparison.Ordinal)); // the rotation here did not move
        Assert.Equal("zoe", (await hall.Customer(customer)).Owner?.Value);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "OWN-06")]
    [Trait("Gap", "2")]
    public async Task A_stand_in_of_the_group_on_duty_receives_him_for_his_owner_and_gets_no_customer_by_it()
    {
        await using var hall = await TwoShowrooms();
        var (customer, _) = await ZoesCustomer(hall);
        var here = Visitors.New(Wang);
        Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(here));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Page(new(here.Visit, "desk")));

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Choose(new(here.Visit, OwnerAwayChoice.StandIn, "desk")));
        var offered = Assert.Single((await hall.Floor()).Visits);
        Assert.Equal((VisitStatus.Offered, "ada", "zoe"), (offered.Status, offered.Rep?.Value, offered.Owner?.Value));
        Assert.Equal(new StandInSplit(50, 50), offered.Split);
        await hall.Accepted(here.Visit);
        await hall.Finished(here.Visit);

        Assert.Equal("zoe", (await hall.Customer(customer)).Owner?.Value);
        var receipt = (await hall.Desk.Receipts(here.Visit))[^1];
        Assert.Equivalent(receipt.Route, Routing.Decide(receipt.Facts), strict: true);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "OWN-06")]
    public async Task Whoever_waits_for_him_while_all_here_are_busy_gets_a_stand_in_as_soon_as_one_is_free()
    {
        await using var hall = await TwoShowrooms("ada");
        await ZoesCustomer(hall);
        var first = Visitors.New();
        await hall.Assigned(first);
        var here = Visitors.New(Wang) with { IfOwnerAway = OwnerAwayChoice.StandIn };
        Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(here));
        await hall.Accepted(first.Visit);

        await hall.Finished(first.Visit);

        Assert.Equal(("ada", VisitStatus.Offered), (Assert.Single((await hall.Floor()).Visits).Rep?.Value, Assert.Single((await hall.Floor()).Visits).Status));
    }

    [Theory]
    [Trait("Rule", "OWN-06")]
    [InlineData(1, true)]
    [InlineData(6, false)]
    public async Task His_owners_time_runs_by_the_rules_of_the_showroom_where_the_owner_works(int months, bool lapsed)
    {
        await using var hall = await TwoShowrooms("ada", "ben");
        await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_west)).SetUp(new(West(FloorRules.Default with { OwnershipLapsesAfterMonths = months }), "test"));
        var (customer, _) = await ZoesCustomer(hall);
        hall.Clock.Set(Hall.NineOClock.AddMonths(4)); // past the three months of this showroom

        var here = Visitors.New(Wang);
        var outcome = await hall.Desk.Arrive(here);

        Assert.Equal(lapsed, outcome is ArrivalOutcome.Assigned { Reason: RouteReason.OwnerLapsed });
        if (lapsed) await hall.Accepted(here.Visit);
        Assert.Equal(!lapsed, (await hall.Customer(customer)).Owner?.Value == "zoe");
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "OWN-06")]
    public async Task An_owner_whom_no_showroom_has_any_more_is_gone_everywhere()
    {
        await using var hall = await TwoShowrooms("ada", "ben");
        var (customer, _) = await ZoesCustomer(hall);
        var plan = West(FloorRules.Default);
        await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_west)).SetUp(new(plan with { Groups = [plan.Groups[0] with { Members = [new("yan")] }] }, "test"));

        var here = Visitors.New(Wang);
        Assert.Equal(RouteReason.OwnerLapsed, (await hall.Assigned(here)).Reason);
        await hall.Accepted(here.Visit);

        Assert.Equal("ada", (await hall.Customer(customer)).Owner?.Value);
    }

    [Fact]
    [Trait("Rule", "OWN-06")]
    [Trait("Rule", "I-06")]
    public async Task An_owner_who_never_said_where_he_is_is_not_gone_and_that_nobody_knows_is_said()
    {
        await using var hall = await TwoShowrooms();
        var claim = new ClaimLead(s_west, new("yan"), Guid.CreateVersion7(), "王小明", Wang); // who found him herself and never was on the floor
        await hall.Carry(claim);
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim.Opens, new VerifyClaim(s_west, new("wim"))));

        var away = Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(Visitors.New(Wang)));

        Assert.Equal(("yan", new Colleague(s_west, new("西店", "West"), new("严", "yan"))), (away.Owner.Value, away.Elsewhere)); // says nothing
        Assert.Equal("yan", (await hall.Customer(claim.Opens)).Owner?.Value);
    }

    [Theory]
    [Trait("Rule", "FD-04")]
    [InlineData(PageAnswer.Coming)]
    [InlineData(PageAnswer.Cannot)]
    [InlineData(PageAnswer.SendToMe)]
    public async Task He_is_called_on_his_own_floor_answers_there_and_the_desk_that_called_hears_it(PageAnswer says)
    {
        await using var hall = await TwoShowrooms();
        var (customer, _) = await ZoesCustomer(hall);
        var west = hall.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_west));
        var here = Visitors.New(Wang);
        Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(here));
        Assert.Empty((await west.Floor())!.CalledFromElsewhere);

        await hall.Desk.Page(new(here.Visit, "desk"));
        var page = Assert.Single((await hall.Floor()).Visits).Page!;
        var calls = Assert.Single(await Called(west, 1));
        Assert.Equal((Hall.Main, "Main", new CallFromElsewhere(here.Visit, 1, new("zoe"), customer, Hall.NineOClock, page.At, page.Until)), (calls.From, calls.FromName.En, Assert.Single(calls.Calls)));

        Assert.Equal(VisitRefusal.NotPaged, Assert.IsType<VisitOutcomeAnswer.Refused>(await west.AnswerCall(new(here.Visit, new("yan"), says, "yan"))).Reason); // nobody else's to answer
        Assert.IsType<VisitOutcomeAnswer.Done>(await west.AnswerCall(new(here.Visit, new("zoe"), says, "zoe")));
        Assert.Equal(says, Assert.Single((await hall.Floor()).Visits).Page!.Answer);

        await hall.Desk.Choose(new(here.Visit, OwnerAwayChoice.StandIn, "desk"));
        Assert.Empty(await Called(west, 0)); // he is received by somebody else: nobody calls any more
        Assert.Equal("zoe", (await hall.Customer(customer)).Owner?.Value);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    public async Task A_call_whose_end_was_not_heard_of_because_the_process_died_is_over_when_its_time_is()
    {
        await using var hall = await TwoShowrooms();
        var (_, _) = await ZoesCustomer(hall);
        var west = hall.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_west));
        await west.NoteCalls(new(Hall.Main, new("总店", "Main"), [new(VisitId.New(), 9, new("zoe"), null, Hall.NineOClock, Hall.NineOClock, Hall.NineOClock.AddMinutes(1))]));
        Assert.Single(await Called(west, 1));

        hall.Clock.Advance(TimeSpan.FromMinutes(2));
        await west.Judge();

        Assert.Empty((await west.Floor())!.CalledFromElsewhere); // the desk that called knows no such visit
    }

    [Fact]
    [Trait("Rule", "OWN-06")]
    public async Task A_desk_that_died_after_a_reception_leaves_him_his_owners_of_the_other_showroom()
    {
        await using var hall = await TwoShowrooms();
        var (customer, _) = await ZoesCustomer(hall);
        var here = Visitors.New(Wang) with { IfOwnerAway = OwnerAwayChoice.StandIn, Confirmed = true };
        await hall.Assigned(here);

        await hall.Restart();
        await hall.Floor();

        Assert.Equal("zoe", (await hall.Customer(customer)).Owner?.Value);
        await hall.IsWhole();
    }

    // Desks tell each other one-way: what was told is there as soon as the other has had its turn.
    private static async Task<ImmutableArray<CallsFromElsewhere>> Called(IFrontDeskGrain desk, int showrooms)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await desk.Floor())!.CalledFromElsewhere.Length != showrooms)
        {
            await desk.Judge(); // a turn of its own, behind what was told before
            patience.Token.ThrowIfCancellationRequested();
        }

        return (await desk.Floor())!.CalledFromElsewhere;
    }

    internal static ShowroomPlan West(FloorRules rules) => Hall.Plan(rules) with
    {
        Id = s_west,
        Name = new("西店", "West"),
        People = [new(new("zoe"), new("邹", "zoe"), Role.Salesperson), new(new("yan"), new("严", "yan"), Role.Salesperson), new(new("wim"), new("韦", "wim"), Role.Manager)],
        Groups = [new(new("g1"), new("一组", "Group 1"), null, [new("zoe"), new("yan")])],
        Duty = new(new(2026, 3, 5), [new("g1")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty),
    };

    private static async Task<Hall> TwoShowrooms(params string[] onTheFloor)
    {
        var hall = await Hall.Open(null, onTheFloor.Length == 0 ? ["ada", "ben"] : onTheFloor);
        Assert.IsType<PlanOutcome.InForce>(await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_west)).SetUp(new(West(FloorRules.Default), "test")));
        Assert.IsType<PresenceOutcome.Noted>(await hall.Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new("zoe"))).Say(new(s_west, Presence.OnFloor, "zoe")));
        return hall;
    }

    /// <summary>Wang came to the other showroom and is zoe's since.</summary>
    private static async Task<(CustomerId Customer, VisitId Visit)> ZoesCustomer(Hall hall)
    {
        var desk = hall.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_west));
        var came = Visitors.New(Wang);
        var assigned = Assert.IsType<ArrivalOutcome.Assigned>(await desk.Arrive(came));
        await desk.Accept(new(came.Visit, null, "desk"));
        Assert.IsType<VisitOutcomeAnswer.Done>(await desk.Finish(new(came.Visit, VisitOutcome.FollowUp, LeadSource.PassingBy, null, null, NoContact.Declined, "desk")));
        Assert.Equal("zoe", assigned.Rep.Value);
        return (assigned.Customer!.Value, came.Visit);
    }
}
