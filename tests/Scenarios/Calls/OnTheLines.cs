using SalesFloor.Calls;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Calls;

public sealed class OnTheLines
{
    private static readonly DateTimeOffset s_tomorrow = Hall.NineOClock.AddDays(1);

    [Fact]
    [Trait("Rule", "FD-12")]
    [Trait("Rule", "I-10")]
    public async Task A_call_frees_its_line_only_with_contact_data_or_a_coded_refusal()
    {
        await using var hall = await Hall.Open(null, "ada");
        var (first, second) = (VisitId.New(), VisitId.New());
        await hall.Answered(first, 1);
        await hall.Answered(first, 1); // the same call again
        Assert.Equal(CallRefusal.LineBusy, (await hall.Calls().Answer(new(second, 1, "desk"))).Reason());
        Assert.Equal(CallRefusal.LineUnknown, (await hall.Calls().Answer(new(second, 7, "desk"))).Reason());
        await hall.Answered(second, 6);

        Assert.Equal(CallRefusal.ContactMissing, (await hall.Calls().End(new(first, null, "desk"))).Reason());
        Assert.Equal(2, (await hall.Calls().Lines()).Open.Length);
        await hall.Noted(new(first, "138 1234 5678", null, false, null, null, "desk"));
        Assert.IsType<CallAnswer.Done>(await hall.Calls().End(new(first, null, "desk")));
        Assert.IsType<CallAnswer.Done>(await hall.Calls().End(new(second, NoContact.HungUp, "desk")));

        Assert.Empty((await hall.Calls().Lines()).Open);
        await hall.Answered(VisitId.New(), 1);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-12")]
    public async Task What_the_desk_knows_of_the_caller_is_contact_enough()
    {
        await using var hall = await Hall.Open(null, "ada");
        var call = Visitors.Calls("13812345678");
        await hall.Answered(call.Visit, 2);
        await hall.Assigned(call);

        Assert.IsType<CallAnswer.Done>(await hall.Calls().End(new(call.Visit, null, "desk")));
    }

    [Fact]
    [Trait("Rule", "FD-11")]
    public async Task How_long_a_call_may_last_is_data_of_the_showroom()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Calls = new(2, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), 7) }, "ada");

        var lines = await hall.Calls().Lines();

        Assert.Equal((2, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)), (lines.Rules.Lines, lines.Rules.WarnAfter, lines.Rules.LimitAfter));
        Assert.Equal(CallRefusal.LineUnknown, (await hall.Calls().Answer(new(VisitId.New(), 3, "desk"))).Reason());
        Assert.Equal((6, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4)), (CallRules.Default.Lines, CallRules.Default.WarnAfter, CallRules.Default.LimitAfter));
    }

    [Fact]
    [Trait("Rule", "FD-11")]
    [Trait("Rule", "FD-13")]
    public async Task A_caller_is_invited_gets_an_appointment_and_his_visit_is_known_as_the_fruit_of_the_call()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var call = VisitId.New();
        await hall.Answered(call, 1);
        Assert.Equal(CallRefusal.AppointmentOver, (await hall.Calls().Note(new(call, null, null, true, new(Hall.NineOClock.AddDays(-1), null), null, "desk"))).Reason());
        Assert.Equal(CallRefusal.RepUnknown, (await hall.Calls().Note(new(call, null, null, true, new(s_tomorrow, new("sue")), null, "desk"))).Reason());
        await hall.Noted(new(call, "13812345678", "王先生", true, new(s_tomorrow, new("ben")), null, "desk"));
        await hall.Calls().End(new(call, null, "desk"));
        hall.Clock.Advance(TimeSpan.FromDays(1));
        var visit = Visitors.New("138 1234 5678");
        await hall.Desk.Arrive(visit);
        await hall.CaughtUp();

        var (yesterday, today) = (new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6));
        var appointment = Assert.Single(await hall.Register().Appointments(Hall.Main, today, new("ben"), default));
        Assert.Equal((call, "王先生"), (appointment.Visit, appointment.Name));
        Assert.Empty(await hall.Register().Appointments(Hall.Main, today, new("ada"), default));
        Assert.Equal(call, Assert.Single(await hall.Register().Day(Hall.Main, today, default)).FromCall);
        Assert.Equal(visit.Visit, Assert.Single(await hall.Register().Day(Hall.Main, yesterday, default)).LedToVisit);
        var summary = await hall.Register().Summary(Hall.Main, yesterday, default);
        Assert.Equal((1, 1, 1, 1), (summary.Calls, summary.Invited, summary.Appointments, summary.CallsFollowed));
    }

    [Fact]
    [Trait("Rule", "FD-13")]
    public async Task A_visit_long_after_the_call_is_not_its_fruit()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var call = VisitId.New();
        await hall.Answered(call, 1);
        await hall.Noted(new(call, "13812345678", null, true, null, null, "desk"));
        hall.Clock.Advance(TimeSpan.FromDays(31));
        await hall.Desk.Arrive(Visitors.New("13812345678"));
        await hall.CaughtUp();

        Assert.Equal(0, (await hall.Register().Summary(Hall.Main, new(2026, 3, 5), default)).CallsFollowed);
    }

    [Fact]
    [Trait("Rule", "FD-23")]
    public async Task An_order_by_telephone_counts_only_after_it_was_read_back_word_for_word()
    {
        await using var hall = await Hall.Open(null, "ada");
        var call = VisitId.New();
        await hall.Answered(call, 1);
        Assert.Equal(CallRefusal.NothingOrdered, (await hall.Calls().ConfirmOrder(new(call, "", "desk"))).Reason());
        await hall.Noted(new(call, "13812345678", null, false, null, "Haier BCD-510", "desk"));
        await hall.Calls().End(new(call, null, "desk"));
        Assert.Equal((1, 0), await Orders(hall));
        Assert.Equal(call, Assert.Single((await hall.Calls().Lines()).ToConfirm).Visit);

        Assert.Equal(CallRefusal.ReadBackDiffers, (await hall.Calls().ConfirmOrder(new(call, "Haier BCD-501", "desk"))).Reason());
        Assert.IsType<CallAnswer.Done>(await hall.Calls().ConfirmOrder(new(call, " haier bcd-510 ", "desk")));
        Assert.Equal((1, 1), await Orders(hall));
        await hall.Noted(new(call, null, null, false, null, "Haier BCD-520", "desk")); // he wanted another one after all: to be read back anew
        Assert.Equal((1, 0), await Orders(hall));
        await hall.IsWhole();
    }

    private static async Task<(int, int)> Orders(Hall hall)
    {
        await hall.CaughtUp();
        var summary = await hall.Register().Summary(Hall.Main, new(2026, 3, 5), default);
        return (summary.OrdersTaken, summary.OrdersConfirmed);
    }
}
