using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Tests.FrontDesk;

/// <summary>The process dies at each write of a story, before and after the commit; then the desk is asked again, as a person or a client would. Nothing is lost, nothing doubled.</summary>
public sealed class DyingBetweenSteps
{
    [Fact]
    [Trait("Rule", "I-02")]
    public async Task A_reception_that_was_stored_with_its_arrival_keeps_its_turn_also_when_the_answer_of_the_store_was_lost()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        hall.Storage.FailAt(2, Fault.AnswerLost); // the turn, then the desk
        var arrive = Visitors.New() with { Confirmed = true };
        await Assert.ThrowsAsync<IOException>(() => hall.Desk.Arrive(arrive));

        Assert.IsType<ArrivalOutcome.Assigned>(await hall.Desk.Arrive(arrive));

        var rows = await hall.Ledger();
        Assert.Equal((1, 0), (rows.Count(r => r.Kind == "queue.TurnTaken.v1"), rows.Count(r => r.Kind == "queue.TurnReturned.v1")));
        await hall.IsWhole();
    }

    private const string Wang = "13812345678";

    // More writes than the longest story has; the tests prove that the story's end was reached.
    private const int MostWrites = 24;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "I-01")]
    [Trait("Rule", "I-06")]
    public async Task At_each_write_of_a_new_customers_visit(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        var visit = Visitors.New(Wang) with { Visit = new(Guid.Parse("01900000-0000-7000-8000-000000000001")) };
        await Insist(hall, () => hall.Desk.Arrive(visit));
        await Insist(hall, () => hall.Desk.Accept(new(visit.Visit, null, "desk")));
        await Insist(hall, () => hall.Desk.Finish(new(visit.Visit, VisitOutcome.FollowUp, LeadSource.Referral, null, "王", null, "desk")));
    }, async hall =>
    {
        var floor = await hall.Floor();
        Assert.Empty(floor.Visits);
        Assert.Equal((1, 1), (floor.Reps.Sum(r => r.Standing?.Received ?? 0), floor.Totals.Finished));
        var known = await hall.Assigned(Visitors.Forgot(Wang));
        Assert.Equal(LeadSource.Referral, (await hall.Customer(known.Customer!.Value)).Source);
        Assert.Equal(1, (await hall.Ledger()).Count(row => row.Kind == "customer.OwnershipBegan.v1"));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "I-01")]
    public async Task At_each_write_of_a_visitor_whom_a_desk_without_connection_gave_away(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        var rep = (await hall.Floor()).Reps[1].Id;
        var visit = Visitors.New(Wang) with { Visit = new(Guid.Parse("01900000-0000-7000-8000-000000000007")), Offline = new(Hall.NineOClock, rep) };
        await Insist(hall, () => hall.Desk.Arrive(visit));
    }, async hall =>
    {
        var floor = await hall.Floor();
        var visit = Assert.Single(floor.Visits);
        Assert.Equal((VisitStatus.Received, floor.Reps[1].Id), (visit.Status, visit.Rep));
        Assert.Equal([visit.Rep], floor.Reps.Where(r => r.Standing is { Received: 1 }).Select(r => (SalespersonId?)r.Id));
        Assert.Equal(1, (await hall.Ledger()).Count(row => row.Kind == "customer.OwnershipBegan.v1"));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "FD-15")]
    public async Task At_each_write_of_an_arrival_that_the_desk_gives_to_another_rep(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        var other = (await hall.Floor()).Reps[1].Id;
        var visit = Visitors.New(Wang) with { Visit = new(Guid.Parse("01900000-0000-7000-8000-000000000011")), Override = new(other, OverrideReason.Language, null), Confirmed = true };
        await Insist(hall, () => hall.Desk.Arrive(visit));
    }, async hall =>
    {
        var floor = await hall.Floor();
        var visit = Assert.Single(floor.Visits);
        Assert.Equal((VisitStatus.Received, floor.Reps[1].Id, OverrideReason.Language), (visit.Status, visit.Rep, visit.Override));
        Assert.Equal([visit.Rep], floor.Reps.Where(r => r.Standing is { Received: 1 }).Select(r => (SalespersonId?)r.Id));
        Assert.Equal((1, 1), ((await hall.Ledger()).Count(row => row.Kind == "desk.VisitOverridden.v1"), (await hall.Ledger()).Count(row => row.Kind == "customer.OwnershipBegan.v1")));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task At_each_write_of_a_declined_offer(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        var visit = Visitors.New() with { Visit = new(Guid.Parse("01900000-0000-7000-8000-000000000002")) };
        await Insist(hall, () => hall.Desk.Arrive(visit));
        var rep = (await hall.Floor()).Visits.Single().Rep;
        await Insist(hall, () => hall.Desk.Decline(new(visit.Visit, rep, DeclineCause.Busy, "rep")));
        await Insist(hall, () => hall.Desk.Judge());
    }, async hall =>
    {
        var floor = await hall.Floor();
        var visit = Assert.Single(floor.Visits);
        Assert.Equal(VisitStatus.Offered, visit.Status);
        Assert.Equal([visit.Rep], floor.Reps.Where(r => r.Standing is { Received: 1 }).Select(r => (SalespersonId?)r.Id));
        Assert.Equal(0, floor.Reps.Sum(r => r.Standing?.Balance ?? 0));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task At_each_write_when_the_visitor_leaves_or_the_rep_goes_away(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        var (left, stays) = (Visitors.New(), Visitors.New());
        await Insist(hall, () => hall.Desk.Arrive(left));
        await Insist(hall, () => hall.Desk.Leave(new(left.Visit, "desk")));
        await Insist(hall, () => hall.Desk.Arrive(stays));
        var offered = (await hall.Floor()).Visits.Single().Rep!.Value;
        await Insist(hall, () => hall.Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(offered)).Say(new(Hall.Main, Presence.Leave, "rep")));
        await Insist(hall, () => hall.Desk.Judge());
    }, async hall =>
    {
        var floor = await hall.Floor();
        var visit = Assert.Single(floor.Visits);
        Assert.Equal(VisitStatus.Offered, visit.Status);
        Assert.Equal(Presence.OnFloor, floor.Reps.Single(r => r.Id == visit.Rep).Says);
        Assert.Equal(1, floor.Reps.Sum(r => r.Standing?.Received ?? 0));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "FD-15")]
    public async Task At_each_write_of_an_undone_reception_that_is_decided_again(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        var visit = Visitors.New(Wang) with { Visit = new(Guid.Parse("01900000-0000-7000-8000-000000000004")) };
        await Insist(hall, () => hall.Desk.Arrive(visit));
        await Insist(hall, () => hall.Desk.Accept(new(visit.Visit, null, "desk")));
        await Insist(hall, () => hall.Desk.Undo(new(visit.Visit, 1, "desk")));
        await Insist(hall, () => hall.Desk.DecideAgain(visit with { Says = VisitorSays.NamesRep, NamedRep = new("ben") }));
        await Insist(hall, () => hall.Desk.Accept(new(visit.Visit, null, "desk")));
        await Insist(hall, () => hall.Desk.Judge());
    }, async hall =>
    {
        var floor = await hall.Floor();
        Assert.Equal((VisitStatus.Received, "ben"), (Assert.Single(floor.Visits).Status, floor.Visits[0].Rep?.Value));
        Assert.Equal((1, 0, 1), (floor.Totals.Received, floor.Totals.ToRotation, floor.Totals.ToOwner));
        Assert.All(floor.Reps, r => Assert.True(r.Standing is null or { Received: 0, Balance: 0 }));
        Assert.Equal("ben", (await hall.Customer(new($"c-{floor.Visits[0].Id}"))).Owner?.Value);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "FD-15")]
    public async Task At_each_write_of_an_undo_while_another_waits(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        VisitId[] ids = [.. Enumerable.Range(5, 3).Select(n => new VisitId(Guid.Parse($"01900000-0000-7000-8000-00000000000{n}")))];
        foreach (var id in ids) await Insist(hall, () => hall.Desk.Arrive(Visitors.New() with { Visit = id }));
        await Insist(hall, () => hall.Desk.Undo(new(ids[0], 1, "desk")));
        await Insist(hall, () => hall.Desk.Judge());
    }, async hall =>
    {
        var floor = await hall.Floor();
        Assert.Equal([VisitStatus.AtTheDesk, VisitStatus.Offered, VisitStatus.Offered], floor.Visits.Select(v => v.Status));
        Assert.Equal(2, floor.Reps.Sum(r => r.Standing?.Received ?? 0));
        Assert.Equal(2, floor.Visits.Select(v => v.Rep).OfType<SalespersonId>().Distinct().Count());
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "FD-15")]
    public async Task At_each_write_of_an_override(int fault) => await AtEachWrite((Fault)fault, async hall =>
    {
        var visit = Visitors.New(Wang) with { Visit = new(Guid.Parse("01900000-0000-7000-8000-000000000008")) };
        await Insist(hall, () => hall.Desk.Arrive(visit));
        await Insist(hall, () => hall.Desk.Override(new(visit.Visit, new("ben"), OverrideReason.Language, null, "desk")));
        await Insist(hall, () => hall.Desk.Accept(new(visit.Visit, new("ben"), "ben")));
        await Insist(hall, () => hall.Desk.Judge());
    }, async hall =>
    {
        var floor = await hall.Floor();
        Assert.Equal((VisitStatus.Received, "ben"), (Assert.Single(floor.Visits).Status, floor.Visits[0].Rep?.Value));
        Assert.Equal((0, 1), (floor.Reps[0].Standing?.Received ?? 0, floor.Reps[1].Standing?.Received));
        Assert.Equal(0, floor.Reps.Sum(r => r.Standing?.Balance ?? 0));
        Assert.Equal("ben", (await hall.Customer(new($"c-{floor.Visits[0].Id}"))).Owner?.Value);
        Assert.Equal(1, (await hall.Ledger()).Count(row => row.Kind == "desk.VisitOverridden.v1"));
    });

    private static async Task AtEachWrite(Fault fault, Func<Hall, Task> story, Func<Hall, Task> proof)
    {
        for (var write = 1; write <= MostWrites; write++)
        {
            await using var hall = await Hall.Open(null, "ada", "ben");
            hall.Storage.FailAt(write, fault);
            await story(hall);
            var reachedTheEnd = !hall.Restarted;
            hall.Storage.Heal();
            await proof(hall);
            await hall.IsWhole();
            if (reachedTheEnd) return;
        }

        Assert.Fail($"The story has more than {MostWrites} writes: some were never interrupted.");
    }

    /// <summary>Asks; when the process dies under it, starts it again and asks the same once more.</summary>
    private static async Task Insist(Hall hall, Func<Task> ask)
    {
        try
        {
            await ask();
            if (!hall.Storage.HasFailed) return;
        }
        catch (IOException)
        {
            // That is the death; a step behind an answered decision may also die without the asker noticing.
        }

        await hall.Restart();
        await ask();
    }
}
