using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>The owner is not there (gap 2): he is called and answers, the visitor waits or gets a stand-in, and what they share is fixed before the visit starts.</summary>
public sealed class OwnerIsNotThere
{
    private const string Wang = "13812345678";

    [Fact]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "I-21")]
    public async Task He_is_called_has_a_minute_to_answer_and_the_desk_sees_what_he_says()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var back = await Back(hall);

        Assert.Equal(new VisitOutcomeAnswer.Done(back, new("ada")), await hall.Desk.Page(new(back, "desk")));
        Assert.Equal(new OwnerPage(new("ada"), hall.Clock.GetUtcNow(), hall.Clock.GetUtcNow().AddSeconds(60)), (await OnlyVisit(hall)).Page);
        var entries = (await hall.Ledger()).Count;
        await hall.Desk.Page(new(back, "desk"));
        Assert.Equal(entries, (await hall.Ledger()).Count); // called once while it runs

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.AnswerPage(new(back, new("ada"), PageAnswer.Coming, "ada")));
        Assert.Equal((VisitStatus.WaitingForOwner, PageAnswer.Coming), ((await OnlyVisit(hall)).Status, (await OnlyVisit(hall)).Page!.Answer));

        await hall.Say("ada", Presence.OnFloor);
        Assert.Equal((VisitStatus.Offered, "ada", null), ((await OnlyVisit(hall)).Status, (await OnlyVisit(hall)).Rep?.Value, (await OnlyVisit(hall)).Page));
        await hall.IsWhole();
    }

    [Fact]
    public async Task An_owner_who_said_nothing_can_be_called_again_and_a_late_answer_counts()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var back = await Back(hall);
        await hall.Desk.Page(new(back, "desk"));
        hall.Clock.Advance(TimeSpan.FromSeconds(60));

        await hall.Desk.Page(new(back, "desk"));
        hall.Clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(hall.Clock.GetUtcNow().AddSeconds(-90), (await OnlyVisit(hall)).Page!.At);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.AnswerPage(new(back, new("ada"), PageAnswer.Cannot, "ada")));
        Assert.Equal(PageAnswer.Cannot, (await OnlyVisit(hall)).Page!.Answer);
    }

    [Fact]
    public async Task Only_whoever_is_waited_for_is_called_and_only_he_answers()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var back = await Back(hall);
        Assert.Equal(VisitRefusal.NotPaged, Refusal(await hall.Desk.AnswerPage(new(back, new("ada"), PageAnswer.Coming, "ada"))));
        await hall.Desk.Page(new(back, "desk"));
        var fresh = Visitors.New();
        await hall.Assigned(fresh);

        Assert.Equal(VisitRefusal.NotPaged, Refusal(await hall.Desk.AnswerPage(new(back, new("ben"), PageAnswer.Coming, "ben"))));
        Assert.Equal(VisitRefusal.NotWaitingForOwner, Refusal(await hall.Desk.Page(new(fresh.Visit, "desk"))));
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    public async Task An_owner_who_declines_or_lets_the_offer_run_out_is_a_question_to_the_desk_also_when_nobody_else_is_free()
    {
        await using var hall = await Hall.Open(null, "ada");
        await hall.Served(Visitors.New(Wang));
        var back = Visitors.Names("ada", Wang);
        await hall.Assigned(back);

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Decline(new(back.Visit, new("ada"), DeclineCause.Busy, "ada")));

        Assert.Equal((VisitStatus.WaitingForOwner, "ada"), ((await OnlyVisit(hall)).Status, (await OnlyVisit(hall)).Owner?.Value));
        var entries = (await hall.Ledger()).Count;
        await hall.Desk.Judge();
        Assert.Equal(entries, (await hall.Ledger()).Count); // asked once, not with every second
        await hall.Say("ben", Presence.OnFloor);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Choose(new(back.Visit, OwnerAwayChoice.StandIn, "desk")));
        Assert.Equal((VisitStatus.Offered, "ben"), ((await OnlyVisit(hall)).Status, (await OnlyVisit(hall)).Rep?.Value));
        await hall.IsWhole();
    }

    [Fact]
    public async Task A_visit_given_to_a_rep_who_then_declines_goes_back_to_the_rule()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var visit = Visitors.Names("ada");
        await hall.Assigned(visit);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Override(new(visit.Visit, new("ben"), OverrideReason.Language, null, "desk")));

        await hall.Desk.Decline(new(visit.Visit, new("ben"), DeclineCause.Busy, "ben"));

        Assert.Equal((VisitStatus.Offered, "ada"), ((await OnlyVisit(hall)).Status, (await OnlyVisit(hall)).Rep?.Value));
        await hall.IsWhole();
    }

    [Fact]
    public async Task An_owner_for_whom_nobody_waits_any_more_answers_nobody()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { ForgottenRep = ForgottenRep.LookupThenNew }, "ada", "ben");
        var back = await Back(hall);
        await hall.Desk.Page(new(back, "desk"));
        await hall.Desk.Choose(new(back, OwnerAwayChoice.StandIn, "desk"));

        Assert.Equal(VisitRefusal.NotPaged, Refusal(await hall.Desk.AnswerPage(new(back, new("ada"), PageAnswer.Cannot, "ada"))));
    }

    [Theory]
    [InlineData(null, 50)]
    [InlineData(30, 30)]
    [Trait("Rule", "I-02")]
    public async Task What_owner_and_stand_in_share_is_fixed_in_the_receipt_before_the_visit_starts_and_both_see_it(int? share, int standIn)
    {
        await using var hall = await Hall.Open(FloorRules.Default with { StandInShare = share }, "ada", "ben");
        var back = await Back(hall);

        await hall.Desk.Choose(new(back, OwnerAwayChoice.StandIn, "desk"));

        var visit = await OnlyVisit(hall);
        Assert.Equal((VisitStatus.Offered, "ben", "ada"), (visit.Status, visit.Rep?.Value, visit.Owner?.Value));
        Assert.Equal(new StandInSplit(100 - standIn, standIn), visit.Split);
        Assert.Equal(visit.Split, (await hall.Desk.Receipts(back))[^1].Split);
        Assert.All((await hall.Desk.Receipts(back))[..^1], receipt => Assert.Null(receipt.Split));
    }

    [Fact]
    [Trait("Rule", "I-21")]
    public async Task The_receipt_of_a_stand_in_says_whether_the_owner_was_called_before_and_what_he_said()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var uncalled = await Back(hall);
        await hall.Desk.Choose(new(uncalled, OwnerAwayChoice.StandIn, "desk"));
        var called = Visitors.Names("ada", Wang);
        Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(called));
        await hall.Desk.Page(new(called.Visit, "desk"));
        await hall.Desk.AnswerPage(new(called.Visit, new("ada"), PageAnswer.Cannot, "ada"));

        await hall.Desk.Choose(new(called.Visit, OwnerAwayChoice.StandIn, "desk"));

        Assert.Null((await hall.Desk.Receipts(uncalled))[^1].Page);
        Assert.Equal((new SalespersonId("ada"), PageAnswer.Cannot), ((await hall.Desk.Receipts(called.Visit))[^1].Page!.Owner, (await hall.Desk.Receipts(called.Visit))[^1].Page!.Answer));
    }

    /// <summary>A customer of ada's is back, and she is on a break.</summary>
    private static async Task<VisitId> Back(Hall hall)
    {
        await hall.Served(Visitors.New(Wang));
        await hall.Say("ada", Presence.Break);
        var back = Visitors.Names("ada", Wang);
        Assert.IsType<ArrivalOutcome.OwnerAway>(await hall.Desk.Arrive(back));
        return back.Visit;
    }

    private static VisitRefusal? Refusal(VisitOutcomeAnswer answer) => (answer as VisitOutcomeAnswer.Refused)?.Reason;

    private static async Task<VisitOnFloor> OnlyVisit(Hall hall) => (await hall.Floor()).Visits[0];
}
