using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>The desk gives a visit to another rep than the rule does: with a reason, marked everywhere, paid by whoever gets it, reported to the director.</summary>
public sealed class Overriding
{
    private const string Wang = "13812345678";

    [Theory]
    [InlineData(TurnStrategy.TurnLedger)]
    [InlineData(TurnStrategy.StrictOrder)]
    [Trait("Rule", "FD-15")]
    [Trait("Rule", "I-12")]
    public async Task Whoever_gets_the_visitor_pays_the_turn_and_whoever_was_passed_over_has_the_next(TurnStrategy strategy)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Strategy = strategy }, "ada", "ben", "cai");
        var visit = Visitors.New(Wang);
        Assert.Equal("ada", (await hall.Assigned(visit)).Rep.Value);

        await Given(hall, visit.Visit, "cai", OverrideReason.Language);
        await hall.Accepted(visit.Visit);

        Assert.Equal((0, 0, 1), (await Received(hall, "ada"), await Received(hall, "ben"), await Received(hall, "cai")));
        Assert.Equal("cai", (await hall.Customer(new($"c-{visit.Visit}"))).Owner?.Value);
        Assert.Equal(OverrideReason.Language, Assert.Single((await hall.Floor()).Visits).Override);
        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task The_receipt_says_who_was_passed_over_and_why_and_recomputes()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);

        await Given(hall, visit.Visit, "ben", OverrideReason.Other, " 家属在场 ");

        var receipt = (await hall.Desk.Receipts(visit.Visit))[^1];
        Assert.Equal((new OverrideOrder(new("ben"), OverrideReason.Other, "家属在场"), "desk"), (receipt.Facts.Override, receipt.Actor));
        Assert.Contains("FD-15", receipt.Route.Rules);
        Assert.Equal([Verdict.PassedByOverride, Verdict.Chosen], receipt.Turn!.Answer.Verdicts.Take(2).Select(v => v.Verdict));
        var (route, turn) = (Routing.Decide(receipt.Facts), TurnRule.Decide(receipt.Turn.Before, receipt.Turn.Question));
        Assert.Equal((receipt.Route.To, receipt.Route.Reason), (route.To, route.Reason));
        Assert.Equal((receipt.Turn.Answer.Rep, receipt.Turn.Answer.By), (turn.Rep, turn.By));
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    [Trait("Rule", "I-02")]
    public async Task A_be_back_given_to_another_stays_his_owners_and_moves_no_turn()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New(Wang));
        var standings = (await hall.Floor()).Reps.Select(r => r.Standing).ToArray();
        var back = Visitors.Forgot(Wang);
        Assert.Equal("ada", (await hall.Assigned(back)).Rep.Value);

        await Given(hall, back.Visit, "ben", OverrideReason.VisitorAsks);
        await hall.Accepted(back.Visit);

        Assert.Equal("ada", (await hall.Customer((await hall.Desk.Entered(back.Visit))!.Customer ?? await Whose(hall))).Owner?.Value);
        Assert.Equal(standings, (await hall.Floor()).Reps.Select(r => r.Standing));
        Assert.Equal(1, (await hall.Floor()).Totals.StandIns);
    }

    [Theory]
    [Trait("Rule", "FD-15")]
    [InlineData("ben", (OverrideReason)99, null, VisitRefusal.ReasonUnknown)]
    [InlineData("ben", OverrideReason.Other, " ", VisitRefusal.NoteMissing)]
    [InlineData("nobody", OverrideReason.Language, null, VisitRefusal.RepUnknown)]
    [InlineData("ada", OverrideReason.Language, null, VisitRefusal.RepHasIt)]
    [InlineData("cai", OverrideReason.Language, null, VisitRefusal.RepNotFree)]
    [InlineData("dan", OverrideReason.Language, null, VisitRefusal.RepNotOnDuty)]
    public async Task An_override_that_cannot_be_is_refused_in_words_and_changes_nothing(string rep, OverrideReason reason, string? note, VisitRefusal because)
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "dan");
        await hall.Say("cai", Presence.Leave);
        var visit = Visitors.New();
        await hall.Assigned(visit);
        var entries = (await hall.Ledger()).Count;

        var answer = Assert.IsType<VisitOutcomeAnswer.Refused>(await hall.Desk.Override(new(visit.Visit, new(rep), reason, note, "desk")));

        Assert.Equal((because, entries), (answer.Reason, (await hall.Ledger()).Count));
    }

    [Fact]
    public async Task Nobody_is_given_whom_he_refused_and_a_received_visitor_is_first_undone()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);
        await hall.Desk.Decline(new(visit.Visit, new("ada"), DeclineCause.Busy, "ada"));
        Assert.Equal(VisitRefusal.RepRefused, Refusal(await hall.Desk.Override(new(visit.Visit, new("ada"), OverrideReason.ManagerOrders, null, "desk"))));
        await hall.Accepted(visit.Visit);

        Assert.Equal(VisitRefusal.AlreadyReceived, Refusal(await hall.Desk.Override(new(visit.Visit, new("cai"), OverrideReason.ManagerOrders, null, "desk"))));
    }

    [Fact]
    public async Task An_override_twice_is_once_and_is_good_for_one_decision_only()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var visit = Visitors.New();
        await hall.Assigned(visit);
        await Given(hall, visit.Visit, "cai", OverrideReason.Conflict);
        var entries = (await hall.Ledger()).Count;
        await Given(hall, visit.Visit, "cai", OverrideReason.Conflict);
        Assert.Equal(entries, (await hall.Ledger()).Count);

        await hall.Desk.Decline(new(visit.Visit, new("cai"), DeclineCause.Busy, "cai"));

        var now = Assert.Single((await hall.Floor()).Visits);
        Assert.Equal(("ada", null), (now.Rep?.Value, now.Override));
    }

    [Fact]
    public async Task The_freed_rep_gets_who_waits()
    {
        await using var hall = await Hall.Open(null, "ada");
        var (first, second) = (Visitors.New(), Visitors.New());
        await hall.Assigned(first);
        await hall.Desk.Arrive(second);
        await hall.Say("ben", Presence.OnFloor); // gets the second
        await hall.Say("cai", Presence.OnFloor);
        var third = Visitors.New();
        await hall.Assigned(third);
        await hall.Desk.Arrive(Visitors.New()); // waits
        await hall.Accepted(third.Visit);
        await hall.Finished(third.Visit); // cai gets who waited
        await hall.Desk.Decline(new((await hall.Floor()).Visits[^1].Id, new("cai"), DeclineCause.Busy, "cai"));

        await Given(hall, first.Visit, "cai", OverrideReason.VisitorAsks);

        var floor = await hall.Floor();
        Assert.Equal("cai", floor.Visits.Single(v => v.Id == first.Visit).Rep?.Value);
        Assert.Equal("ada", floor.Visits[^1].Rep?.Value);
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    [Trait("Rule", "INC-09")]
    public async Task The_directors_report_shows_each_override_undo_and_omitted_visit_with_who_and_why_and_no_other()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (given, undone, omitted, normal) = (Visitors.New(), Visitors.New(), Visitors.New(), Visitors.New());
        await hall.Assigned(given);
        await Given(hall, given.Visit, "ben", OverrideReason.Other, "家属");
        await hall.Assigned(undone);
        await hall.Desk.Undo(new(undone.Visit, 1, "receptionist"));
        await hall.Desk.Arrive(omitted);
        hall.Clock.Advance(TimeSpan.FromMinutes(7));
        await hall.Desk.Leave(new(omitted.Visit, "desk"));
        await hall.Desk.DecideAgain(normal with { Visit = undone.Visit });

        var lines = await hall.Services.GetRequiredService<IMisassignments>().Read(Hall.Main, Hall.NineOClock, Hall.NineOClock.AddHours(1), CancellationToken.None);

        Assert.Equal(
        [
            (MisassignmentKind.Override, 1, "desk", "ada", "ben", "ada", OverrideReason.Other, "家属"),
            (MisassignmentKind.Undo, 2, "receptionist", "ada", null, "ada", null, null),
            (MisassignmentKind.Omitted, 3, "desk", null, null, null, null, null),
        ], lines.Select(l => (l.Kind, l.Ticket, l.Actor, l.Before?.Value, l.After?.Value, l.RuleSays?.Value, l.Reason, l.Note)));
        Assert.Equal(TimeSpan.FromMinutes(7), lines[^1].Waited);
        Assert.Empty(await hall.Services.GetRequiredService<IMisassignments>().Read(Hall.Main, Hall.NineOClock.AddHours(1), Hall.NineOClock.AddHours(2), CancellationToken.None));
    }

    private static async Task Given(Hall hall, VisitId visit, string rep, OverrideReason reason, string? note = null) =>
        Assert.Equal(new VisitOutcomeAnswer.Done(visit, new(rep)), await hall.Desk.Override(new(visit, new(rep), reason, note, "desk")));

    private static VisitRefusal? Refusal(VisitOutcomeAnswer answer) => (answer as VisitOutcomeAnswer.Refused)?.Reason;

    private static async Task<int> Received(Hall hall, string rep) => (await hall.Floor()).Reps.Single(r => r.Id.Value == rep).Standing?.Received ?? 0;

    private static async Task<CustomerId> Whose(Hall hall) =>
        (await hall.Grains.GetGrain<SalesFloor.Customers.IIdentityGrain>(GrainKeys.Identity(SalesFloor.Customers.IdentityKind.Phone, "+86" + Wang)).Whose())!.Value;
}
