using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.Tests.Calls;

namespace SalesFloor.Tests.Days;

public sealed class ClosingTheDay
{
    private static readonly DateOnly s_today = new(2026, 3, 5);
    private static readonly SalespersonId s_sue = new("sue");

    [Fact]
    [Trait("Rule", "FD-14")]
    [Trait("Rule", "I-11")]
    public async Task The_secretary_signs_what_was_logged_and_the_assistant_gets_it()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New());
        await hall.Served(Visitors.New());
        var known = Visitors.Names("ada");
        await hall.Assigned(known);
        await hall.Accepted(known.Visit);
        await hall.Finished(known.Visit);
        await hall.Served(Visitors.Calls("13812345678"));
        var wrong = VisitId.New();
        await hall.Answered(wrong, 1);
        await hall.Calls().End(new(wrong, NoContact.WrongNumber, "desk"));

        Assert.Equal(DayRefusal.NotYours, (await hall.SignOff("ada")).Reason());
        Assert.IsType<DayAnswer.Done>(await hall.SignOff("sue"));

        var signed = (await hall.Sheet()).SignedOff!;
        var arrivals = (await hall.Ledger()).Where(row => row.Kind == "desk.VisitArrived.v1").Select(row => row.Body).ToArray();
        Assert.Equal(arrivals.Count(body => body.Contains("\"channel\":1", StringComparison.Ordinal)), signed.Totals.WalkIns);
        Assert.Equal((3, 3, 2), (signed.Totals.WalkIns, signed.Totals.NewCustomers, signed.CallsAnswered)); // the wrong number was answered, too
        Assert.Equal((s_sue, new SalespersonId("amy")), (signed.By, Assert.Single(signed.To)));
        Assert.Equal(DayRefusal.NotYours, (await hall.Days().NoteRead(new(s_today, new("max"), "manage"))).Reason());
        await hall.Days().NoteRead(new(s_today, new("amy"), "manage"));
        Assert.Equal("amy", (await hall.Sheet()).SignedOff!.ReadBy?.Value);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task What_was_signed_stays_and_a_correction_stands_beside_it_with_its_reason()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New());
        await hall.SignOff("sue");
        await hall.Served(Visitors.New()); // one more came before midnight
        await hall.SignOff("sue"); // signing again changes nothing

        Assert.Equal(1, (await hall.Sheet()).SignedOff!.Totals.WalkIns);
        Assert.Equal(DayRefusal.ReasonMissing, (await hall.Days().Amend(new(s_today, ReportedFigure.WalkIns, 2, "", s_sue, "manage"))).Reason());
        Assert.IsType<DayAnswer.Done>(await hall.Days().Amend(new(s_today, ReportedFigure.WalkIns, 2, "One more after closing.", s_sue, "manage")));
        await hall.Restart();

        var signed = (await hall.Sheet()).SignedOff!;
        Assert.Equal((1, 2), signed.Of(ReportedFigure.WalkIns));
        var amendment = Assert.Single(signed.Amendments);
        Assert.Equal((1, 2, "One more after closing.", s_sue), (amendment.From, amendment.To, amendment.Why, amendment.By));
        Assert.Equal((1, 1), signed.Of(ReportedFigure.NewCustomers));
    }

    [Fact]
    [Trait("Rule", "I-11")]
    public async Task A_day_is_not_signed_while_a_visit_is_open_and_can_be_signed_on_the_next()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "dan");
        var open = Visitors.New();
        await hall.Assigned(open);
        Assert.Equal(DayRefusal.VisitsStillOpen, (await hall.SignOff("sue")).Reason());
        await hall.Accepted(open.Visit);
        await hall.Finished(open.Visit);

        hall.Clock.Advance(TimeSpan.FromDays(1));
        await hall.Served(Visitors.New());
        await hall.Served(Visitors.New());

        Assert.Equal([s_today], await hall.Days().NotSigned());
        Assert.Equal((1, 0), ((await hall.Days().ToSign(s_today))!.Of(ReportedFigure.WalkIns), (await hall.Days().ToSign(s_today))!.StillOpen));
        Assert.Equal(2, (await hall.Days().ToSign(null))!.Of(ReportedFigure.WalkIns));
        Assert.IsType<DayAnswer.Done>(await hall.SignOff("sue", s_today));
        Assert.Empty(await hall.Days().NotSigned());
        Assert.Equal(1, (await hall.Days().Sheet(s_today))!.SignedOff!.Totals.WalkIns);
        Assert.Equal(DayRefusal.DayUnknown, (await hall.SignOff("sue", s_today.AddDays(-1))).Reason());
        Assert.Equal(DayRefusal.NotSigned, (await hall.Days().Amend(new(s_today.AddDays(1), ReportedFigure.WalkIns, 9, "?", s_sue, "manage"))).Reason());
    }
}

/// <summary>The frame of a hall's days.</summary>
internal static class DayFrame
{
    public static IDayGrain Days(this Hall hall) => hall.Grains.GetGrain<IDayGrain>(GrainKeys.Day(Hall.Main));

    public static async Task<DaySheet> Sheet(this Hall hall) => (await hall.Days().Sheet(null))!;

    public static Task<DayAnswer> SignOff(this Hall hall, string by, DateOnly? day = null) => hall.Days().SignOff(new(day ?? new(2026, 3, 5), new(by), by));

    public static DayRefusal Reason(this DayAnswer answer) => Assert.IsType<DayAnswer.Refused>(answer).Reason;
}
