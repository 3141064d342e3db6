using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>A visit that is open at closing time is a question to the desk, and nothing closes by itself.</summary>
public sealed class OpenAtClosing
{
    private static readonly FloorRules s_rules = FloorRules.Default with { ClosesAt = new(18, 0) };
    private static readonly DateTimeOffset s_closing = new(2026, 3, 5, 18, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task From_closing_time_on_the_desk_is_asked_and_a_visitor_who_is_gone_is_over_with_an_unknown_end()
    {
        await using var hall = await Hall.Open(s_rules, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);
        await hall.Accepted(visit.Visit);
        Assert.Equal(s_closing, (await OnlyVisit(hall)).ClosingAsksAt);
        Assert.Equal(VisitRefusal.NotClosingYet, Refusal(await hall.Desk.AtClosing(new(visit.Visit, AtClosing.Gone, "desk"))));

        hall.Clock.Set(s_closing);
        await hall.Desk.Judge();
        Assert.Equal(VisitStatus.Received, (await OnlyVisit(hall)).Status); // not silently closed
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.AtClosing(new(visit.Visit, AtClosing.Gone, "desk")));

        var floor = await hall.Floor();
        Assert.Empty(floor.Visits);
        Assert.Equal((1, 0, 1), (floor.Totals.Finished, floor.Totals.Left, floor.Reps[0].Standing!.Received));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.AtClosing(new(visit.Visit, AtClosing.Gone, "desk"))); // asked twice is once
        await hall.IsWhole();
    }

    [Fact]
    public async Task Whoever_is_still_here_is_asked_about_again_after_half_an_hour()
    {
        await using var hall = await Hall.Open(s_rules, "ada");
        var visit = Visitors.New();
        await hall.Assigned(visit);
        await hall.Accepted(visit.Visit);
        hall.Clock.Set(s_closing.AddMinutes(5));

        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.AtClosing(new(visit.Visit, AtClosing.StillHere, "desk")));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.AtClosing(new(visit.Visit, AtClosing.StillHere, "desk")));

        Assert.Equal(s_closing.AddMinutes(35), (await OnlyVisit(hall)).ClosingAsksAt);
        Assert.Equal(1, (await hall.Ledger()).Count(row => row.Kind == "desk.VisitStillHere.v1"));
        await hall.IsWhole();
    }

    [Fact]
    public async Task Whoever_was_never_received_has_left_and_the_turn_goes_back()
    {
        await using var hall = await Hall.Open(s_rules, "ada");
        var visit = Visitors.New();
        await hall.Assigned(visit);
        hall.Clock.Set(s_closing);

        await hall.Desk.AtClosing(new(visit.Visit, AtClosing.Gone, "desk"));

        Assert.Equal((1, 0), ((await hall.Floor()).Totals.Left, (await hall.Floor()).Reps[0].Standing!.Received));
    }

    private static VisitRefusal? Refusal(VisitOutcomeAnswer answer) => (answer as VisitOutcomeAnswer.Refused)?.Reason;

    private static async Task<VisitOnFloor> OnlyVisit(Hall hall) => Assert.Single((await hall.Floor()).Visits);
}
