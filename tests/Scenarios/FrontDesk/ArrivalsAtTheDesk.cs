using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

public sealed class ArrivalsAtTheDesk
{
    private const string Wang = "138 1234 5678";

    [Fact]
    [Trait("Rule", "ROT-01")]
    [Trait("Rule", "ROT-03")]
    [Trait("Rule", "I-03")]
    public async Task A_new_customer_goes_to_the_group_on_duty_and_tomorrow_to_the_other()
    {
        await using var hall = await Hall.Open(null, "dan", "ada", "ben");
        Assert.Equal("ada", await hall.Served(Visitors.New()));
        Assert.Equal("ben", await hall.Served(Visitors.New()));

        hall.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("dan", await hall.Served(Visitors.New()));
    }

    [Fact]
    public async Task Whom_the_desk_confirms_with_the_arrival_is_received_in_one_decision_and_owned()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");

        var first = await hall.Assigned(Visitors.New(Wang) with { Confirmed = true });

        Assert.True(first.Received);
        Assert.Equal(VisitStatus.Received, (await hall.Floor()).Visits.Single(v => v.Id == first.Visit).Status);
        Assert.Equal(first.Rep, (await hall.Customer(first.Customer!.Value)).Owner);
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "I-02")]
    public async Task A_be_back_who_names_his_owner_gets_him_and_no_turn_moves()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New(Wang));
        var before = (await hall.Floor()).Reps.Select(r => r.Standing).ToArray();

        Assert.Equal("ada", await hall.Served(Visitors.Names("ada", Wang)));

        Assert.Equal(before, (await hall.Floor()).Reps.Select(r => r.Standing));
        Assert.Equal("ben", await hall.Served(Visitors.New()));
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    [Trait("Rule", "FD-10")]
    public async Task A_caller_known_by_his_number_is_put_through_to_his_owner_however_he_types_it()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New(Wang));

        var call = await hall.Assigned(Visitors.Calls("+86 138-1234-5678", VisitorSays.ForgotWho));

        Assert.Equal(("ada", RouteReason.Owner, false), (call.Rep.Value, call.Reason, call.NewCustomer));
    }

    [Theory]
    [Trait("Rule", "X-01")]
    [Trait("Rule", "FD-05")]
    [InlineData(ForgottenRep.LookupThenNew, "ada", "ada")]
    [InlineData(ForgottenRep.AlwaysNew, "ben", "ben")]
    [InlineData(ForgottenRep.ReceiveOnly, "ben", "ada")]
    public async Task Who_forgot_his_rep_is_received_and_owned_as_the_mode_says(ForgottenRep mode, string receivedBy, string ownedBy)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { ForgottenRep = mode }, "ada", "ben");
        var first = Visitors.New(Wang);
        await hall.Served(first);

        var again = Visitors.Forgot(Wang);
        var assigned = await hall.Assigned(again);
        await hall.Accepted(again.Visit);

        Assert.Equal(receivedBy, assigned.Rep.Value);
        Assert.Equal(ownedBy, (await hall.Customer(assigned.Customer!.Value)).Owner?.Value);
    }

    [Fact]
    [Trait("Rule", "I-03")]
    public async Task In_the_mode_ReceiveOnly_the_duty_reception_costs_no_turn()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { ForgottenRep = ForgottenRep.ReceiveOnly }, "ada", "ben");
        await hall.Served(Visitors.New(Wang));
        var before = (await hall.Floor()).Reps.Select(r => r.Standing).ToArray();

        await hall.Served(Visitors.Forgot(Wang));

        Assert.Equal(before, (await hall.Floor()).Reps.Select(r => r.Standing));
    }

    [Fact]
    [Trait("Rule", "I-01")]
    [Trait("Rule", "FD-01")]
    public async Task The_same_request_again_is_the_same_visit_with_the_same_answer_also_when_it_closed_long_ago()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Wang);
        var answer = await hall.Desk.Arrive(visit);

        Assert.Equal(answer, await hall.Desk.Arrive(visit));
        await hall.Accepted(visit.Visit);
        await hall.Finished(visit.Visit);
        Assert.Equal(answer, await hall.Desk.Arrive(visit));

        hall.Clock.Advance(TimeSpan.FromDays(3));
        await hall.Restart();
        Assert.Equal(answer, await hall.Desk.Arrive(visit));
        Assert.Single(await hall.Ledger(), row => row.Kind == "desk.VisitArrived.v1");
        Assert.Single(await hall.Ledger(), row => row.Kind == "queue.TurnTaken.v1");
    }

    [Fact]
    public async Task The_same_visit_id_with_other_contents_is_refused_and_never_answered_for_the_first_visitor()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Wang);
        var answer = await hall.Desk.Arrive(visit);

        Assert.Equal(answer, await hall.Desk.Arrive(visit with { Phone = "+86 138-1234-5678" }));
        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.VisitIdTaken, "visit"), await hall.Desk.Arrive(visit with { Phone = "13912345678" }));
        await hall.Accepted(visit.Visit);
        await hall.Finished(visit.Visit);
        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.VisitIdTaken, "visit"), await hall.Desk.Arrive(visit with { Says = VisitorSays.ForgotWho }));
        Assert.Equal(answer, await hall.Desk.Arrive(visit));
    }

    [Fact]
    [Trait("Rule", "FD-03")]
    public async Task Without_an_answer_to_the_mandatory_question_nothing_is_stored()
    {
        await using var hall = await Hall.Open(null, "ada");
        var before = (await hall.Ledger()).Count;

        var answer = await hall.Desk.Arrive(Visitors.New() with { Says = 0 });

        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.SaysUnknown, "says"), answer);
        Assert.Equal(before, (await hall.Ledger()).Count);
    }

    [Fact]
    public async Task What_is_no_phone_number_is_refused_by_name_of_the_field_and_nothing_is_stored()
    {
        await using var hall = await Hall.Open(null, "ada");
        var before = (await hall.Ledger()).Count;

        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.PhoneUnreadable, "phone"), await hall.Desk.Arrive(Visitors.New("one two three")));
        Assert.Equal(before, (await hall.Ledger()).Count);
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public async Task Two_visits_of_one_stranger_at_once_lead_to_one_rep_and_one_owner()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (door, phone) = (Visitors.New(Wang), Visitors.Calls(Wang));

        var first = await hall.Assigned(door);
        var second = Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(phone));
        await hall.Accepted(door.Visit);

        Assert.Equal((first.Rep, first.Customer), (second.Owner, second.Customer));
        Assert.Equal(first.Rep, (await hall.Customer(first.Customer!.Value)).Owner);
    }

    [Fact]
    [Trait("Rule", "I-12")]
    [Trait("Rule", "ROT-12")]
    public async Task Every_decision_leaves_a_receipt_that_recomputes_to_the_same_answer()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        await hall.Say("cai", Presence.Break);
        var visits = new[] { Visitors.New(Wang), Visitors.New(), Visitors.Names("ada", Wang), Visitors.New() };
        foreach (var visit in visits) await hall.Desk.Arrive(visit);

        foreach (var visit in visits)
        {
            var receipts = await hall.Desk.Receipts(visit.Visit);
            Assert.NotEmpty(receipts);
            foreach (var receipt in receipts)
            {
                var route = Routing.Decide(receipt.Facts);
                Assert.Equal((receipt.Route.To, receipt.Route.Reason, receipt.Route.Rep), (route.To, route.Reason, route.Rep));
                if (receipt.Turn is not { } turn) continue;
                var answer = TurnRule.Decide(turn.Before, turn.Question);
                Assert.Equal((turn.Answer.Rep, turn.Answer.By), (answer.Rep, answer.By));
                Assert.Equal(turn.Answer.Verdicts.AsEnumerable(), answer.Verdicts);
            }
        }
    }
}
