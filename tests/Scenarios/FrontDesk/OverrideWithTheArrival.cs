using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>The desk gives a visitor to another rep before he was anybody's: one decision, and the rule's rep is never asked.</summary>
public sealed class OverrideWithTheArrival
{
    private const string Wang = "13812345678";

    [Fact]
    [Trait("Rule", "FD-15")]
    [Trait("Rule", "I-12")]
    public async Task He_is_offered_to_that_rep_alone_who_pays_the_turn_and_the_report_names_the_rules()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var visit = Given("cai", Visitors.New(Wang));

        Assert.Equal("cai", (await hall.Assigned(visit)).Rep.Value);

        var rows = await hall.Ledger();
        Assert.Equal(["desk.VisitArrived.v1", "desk.VisitRouted.v1", "desk.OfferMade.v1", "desk.VisitOverridden.v1"], rows.Where(row => row.Subject == visit.Visit.ToString() && row.GrainKey == "desk/main").Select(row => row.Kind));
        Assert.Single(rows, row => row.Kind == "queue.TurnTaken.v1"); // nobody was asked and had to give it back
        Assert.Contains("\"ruleSays\":\"ada\"", rows.Single(row => row.Kind == "desk.VisitOverridden.v1").Body, StringComparison.Ordinal);
        Assert.Equal(["cai"], (await hall.Floor()).Reps.Where(rep => rep.Standing is { Received: 1 }).Select(rep => rep.Id.Value));
        Assert.Equal(OverrideReason.Language, Assert.Single((await hall.Floor()).Visits).Override);
        var receipt = Assert.Single(await hall.Desk.Receipts(visit.Visit));
        Assert.Equal([Verdict.PassedByOverride, Verdict.PassedByOverride, Verdict.Chosen], receipt.Turn!.Answer.Verdicts.Select(one => one.Verdict));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task Confirmed_with_it_he_is_received_at_once()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");

        var to = await hall.Assigned(Given("ben", Visitors.New(Wang)) with { Confirmed = true });

        Assert.Equal(("ben", true, "ben"), (to.Rep.Value, to.Received, (await hall.Customer(to.Customer!.Value)).Owner?.Value));
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task Undone_and_decided_again_he_can_be_given_to_another_in_that_decision()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Wang);
        await hall.Assigned(visit);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(visit.Visit, null, "desk")));
        Assert.Equal(ArrivalRefusal.OverrideRefused, Assert.IsType<ArrivalOutcome.Refused>(await hall.Desk.DecideAgain(Given("cai", visit))).Reason);

        Assert.Equal("ben", Assert.IsType<ArrivalOutcome.Assigned>(await hall.Desk.DecideAgain(Given("ben", visit))).Rep.Value);

        Assert.Single(await hall.Ledger(), row => row.Kind == "desk.VisitOverridden.v1");
        Assert.Equal(OverrideReason.Language, Assert.Single((await hall.Floor()).Visits).Override);
        await hall.IsWhole();
    }

    [Theory]
    [Trait("Rule", "I-03")]
    [InlineData("dan", OverrideReason.Language, VisitRefusal.RepNotOnDuty, "override.rep")]
    [InlineData("cai", OverrideReason.Language, VisitRefusal.RepNotFree, "override.rep")]
    [InlineData("zed", OverrideReason.Language, VisitRefusal.RepUnknown, "override.rep")]
    [InlineData("ben", OverrideReason.Other, VisitRefusal.NoteMissing, "override.note")]
    public async Task What_cannot_be_is_refused_and_nothing_is_stored(string rep, OverrideReason reason, VisitRefusal why, string field)
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "dan");
        var entries = (await hall.Ledger()).Count;

        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.OverrideRefused, field, why), await hall.Desk.Arrive(Visitors.New(Wang) with { Override = new(new(rep), reason, null) }));

        Assert.Equal(entries, (await hall.Ledger()).Count);
    }

    private static Arrive Given(string rep, Arrive arrive) => arrive with { Override = new(new(rep), OverrideReason.Language, null) };
}
