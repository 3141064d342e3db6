using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Replay.Check;

namespace SalesFloor.Tests.Assignment;

/// <summary>Complaints and after-sales (ROT-14): to the group that is there for them, without a turn, and nobody changes his owner by complaining.</summary>
public sealed class Complaints
{
    private const string Wang = "13812345678";

    [Fact]
    [Trait("Rule", "ROT-14")]
    [Trait("Rule", "I-02")]
    public async Task A_complaint_goes_to_the_group_for_complaints_whoever_is_on_duty_and_nobody_pays_a_turn()
    {
        await using var hall = await WithAGroupForComplaints("ada", "ben", "dan");
        var complaint = Visitors.New(Wang) with { Purpose = VisitPurpose.Complaint };

        var to = await hall.Assigned(complaint);
        await hall.Accepted(complaint.Visit);

        Assert.Equal(("dan", RouteReason.Complaint, false), (to.Rep.Value, to.Reason, to.NewCustomer));
        Assert.Null((await hall.Customer(to.Customer!.Value)).Owner); // who settles it has won no customer
        Assert.Equal(0, (await hall.Floor()).Totals.NewCustomers);
        Assert.All((await hall.Floor()).Reps, rep => Assert.True(rep.Standing is null or { Received: 0, Balance: 0 }));
        var turn = Assert.Single(await hall.Desk.Receipts(complaint.Visit)).Turn!;
        Assert.Equal((new GroupId("g2"), new PassedGroup(new("g1"), Verdict.GroupTakesOthers)), (turn.Question.Group, Assert.Single(turn.Question.Passed!.Value)));
        await hall.Finished(complaint.Visit, source: null);
        Assert.Equal("ada", (await hall.Assigned(Visitors.New())).Rep.Value);
        await Checked(hall);
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    [Trait("Rule", "OWN-01")]
    public async Task Somebodys_customer_who_complains_stays_his_and_waits_for_the_group_where_none_of_it_is_free()
    {
        await using var hall = await WithAGroupForComplaints("ada", "ben");
        Assert.Equal("ada", await hall.Served(Visitors.New(Wang)));
        var complaint = Visitors.Forgot(Wang) with { Purpose = VisitPurpose.AfterSales };
        Assert.IsType<ArrivalOutcome.Waiting>(await hall.Desk.Arrive(complaint));

        await hall.Say("eve", Presence.OnFloor);
        await hall.Accepted(complaint.Visit);

        var visit = Assert.Single((await hall.Floor()).Visits);
        Assert.Equal((VisitStatus.Received, "eve", VisitPurpose.AfterSales, null), (visit.Status, visit.Rep?.Value, visit.Purpose, visit.Split));
        await hall.Finished(complaint.Visit, source: null);
        Assert.Equal("ada", (await hall.Assigned(Visitors.Forgot(Wang))).Rep.Value);
        await Checked(hall);
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    public async Task Where_no_group_is_there_for_it_the_group_on_duty_hears_it_without_a_turn()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var complaint = Visitors.New() with { Purpose = VisitPurpose.Complaint };

        var to = await hall.Assigned(complaint);

        Assert.Equal(("ada", RouteReason.Complaint, false), (to.Rep.Value, to.Reason, to.NewCustomer));
        Assert.All((await hall.Floor()).Reps, rep => Assert.True(rep.Standing is null or { Received: 0 }));
        await Checked(hall);
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    public async Task A_complaint_given_to_another_rep_makes_nobody_his_owner_and_an_unknown_purpose_is_refused()
    {
        await using var hall = await WithAGroupForComplaints("ada", "dan");
        var complaint = Visitors.New(Wang) with { Purpose = VisitPurpose.Complaint, Override = new(new("ada"), OverrideReason.ManagerOrders, null) };

        var to = await hall.Assigned(complaint);
        await hall.Accepted(complaint.Visit);

        Assert.Equal(("ada", null), (to.Rep.Value, (await hall.Customer(to.Customer!.Value)).Owner));
        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.PurposeUnknown, "purpose"), await hall.Desk.Arrive(Visitors.New() with { Purpose = (VisitPurpose)9 }));
    }

    private static async Task<Hall> WithAGroupForComplaints(params string[] onTheFloor)
    {
        var hall = await Hall.Open();
        var plan = Hall.Plan(FloorRules.Default);
        plan = plan with { Groups = plan.Groups.SetItem(1, plan.Groups[1] with { Takes = new(WalkIns: true, Calls: true, Complaints: true) }) };
        Assert.IsType<PlanOutcome.InForce>(await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main)).SetUp(new(plan, "test")));
        foreach (var rep in onTheFloor) await hall.Say(rep, Presence.OnFloor);
        return hall;
    }

    private static async Task Checked(Hall hall)
    {
        await hall.IsWhole();
        var check = new LedgerCheck(Hall.Main);
        foreach (var row in await hall.Ledger()) check.See(new(row.Position, row.GrainKey, row.At, row.Kind, row.Subject, row.Body));
        Assert.Empty(check.Finish().Examples);
    }
}
