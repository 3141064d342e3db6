using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Tests.Assignment;

/// <summary>Whatever a rep sends, he gets no visitor who was not offered to him and moves no turn but his own (ROT-13).</summary>
[Trait("Rule", "ROT-13")]
public sealed class NoPrivateSwaps
{
    [Fact]
    public async Task A_visitor_who_is_offered_to_another_cannot_be_taken_declined_or_sent_away_and_each_try_is_refused_with_a_reason()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New();
        await hall.Assigned(visit);
        var before = (await hall.Ledger()).Count;
        var no = new VisitOutcomeAnswer.Refused(VisitRefusal.OfferedToAnother, "");

        Assert.Equal(no, await hall.Desk.Accept(new(visit.Visit, new("ben"), "ben")));
        Assert.Equal(no, await hall.Desk.Accept(new(visit.Visit, null, "ben")));
        Assert.Equal(no, await hall.Desk.Accept(new(visit.Visit, new("ada"), "ben")));
        Assert.Equal(no, await hall.Desk.Decline(new(visit.Visit, new("ben"), DeclineCause.Other, "ben")));
        Assert.Equal(no, await hall.Desk.Decline(new(visit.Visit, new("ada"), DeclineCause.Other, "ben")));
        Assert.Equal(no, await hall.Desk.Leave(new(visit.Visit, "ben")));

        Assert.Equal(before, (await hall.Ledger()).Count);
        Assert.Equal("ada", (await hall.Floor()).Visits.Single().Rep?.Value);
    }

    [Fact]
    public async Task No_rep_sends_another_on_a_break_to_get_his_turn()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        await hall.Assigned(Visitors.New());

        var answer = await hall.Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new("ada"))).Say(new(Hall.Main, Presence.Break, "ben"));

        Assert.Equal(new PresenceOutcome.Refused(PresenceRefusal.AnotherRepsWord), answer);
        Assert.Equal("ada", (await hall.Floor()).Visits.Single().Rep?.Value);
        Assert.IsType<PresenceOutcome.Noted>(await hall.Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new("ada"))).Say(new(Hall.Main, Presence.Break, "desk")));
    }

    [Fact]
    public async Task No_rep_brings_himself_a_visitor_who_names_him()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");

        Assert.Equal(new ArrivalOutcome.Refused(ArrivalRefusal.SelfAssigned, "namedRep"), await hall.Desk.Arrive(Visitors.Names("ben") with { Actor = "ben" }));
        Assert.Empty((await hall.Floor()).Visits);
    }

    [Fact]
    public async Task Going_and_coming_changes_nobodys_balance_and_nobodys_place()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        await hall.Served(Visitors.New());
        var before = (await hall.Floor()).Reps.Select(rep => (rep.Id, rep.Standing)).ToList();

        foreach (var presence in new[] { Presence.Break, Presence.OnFloor, Presence.Off, Presence.OnFloor, Presence.Leave, Presence.OnFloor }) await hall.Say("cai", presence);

        Assert.Equal(before, (await hall.Floor()).Reps.Select(rep => (rep.Id, rep.Standing)));
        Assert.Equal("ben", await hall.Served(Visitors.New()));
    }
}
