using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Tests.FrontDesk;

public sealed class EndsOfVisits
{
    [Fact]
    [Trait("Rule", "FD-06")]
    [Trait("Rule", "I-10")]
    public async Task A_new_customers_visit_cannot_end_without_the_source()
    {
        await using var hall = await Hall.Open(null, "ada");
        var visit = Visitors.New("13812345678");
        var assigned = await hall.Assigned(visit);
        await hall.Accepted(visit.Visit);

        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.SourceMissing, "source"), await hall.Desk.Finish(Finish(visit)));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Finish(Finish(visit) with { Source = LeadSource.Referral }));
        Assert.Equal(LeadSource.Referral, (await hall.Customer(assigned.Customer!.Value)).Source);
    }

    [Fact]
    [Trait("Rule", "FD-12")]
    [Trait("Rule", "I-10")]
    [Trait("Rule", "X-34")]
    public async Task A_call_cannot_end_without_contact_data_or_a_reason_for_none()
    {
        await using var hall = await Hall.Open(null, "ada");
        var call = Visitors.Calls();
        await hall.Assigned(call);
        await hall.Accepted(call.Visit);
        var finish = Finish(call) with { Source = LeadSource.Online };

        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.ContactMissing, "phone"), await hall.Desk.Finish(finish));
        Assert.Equal(new VisitOutcomeAnswer.Refused(VisitRefusal.PhoneUnreadable, "phone"), await hall.Desk.Finish(finish with { Phone = "123" }));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Finish(finish with { NoContact = NoContact.Declined }));
    }

    [Fact]
    [Trait("Rule", "FD-08")]
    public async Task A_number_given_at_the_end_of_a_call_makes_the_caller_the_reps_customer()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var call = Visitors.Calls();
        await hall.Assigned(call);
        await hall.Accepted(call.Visit);
        await hall.Finished(call.Visit, LeadSource.Online, phone: "138 1234 5678");

        Assert.Equal("ada", (await hall.Assigned(Visitors.Forgot("13812345678"))).Rep.Value);
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public async Task A_number_that_turns_up_late_and_is_anothers_leaves_him_his_and_the_visit_says_so()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New("13812345678"));
        var stranger = Visitors.New();
        var assigned = await hall.Assigned(stranger);
        await hall.Accepted(stranger.Visit);
        await hall.Finished(stranger.Visit, LeadSource.PassingBy, phone: "13812345678");

        Assert.Equal("ben", assigned.Rep.Value);
        Assert.Equal("ada", (await hall.Assigned(Visitors.Forgot("13812345678"))).Rep.Value);
        Assert.Contains(await hall.Ledger(), row => row.Kind == "desk.VisitFinished.v1" && row.Body.Contains("\"archiveOwner\":\"ada\"", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task The_days_totals_are_the_visits_of_the_day_and_start_anew_tomorrow()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "dan");
        await hall.Served(Visitors.New("13812345678"));
        await hall.Served(Visitors.Names("ada", "13812345678"));
        await hall.Served(Visitors.Calls("13912345678"));
        var left = Visitors.New();
        await hall.Desk.Arrive(left);
        await hall.Desk.Leave(new(left.Visit, "desk"));

        var totals = (await hall.Floor()).Totals;
        Assert.Equal((3, 1, 3, 1, 2, 1, 3), (totals.WalkIns, totals.Calls, totals.NewCustomers, totals.ToOwner, totals.ToRotation, totals.Left, totals.Finished));

        hall.Clock.Advance(TimeSpan.FromDays(1));
        await hall.Desk.Judge();
        Assert.Equal(0, (await hall.Floor()).Totals.WalkIns);
        Assert.Contains(await hall.Ledger(), row => row.Kind == "desk.DayClosed.v1" && row.Body.Contains("\"walkIns\":3", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task A_clock_that_jumps_back_over_midnight_does_not_lose_the_day()
    {
        await using var hall = await Hall.Open(null, "ada");
        hall.Clock.Set(Hall.NineOClock.Date.AddDays(1).AddMinutes(10) is var d ? new(d, TimeSpan.FromHours(8)) : default);
        await hall.Desk.Arrive(Visitors.New());

        hall.Clock.Advance(TimeSpan.FromHours(-1));
        await hall.Desk.Arrive(Visitors.New());

        Assert.Equal((new DateOnly(2026, 3, 6), 2), ((await hall.Floor()).Day, (await hall.Floor()).Totals.WalkIns));
    }

    [Fact]
    public async Task After_a_night_and_a_restart_the_floor_is_as_it_was()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Served(Visitors.New("13812345678"));
        var open = Visitors.New();
        await hall.Assigned(open);
        var before = await hall.Floor();

        await hall.Restart();

        var after = await hall.Floor();
        Assert.Equal(before.Visits.AsEnumerable(), after.Visits);
        Assert.Equal(before.Reps.AsEnumerable(), after.Reps);
        Assert.True(after.Version >= before.Version);
        await hall.Say("ben", Presence.OnFloor);
        await hall.Accepted(open.Visit);
    }

    private static FinishVisit Finish(Arrive visit) => new(visit.Visit, VisitOutcome.FollowUp, null, null, null, null, "desk");
}
