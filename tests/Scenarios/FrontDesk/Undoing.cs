using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>The desk takes its last decision back within two minutes: turn, offer, reception and ownership are as if it had never been, and the ledger keeps both.</summary>
public sealed class Undoing
{
    private const string Wang = "13812345678";
    private const string Mistyped = "13812345679";

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task An_undone_offer_gives_the_turn_back_and_the_visit_lies_at_the_desk_until_it_is_decided_again()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);

        await Undone(hall, visit.Visit);

        Assert.Equal((VisitStatus.AtTheDesk, null), ((await OnlyVisit(hall)).Status, (await OnlyVisit(hall)).Rep));
        Assert.All((await hall.Floor()).Reps, r => Assert.True(r.Standing is null or { Balance: 0, Received: 0 }));
        await hall.Say("cai", Presence.OnFloor);
        Assert.Equal(VisitStatus.AtTheDesk, (await OnlyVisit(hall)).Status); // nobody is given him behind the desk's back
        Assert.Equal("ada", Assert.IsType<ArrivalOutcome.Assigned>(await hall.Desk.DecideAgain(visit)).Rep.Value);
        var rows = await hall.Ledger();
        Assert.Equal((2, 1, 1), (rows.Count(r => r.Kind == "queue.TurnTaken.v1"), rows.Count(r => r.Kind == "queue.TurnReturned.v1"), rows.Count(r => r.Kind == "desk.DecisionUndone.v1")));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task An_undone_reception_takes_the_ownership_back_and_the_archive_no_longer_knows_him()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Wang);
        var customer = (await hall.Assigned(visit)).Customer!.Value;
        await hall.Accepted(visit.Visit);
        Assert.Equal("ada", (await hall.Customer(customer)).Owner?.Value);

        await Undone(hall, visit.Visit);

        Assert.Equal((false, null, null), ((await hall.Customer(customer)).Exists, (await hall.Customer(customer)).Owner, (await hall.Customer(customer)).MaintainedAt));
        var names = visit with { Says = VisitorSays.NamesRep, NamedRep = new("ben") };
        Assert.Equal(("ben", RouteReason.NamedRep), Chosen(await hall.Desk.DecideAgain(names)));
        await hall.Accepted(visit.Visit);
        Assert.Equal("ben", (await hall.Customer(customer)).Owner?.Value);
        Assert.Equal((0, 0), ((await Rep(hall, "ada")).Today.NewCustomers, (await Rep(hall, "ada")).Standing!.Received));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public async Task A_number_typed_wrong_is_one_customers_also_when_another_showroom_has_somebody_with_it_meanwhile()
    {
        await using var hall = await Hall.Open();
        var east = new ShowroomId("east");
        await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(east)).SetUp(new(Hall.Plan(FloorRules.Default) with { Id = east }, "test"));
        var (typedWrong, there, later) = (Visitors.New(Mistyped), Visitors.New(Mistyped), Visitors.New(Mistyped));
        await hall.Desk.Arrive(typedWrong);
        await Undone(hall, typedWrong.Visit);
        var customer = Assert.IsType<ArrivalOutcome.Waiting>(await hall.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(east)).Arrive(there)).Customer;

        var corrected = Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.DecideAgain(typedWrong with { Phone = Wang })).Customer;

        Assert.Equal(customer, Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(later)).Customer);
        Assert.NotEqual(customer, corrected);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "I-01")]
    public async Task The_first_order_sent_again_is_answered_the_same_also_when_what_was_entered_has_been_corrected()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Mistyped);
        var first = await hall.Assigned(visit);
        await Undone(hall, visit.Visit);
        await hall.Desk.DecideAgain(visit with { Phone = Wang, Says = VisitorSays.ForgotWho });

        Assert.Equal(first, await hall.Desk.Arrive(visit));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public async Task An_undone_reception_of_a_be_back_leaves_him_his_owner_and_his_maintenance_as_they_were()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var first = Visitors.New(Wang);
        await hall.Served(first);
        var before = await hall.Customer(new($"c-{first.Visit}"));
        hall.Clock.Advance(TimeSpan.FromDays(30));
        await hall.Say("ada", Presence.OnFloor);
        var back = Visitors.Forgot(Wang);
        await hall.Assigned(back);
        await hall.Accepted(back.Visit);

        await Undone(hall, back.Visit);

        Assert.Equal(before, await hall.Customer(before.Id));
        Assert.Equal((0, 0), ((await hall.Floor()).Totals.ToOwner, (await Rep(hall, "ada")).Today.OwnCustomers));
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task The_days_totals_and_figures_are_as_if_the_decision_had_never_been()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Wang);
        await hall.Assigned(visit);
        await hall.Accepted(visit.Visit);
        await Undone(hall, visit.Visit);
        Assert.Equal(new DayTotals(1, 0, 0, 0, 0, 0, 0, 0, 0, 0), (await hall.Floor()).Totals);

        await hall.Desk.DecideAgain(visit);
        await hall.Accepted(visit.Visit);
        await hall.Finished(visit.Visit);

        Assert.Equal(new DayTotals(1, 0, 1, 0, 1, 0, 0, 0, 1, 1), (await hall.Floor()).Totals);
    }

    [Theory]
    [InlineData(TurnStrategy.TurnLedger)]
    [InlineData(TurnStrategy.StrictOrder)]
    [Trait("Rule", "I-04")]
    public async Task Whoever_an_undone_decision_kept_out_of_a_turn_has_the_next_one(TurnStrategy strategy)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = strategy }, "ada", "ben", "cai");
        var mistake = Visitors.New();
        Assert.Equal("ada", (await hall.Assigned(mistake)).Rep.Value);
        Assert.Equal("ben", (await hall.Assigned(Visitors.New())).Rep.Value); // would have been ada's

        await Undone(hall, mistake.Visit);

        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
        Assert.Equal(0m, Math.Round((await hall.Floor()).Reps.Sum(r => r.Standing?.Balance ?? 0), 1)); // shown to two places
    }

    [Fact]
    public async Task It_can_be_undone_for_two_minutes_and_not_a_second_longer_unless_the_rules_say_otherwise()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (one, other) = (Visitors.New(), Visitors.New());
        await hall.Assigned(one);
        await hall.Accepted(one.Visit);
        await hall.Assigned(other);
        await hall.Accepted(other.Visit);

        hall.Clock.Advance(TimeSpan.FromMinutes(2));
        await Undone(hall, one.Visit);
        hall.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.UndoTooLate, ""), await hall.Desk.Undo(new(other.Visit, null, "desk")));
        Assert.Equal(VisitStatus.Received, (await hall.Floor()).Visits.Single(v => v.Id == other.Visit).Status);
    }

    [Fact]
    public async Task A_finished_visit_is_over_and_another_decision_than_the_one_seen_is_not_undone()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (done, declined) = (Visitors.New(), Visitors.New());
        await hall.Served(done);
        await hall.Assigned(declined);
        await hall.Desk.Decline(new(declined.Visit, new("ben"), DeclineCause.Busy, "ben"));

        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.VisitClosed, ""), await hall.Desk.Undo(new(done.Visit, null, "desk")));
        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.DecisionChanged, ""), await hall.Desk.Undo(new(declined.Visit, 1, "desk")));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(declined.Visit, 2, "desk")));
    }

    [Fact]
    public async Task Undone_twice_is_once_and_decided_again_twice_is_once()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Wang);
        await hall.Assigned(visit);
        await Undone(hall, visit.Visit);
        await hall.Desk.Undo(new(visit.Visit, 1, "desk"));
        var answer = await hall.Desk.DecideAgain(visit);
        var entries = (await hall.Ledger()).Count;

        Assert.Equal(answer, await hall.Desk.DecideAgain(visit));
        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.NotAtTheDesk, "visit"), await hall.Desk.DecideAgain(visit with { Says = VisitorSays.ForgotWho }));
        Assert.Equal(entries, (await hall.Ledger()).Count);
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public async Task A_reception_after_which_something_else_was_recorded_of_the_customer_is_not_undone()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (first, again) = (Visitors.New(Wang), Visitors.New(Wang) with { IfOwnerAway = OwnerAwayChoice.StandIn });
        var customer = (await hall.Assigned(first)).Customer!.Value;
        await hall.Accepted(first.Visit);
        await hall.Assigned(again);
        await hall.Accepted(again.Visit);

        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.CustomerMovedOn, ""), await hall.Desk.Undo(new(first.Visit, null, "desk")));

        Assert.Equal("ada", (await hall.Customer(customer)).Owner?.Value);
        Assert.Equal(VisitStatus.Received, (await hall.Floor()).Visits.Single(v => v.Id == first.Visit).Status);
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    public async Task A_number_that_was_typed_wrong_leads_nobody_to_this_visitors_rep()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var visit = Visitors.New(Mistyped);
        await hall.Assigned(visit);
        await hall.Accepted(visit.Visit);
        await Undone(hall, visit.Visit);
        var right = Assert.IsType<ArrivalOutcome.Assigned>(await hall.Desk.DecideAgain(visit with { Phone = Wang }));
        await hall.Accepted(visit.Visit);

        var stranger = await hall.Assigned(Visitors.New(Mistyped));

        Assert.Equal((RouteReason.NewCustomer, true), (stranger.Reason, stranger.NewCustomer));
        Assert.NotEqual(right.Customer, stranger.Customer);
        Assert.Equal((right.Customer, right.Rep), ((await hall.Assigned(Visitors.Forgot(Wang) with { IfOwnerAway = OwnerAwayChoice.StandIn })).Customer, (await hall.Customer(right.Customer!.Value)).Owner!.Value));
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    public async Task Whoever_waited_for_the_rep_of_an_undone_reception_is_a_new_customer_again()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (first, waits) = (Visitors.New(Wang), Visitors.Forgot(Wang));
        await hall.Assigned(first);
        await hall.Accepted(first.Visit);
        Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(waits));

        await Undone(hall, first.Visit);

        var now = (await hall.Floor()).Visits.Single(v => v.Id == waits.Visit);
        Assert.Equal((VisitStatus.Offered, true), (now.Status, now.NewCustomer));
        await hall.IsWhole();
    }

    private static async Task Undone(Hall hall, VisitId visit) => Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(visit, null, "desk")));

    private static (string Rep, RouteReason Reason) Chosen(ArrivalOutcome outcome) => outcome is ArrivalOutcome.Assigned to ? (to.Rep.Value, to.Reason) : ("", default);

    private static async Task<VisitOnFloor> OnlyVisit(Hall hall) => Assert.Single((await hall.Floor()).Visits);

    private static async Task<RepOnFloor> Rep(Hall hall, string id) => (await hall.Floor()).Reps.Single(r => r.Id.Value == id);
}
