using SalesFloor.Compensations;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Compensations;

public sealed class WhoDecides
{
    [Fact]
    [Trait("Rule", "I-05")]
    public async Task A_turn_that_was_undone_and_paid_by_somebody_else_is_not_given_back_to_who_reported_it()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var arrive = Visitors.New();
        var first = (await hall.Assigned(arrive)).Rep.Value;
        await hall.Accepted(arrive.Visit);
        await hall.Report(arrive.Visit, rep: first);
        await hall.Desk.Undo(new(arrive.Visit, null, "desk"));
        await hall.Say(first, SalesFloor.Salespeople.Presence.Break);
        var second = Assert.IsType<ArrivalOutcome.Assigned>(await hall.Desk.DecideAgain(arrive)).Rep.Value;
        await hall.Accepted(arrive.Visit);
        await hall.Finished(arrive.Visit);
        await hall.Certified(arrive.Visit);

        var answer = await hall.Approve(arrive.Visit);

        Assert.NotEqual(first, second);
        Assert.Equal(new CompensationAnswer.Refused(CompensationRefusal.ReceivedByAnother, "visit"), answer);
        Assert.DoesNotContain(await hall.Ledger(), row => row.Kind == "queue.CreditGranted.v1");
        await hall.IsWhole();
    }

    private static readonly DateOnly s_today = new(2026, 3, 5);

    [Fact]
    [Trait("Rule", "FD-07")]
    public async Task Nobody_but_the_director_approves_market_research()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, rep) = await hall.NoCustomer();
        await hall.Report(visit);
        await hall.Certified(visit);

        foreach (var other in new[] { rep, "sue", "amy", "max", "gina", "stranger" })
            Assert.Equal(CompensationRefusal.NotTheApprover, (await hall.Approve(visit, new(other))).Reason());
        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(visit));
    }

    [Fact]
    [Trait("Rule", "X-14")]
    public async Task The_manager_decides_while_the_director_is_noted_away_and_the_receipt_says_so()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, _) = await hall.NoCustomer();
        await hall.Report(visit);
        await hall.Certified(visit);

        // Not on the manager's own word.
        Assert.Equal(CompensationRefusal.NotYoursToNote, (await hall.Compensations().NoteAway(new(Claims.Director, s_today, s_today, Claims.Manager, "manage"))).Reason());
        Assert.IsType<CompensationAnswer.Noted>(await hall.Compensations().NoteAway(new(Claims.Director, s_today.AddDays(1), s_today.AddDays(3), new("amy"), "manage")));
        Assert.Equal(CompensationRefusal.NotTheApprover, (await hall.Approve(visit, Claims.Manager)).Reason());
        await hall.Compensations().NoteAway(new(Claims.Director, s_today, s_today.AddDays(3), new("amy"), "manage"));
        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(visit, Claims.Manager));

        var decision = (await hall.Of(visit)).Decision!;
        Assert.Equal((Role.Manager, InDirectorsPlace.DirectorAway), (decision.As, decision.InPlace));
    }

    [Fact]
    [Trait("Rule", "X-14")]
    public async Task A_showroom_without_a_director_leaves_it_to_the_manager()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var plan = Hall.Plan(FloorRules.Default);
        await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main)).SetUp(new(plan with { People = plan.People.RemoveAll(person => person.Role == Role.Director) }, "test"));
        var (visit, _) = await hall.NoCustomer();
        await hall.Report(visit);
        await hall.Certified(visit);

        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(visit, Claims.Manager));

        Assert.Equal(InDirectorsPlace.NoDirector, (await hall.Of(visit)).Decision!.InPlace);
    }

    [Fact]
    [Trait("Rule", "FD-07")]
    public async Task A_rejection_needs_a_reason_gives_no_turn_and_stands()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (visit, rep) = await hall.NoCustomer();
        await hall.Report(visit);
        await hall.Certified(visit);

        Assert.Equal(CompensationRefusal.ReasonMissing, (await hall.Compensations().Rule(new(visit, CompensationRuling.Rejected, Claims.Director, " ", "manage"))).Reason());
        Assert.IsType<CompensationAnswer.Done>(await hall.Compensations().Rule(new(visit, CompensationRuling.Rejected, Claims.Director, "He asked for a price list.", "manage")));

        Assert.Equal(CompensationRefusal.AlreadyRuled, (await hall.Approve(visit)).Reason());
        Assert.Equal(0, (await hall.Standing(rep)).Credits);
    }

    [Fact]
    [Trait("Rule", "FD-07")]
    public async Task Other_causes_have_their_own_terms()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var (visit, rep) = await hall.NoCustomer();
        Assert.Equal(CompensationRefusal.CauseClosed, (await hall.Report(visit, CompensationCause.DutyReception)).Reason());
        Assert.IsType<CompensationAnswer.Done>(await hall.Report(visit, CompensationCause.WrongNumber));
        Assert.Equal(CompensationRefusal.ReportedOtherwise, (await hall.Report(visit, CompensationCause.MarketResearch)).Reason());

        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(visit, Claims.Manager)); // neither certified nor the director's

        Assert.Equal(1, (await hall.Standing(rep)).Credits);
    }

    [Fact]
    public async Task A_showroom_may_grant_a_turn_for_duty_reception_at_the_expense_of_those_who_were_there()
    {
        var terms = CompensationRules.Default.Terms.Select(one => one.Cause == CompensationCause.DutyReception ? one with { IsOpen = true } : one);
        await using var hall = await Hall.Open(FloorRules.Default with { Compensation = CompensationRules.Default with { Terms = [.. terms] } }, "ada", "ben", "cai");
        Assert.Equal("ada", await hall.Served(Visitors.New("13812345678")));
        await hall.Say("ada", SalesFloor.Salespeople.Presence.Leave);
        var back = Visitors.Names("ada", "13812345678") with { IfOwnerAway = OwnerAwayChoice.StandIn };
        var standIn = (await hall.Assigned(back)).Rep.Value;
        await hall.Accepted(back.Visit);
        await hall.Finished(back.Visit);
        var before = (await hall.Standing(standIn)).Balance;

        await hall.Report(back.Visit, CompensationCause.DutyReception);
        Assert.IsType<CompensationAnswer.Done>(await hall.Approve(back.Visit, Claims.Manager));

        Assert.Equal(before + 0.5m, (await hall.Standing(standIn)).Balance); // a turn, less his own half of it
        Assert.InRange((await hall.Floor()).Reps.Sum(r => r.Standing?.Balance ?? 0), -0.01m, 0.01m); // shown rounded; the parts sum to nothing
        await hall.IsWhole();
    }

    [Fact]
    public async Task What_cannot_be_compensated_is_refused_with_its_reason()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var open = Visitors.New();
        var rep = (await hall.Assigned(open)).Rep.Value;
        Assert.Equal(CompensationRefusal.VisitUnknown, (await hall.Report(VisitId.New())).Reason());
        Assert.Equal(CompensationRefusal.NotReceived, (await hall.Report(open.Visit)).Reason());
        await hall.Accepted(open.Visit);
        Assert.Equal(CompensationRefusal.ReceivedByAnother, (await hall.Report(open.Visit, rep: "cai")).Reason());
        Assert.IsType<CompensationAnswer.Done>(await hall.Report(open.Visit, rep: rep)); // the visitor certifies before he goes: reported while he is there
        await hall.Certified(open.Visit);
        Assert.Equal(CompensationRefusal.VisitStillOpen, (await hall.Approve(open.Visit)).Reason());

        var owned = Visitors.Names("ben");
        await hall.Assigned(owned);
        await hall.Accepted(owned.Visit);
        await hall.Finished(owned.Visit);
        Assert.Equal(CompensationRefusal.VisitDoesNotFit, (await hall.Report(owned.Visit)).Reason()); // it cost no turn

        var (late, _) = await hall.NoCustomer();
        hall.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(CompensationRefusal.TooLate, (await hall.Report(late)).Reason());
    }
}
