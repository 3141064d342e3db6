using SalesFloor.Assignment;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>The visitor names two, or somebody who has left (gap 6).</summary>
public sealed class NamingSeveral
{
    private const string Wang = "13812345678";

    [Fact]
    [Trait("Rule", "FD-05")]
    [Trait("Rule", "ROT-02")]
    public async Task Nobodys_customer_who_names_two_goes_to_whose_turn_it_is_who_pays_it()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var arrive = Visitors.Names("ben") with { AlsoNamed = [new("cai")] };

        var to = await hall.Assigned(arrive);

        Assert.Equal(("ada", RouteReason.SeveralNamed, true), (to.Rep.Value, to.Reason, to.NewCustomer));
        Assert.Equal(["ben", "cai"], Assert.Single((await hall.Floor()).Visits).NamedOthers!.Value.Select(rep => rep.Value));
        var receipt = Assert.Single(await hall.Desk.Receipts(arrive.Visit));
        Assert.Equal([new NamedRep(new("cai"), true)], receipt.Facts.AlsoNamed!.Value);
        Assert.Equivalent(receipt.Route, Routing.Decide(receipt.Facts), strict: true);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "I-02")]
    public async Task Whose_owner_is_among_them_goes_to_him_and_the_others_may_not()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        Assert.Equal("ada", await hall.Served(Visitors.New(Wang)));

        var to = await hall.Assigned(Visitors.Names("ben", Wang) with { AlsoNamed = [new("ada")] });

        Assert.Equal(("ada", RouteReason.NamedRep, false), (to.Rep.Value, to.Reason, to.NewCustomer));
        Assert.Equal("ben", Assert.Single((await hall.Floor()).Visits).NamedOthers!.Value.Single().Value);
    }

    [Fact]
    [Trait("Rule", "OWN-10")]
    [Trait("Rule", "OWN-13")]
    public async Task Each_whom_he_names_may_dispute_what_the_archive_says_and_nobody_else_may()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        Assert.Equal("ada", await hall.Served(Visitors.New(Wang)));
        var back = Visitors.Names("ben", Wang) with { AlsoNamed = [new("cai")] };
        await hall.Assigned(back);
        var disputes = hall.Grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(Hall.Main));

        Assert.Equal(DisputeRefusal.NothingToDispute, Assert.IsType<DisputeAnswer.Refused>(await disputes.Raise(new(back.Visit, DisputeCause.NamedAnother, new("dan"), null, null, null, "dan"))).Reason);
        var raised = Assert.IsType<DisputeAnswer.Done>(await disputes.Raise(new(back.Visit, DisputeCause.NamedAnother, new("cai"), null, null, null, "cai"))).Dispute;
        Assert.Equal((new SalespersonId("ada"), new SalespersonId("cai")), (raised.Owner, raised.Claimant));
    }

    [Fact]
    [Trait("Rule", "FD-05")]
    public async Task Who_names_somebody_who_has_left_is_new_and_the_receipt_keeps_the_name()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var arrive = Visitors.Names("老张");

        Assert.Equal(("ada", RouteReason.NamedRepUnknown), ((await hall.Assigned(arrive)).Rep.Value, (await hall.Desk.Receipts(arrive.Visit))[0].Route.Reason));

        Assert.Equal((new SalespersonId("老张"), false), ((await hall.Desk.Receipts(arrive.Visit))[0].Facts.Named!.Value, (await hall.Desk.Receipts(arrive.Visit))[0].Facts.NamedIsOurs));
        Assert.Null(Assert.Single((await hall.Floor()).Visits).NamedOthers);
    }

    [Fact]
    [Trait("Rule", "I-01")]
    public async Task The_same_again_is_the_same_and_other_names_are_another_arrival()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var arrive = Visitors.Names("ben") with { AlsoNamed = [new("cai")] };
        var answer = await hall.Desk.Arrive(arrive);

        Assert.Equal(answer, await hall.Desk.Arrive(arrive with { AlsoNamed = [new("ben"), new("cai"), new("cai")] }));
        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.VisitIdTaken, "visit"), await hall.Desk.Arrive(arrive with { AlsoNamed = null }));
        await hall.Accepted(arrive.Visit);
        await hall.Finished(arrive.Visit);
        Assert.Equal(answer, await hall.Desk.Arrive(arrive));
        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.VisitIdTaken, "visit"), await hall.Desk.Arrive(arrive with { AlsoNamed = null }));
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task Undone_he_can_name_one_of_them_alone()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var arrive = Visitors.Names("ben") with { AlsoNamed = [new("cai")] };
        await hall.Assigned(arrive);
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(arrive.Visit, null, "desk")));
        Assert.Equal(["cai"], (await hall.Desk.Entered(arrive.Visit))!.AlsoNamed!.Value.Select(rep => rep.Value));

        var to = Assert.IsType<ArrivalOutcome.Assigned>(await hall.Desk.DecideAgain(arrive with { AlsoNamed = null }));

        Assert.Equal(("ben", RouteReason.NamedRep), (to.Rep.Value, to.Reason));
        await hall.IsWhole();
    }
}
