using Microsoft.Extensions.DependencyInjection;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Tests.Calls;

public sealed class InTheRegister
{
    private static readonly DateOnly s_today = new(2026, 3, 5);

    [Fact]
    [Trait("Rule", "FD-21")]
    public async Task Calls_and_visits_of_a_day_stand_in_one_register_in_the_order_they_began()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (call, walkIn, wrong) = (Visitors.Calls("13812345678"), Visitors.New(), VisitId.New());
        await hall.Answered(call.Visit, 1);
        hall.Clock.Advance(TimeSpan.FromMinutes(1));
        await hall.Assigned(call);
        hall.Clock.Advance(TimeSpan.FromMinutes(1));
        var rep = (await hall.Assigned(walkIn)).Rep;
        await hall.Accepted(walkIn.Visit);
        await hall.Finished(walkIn.Visit, LeadSource.Referral, "13900001111");
        hall.Clock.Advance(TimeSpan.FromMinutes(1));
        await hall.Answered(wrong, 2);
        await hall.Calls().End(new(wrong, NoContact.WrongNumber, "desk"));
        hall.Clock.Advance(TimeSpan.FromDays(1));
        await hall.Desk.Arrive(Visitors.New()); // another day
        await hall.CaughtUp();

        var day = await hall.Register().Day(Hall.Main, s_today, default);

        Assert.Equal([(call.Visit, Channel.Call, 1, 1), (walkIn.Visit, Channel.WalkIn, 2, 0), (wrong, Channel.Call, 0, 2)], day.Select(entry => (entry.Visit, entry.Channel, entry.Ticket ?? 0, entry.Line ?? 0)));
        Assert.Equal(("+8613900001111", LeadSource.Referral, rep, true), (day[1].Phone, day[1].Source, day[1].Rep, day[1].NewCustomer));
        Assert.Equal((NoContact.WrongNumber, true), (day[2].NoContact, day[2].EndedAt is not null));
    }

    [Fact]
    [Trait("Rule", "FD-20")]
    public async Task Where_homes_are_sold_a_new_customers_visit_ends_with_contact_source_and_budget_in_the_register()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Sold = SoldHere.Homes }, "ada", "ben");
        var (first, second) = (Visitors.New(), Visitors.New());
        foreach (var visit in new[] { first, second })
        {
            await hall.Assigned(visit);
            await hall.Accepted(visit.Visit);
        }

        FinishVisit End(VisitId visit, PurchaseBudget? budget) => new(visit, VisitOutcome.FollowUp, LeadSource.Online, "13812345678", "王先生", null, "desk", budget);
        Assert.Equal(VisitRefusal.BudgetMissing, Assert.IsType<VisitOutcomeAnswer.Refused>(await hall.Desk.Finish(End(first.Visit, null))).Reason);
        Assert.Equal(VisitRefusal.BudgetUnreadable, Assert.IsType<VisitOutcomeAnswer.Refused>(await hall.Desk.Finish(End(first.Visit, new(-1)))).Reason);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Finish(End(first.Visit, new(1_500_000m))));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Finish(End(second.Visit, new(null)) with { Phone = "13900001111" })); // asked, and would not say
        await hall.CaughtUp();

        var day = await hall.Register().Day(Hall.Main, s_today, default);
        Assert.Equal([1_500_000m, null], day.Select(entry => entry.Budget!.Upto));
        Assert.Equal(("王先生", LeadSource.Online, "+8613812345678"), (day[0].Name, day[0].Source, day[0].Phone));
    }

    [Fact]
    public async Task Elsewhere_nobody_has_to_ask_for_the_budget()
    {
        await using var hall = await Hall.Open(null, "ada");
        await hall.Served(Visitors.New());
        await hall.CaughtUp();
        Assert.Null(Assert.Single(await hall.Register().Day(Hall.Main, s_today, default)).Budget);
    }

    [Fact]
    [Trait("Rule", "FD-22")]
    public async Task The_day_is_collated_by_source_outcome_and_rep()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        foreach (var (source, outcome) in new[] { (LeadSource.Online, VisitOutcome.FollowUp), (LeadSource.Online, VisitOutcome.Deposit), (LeadSource.Print, VisitOutcome.FollowUp) })
        {
            var visit = Visitors.New();
            await hall.Assigned(visit);
            await hall.Accepted(visit.Visit);
            await hall.Desk.Finish(new(visit.Visit, outcome, source, null, null, null, "desk"));
        }
        var left = Visitors.New();
        await hall.Assigned(left);
        await hall.Desk.Leave(new(left.Visit, "desk"));
        await hall.CaughtUp();

        var summary = await hall.Register().Summary(Hall.Main, s_today, default);

        Assert.Equal((4, 0, 4, 1), (summary.WalkIns, summary.Calls, summary.NewCustomers, summary.Left));
        Assert.Equal([(LeadSource.Online, 2), (LeadSource.Print, 1)], summary.Sources.Select(of => (of.Code, of.Count)));
        Assert.Equal([(VisitOutcome.FollowUp, 2), (VisitOutcome.Deposit, 1)], summary.Outcomes.Select(of => (of.Code, of.Count)));
        Assert.Equal([("ada", 2, 2), ("ben", 1, 1)], summary.Reps.Select(rep => (rep.Rep.Value, rep.Received, rep.NewCustomers)));
    }

    [Fact]
    public async Task The_register_made_anew_from_the_ledger_says_the_same()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var call = Visitors.Calls("13812345678");
        await hall.Answered(call.Visit, 1);
        await hall.Assigned(call);
        await hall.Served(Visitors.New());
        await hall.CaughtUp();
        var before = await hall.Register().Day(Hall.Main, s_today, default);

        await hall.Services.GetRequiredService<ReadTables>().Rebuild();

        Assert.Equal(before.AsEnumerable(), await hall.Register().Day(Hall.Main, s_today, default));
    }
}
