using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Compensations;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Replay.Check;

namespace SalesFloor.Tests.Showrooms;

/// <summary>Rules change as versioned data: one person proposes, another approves, they hold from their moment on, and every receipt names its version.</summary>
public sealed class RulesByTwo
{
    private static readonly FloorRules s_idle = FloorRules.Default with { Strategy = TurnStrategy.LongestIdle };

    [Fact]
    public async Task What_one_proposes_and_another_approves_holds_and_receipts_name_the_new_version()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (before, after) = (Visitors.New(), Visitors.New());
        await hall.Assigned(before);
        var proposal = Proposal(s_idle);

        Assert.Equal(proposal.Rules, Done(await Showroom(hall).ProposeRules(proposal)).Pending!.Rules);
        Assert.Equal(TurnStrategy.TurnLedger, (await Showroom(hall).Plan())!.Rules.Strategy); // nothing changes before somebody else has approved
        var sheet = Done(await Showroom(hall).ApproveRules(new(proposal.Proposal, "director")));
        await hall.Assigned(after);

        Assert.Equal((2, TurnStrategy.LongestIdle, null), (sheet.InForce.Version, sheet.InForce.Strategy, sheet.Pending));
        var (old, then) = ((await hall.Desk.Receipts(before.Visit))[0], (await hall.Desk.Receipts(after.Visit))[0]);
        Assert.Equal((1, 2), (old.RulesVersion, then.RulesVersion));
        Assert.Equal(TurnStrategy.LongestIdle, then.Turn!.Question.Strategy);
        Assert.Equal(2, (await hall.Floor()).RulesVersion);
        await Checked(hall);
    }

    [Theory]
    [InlineData("manager")]
    [InlineData(" Manager ")]
    public async Task Nobody_approves_what_he_proposed_but_he_may_withdraw_it(string himself)
    {
        await using var hall = await Hall.Open();
        var proposal = Proposal(s_idle);
        Done(await Showroom(hall).ProposeRules(proposal));

        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.SamePerson), await Showroom(hall).ApproveRules(new(proposal.Proposal, himself)));
        Assert.Null(Done(await Showroom(hall).RejectRules(new(proposal.Proposal, "", himself))).Pending);
        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.NotWaiting), await Showroom(hall).ApproveRules(new(new(Guid.NewGuid()), "director")));
        Assert.Equal(1, (await Showroom(hall).Plan())!.Rules.Version);
    }

    [Fact]
    public async Task Rules_for_later_hold_from_their_moment_on_by_themselves_also_after_a_restart()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var proposal = Proposal(s_idle) with { From = Hall.NineOClock.AddHours(2) };
        Done(await Showroom(hall).ProposeRules(proposal));
        var sheet = Done(await Showroom(hall).ApproveRules(new(proposal.Proposal, "director")));
        Assert.Equal((1, 2), (sheet.InForce.Version, Assert.Single(sheet.Coming).Rules.Version));

        hall.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await Showroom(hall).Plan())!.Rules.Version);
        await hall.Served(Visitors.New());
        hall.Clock.Advance(TimeSpan.FromSeconds(1));
        await hall.Restart();

        Assert.Equal((2, TurnStrategy.LongestIdle), ((await Showroom(hall).Plan())!.Rules.Version, (await Showroom(hall).Plan())!.Rules.Strategy));
        Assert.Empty((await Showroom(hall).Rules())!.Coming);
        await hall.Served(Visitors.New());
        await Checked(hall);
    }

    [Fact]
    public async Task A_change_of_the_calendar_keeps_the_rules_that_hold_by_then_and_those_still_to_come()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (soon, later) = (Proposal(s_idle) with { From = Hall.NineOClock.AddHours(1) }, Proposal(s_idle with { SharesOnBreak = !s_idle.SharesOnBreak }) with { From = Hall.NineOClock.AddHours(2) });
        foreach (var proposal in new[] { soon, later })
        {
            Done(await Showroom(hall).ProposeRules(proposal));
            Done(await Showroom(hall).ApproveRules(new(proposal.Proposal, "director")));
        }

        hall.Clock.Advance(TimeSpan.FromHours(1));
        var tomorrow = Hall.Plan(s_idle).DayAt(hall.Clock.GetUtcNow()).AddDays(1);
        var changed = Assert.IsType<PlanOutcome.InForce>(await Showroom(hall).SetDuty(new([new(tomorrow, new("g2"))], new("max"), "max"))).Plan;

        Assert.Equal((2, TurnStrategy.LongestIdle), (changed.Rules.Version, changed.Rules.Strategy));
        Assert.Equal(changed.Rules, (await Showroom(hall).Plan())!.Rules);
        hall.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, (await Showroom(hall).Plan())!.Rules.Version);
        await hall.Served(Visitors.New());
        await Checked(hall);
    }

    [Fact]
    public async Task The_same_order_again_is_done_once_and_what_cannot_be_says_why()
    {
        await using var hall = await Hall.Open();
        var proposal = Proposal(s_idle);
        Done(await Showroom(hall).ProposeRules(proposal));
        Done(await Showroom(hall).ProposeRules(proposal));
        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.AnotherWaits), await Showroom(hall).ProposeRules(Proposal(s_idle)));
        Done(await Showroom(hall).ApproveRules(new(proposal.Proposal, "director")));
        Done(await Showroom(hall).ApproveRules(new(proposal.Proposal, "director")));

        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.NothingChanges), await Showroom(hall).ProposeRules(Proposal(s_idle)));
        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.NameMissing), await Showroom(hall).ProposeRules(Proposal(FloorRules.Default) with { Actor = " " }));
        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.Contradictory, PlanFault.UnknownStrategy), await Showroom(hall).ProposeRules(Proposal(FloorRules.Default with { Strategy = (TurnStrategy)99 })));
        Assert.Equal(2, (await Showroom(hall).Plan())!.Rules.Version);
        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.ShowroomUnknown), await hall.Grains.GetGrain<IShowroomGrain>("showroom/nowhere").ProposeRules(proposal));
    }

    [Fact]
    public async Task Rules_for_later_that_a_plan_has_overtaken_never_hold()
    {
        await using var hall = await Hall.Open(null, "ada", "ben", "cai");
        var proposal = Proposal(s_idle) with { From = Hall.NineOClock.AddHours(1) };
        Done(await Showroom(hall).ProposeRules(proposal));
        Done(await Showroom(hall).ApproveRules(new(proposal.Proposal, "director")));
        Assert.IsType<PlanOutcome.InForce>(await Showroom(hall).SetUp(new(Hall.Plan(FloorRules.Default with { Version = 2, ForgottenRep = ForgottenRep.AlwaysNew }), "manager")));

        hall.Clock.Advance(TimeSpan.FromHours(2));
        var known = Visitors.New("13912345678");
        await hall.Served(known);
        await hall.Served(Visitors.New(known.Phone)); // under the plan's rules he counts as new

        Assert.Equal(TurnStrategy.TurnLedger, (await Showroom(hall).Plan())!.Rules.Strategy);
        await Checked(hall);
    }

    [Fact]
    public async Task The_same_conditions_of_compensation_in_a_list_of_their_own_change_nothing()
    {
        await using var hall = await Hall.Open(FloorRules.Default with { Compensation = CompensationRules.Default });
        var same = FloorRules.Default with { Compensation = CompensationRules.Default with { Terms = [.. CompensationRules.Default.Terms.ToArray()] } };
        var other = FloorRules.Default with { Compensation = CompensationRules.Default with { Terms = [.. CompensationRules.Default.Terms.Select(terms => terms with { MostPerRep = 2 })] } };

        Assert.Equal(new RulesOutcome.Refused(RulesRefusal.NothingChanges), await Showroom(hall).ProposeRules(Proposal(same)));
        Assert.NotNull(Done(await Showroom(hall).ProposeRules(Proposal(other))).Pending);
    }

    [Fact]
    public void A_floor_is_newer_with_each_decision_of_the_desk_and_when_rules_come_into_force()
    {
        FloorSnapshot Floor(long version, int rules) => new(Hall.Main, version, Hall.NineOClock, new("", ""), "UTC", default, new(new("g1"), new("", "")), TurnStrategy.TurnLedger, rules, [], [], [], new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), []);

        Assert.True(Floor(7, 1).IsNewerThan(null));
        Assert.True(Floor(7, 1).IsNewerThan(Floor(6, 1)));
        Assert.True(Floor(7, 2).IsNewerThan(Floor(7, 1)));
        Assert.False(Floor(7, 1).IsNewerThan(Floor(7, 1)));
        Assert.False(Floor(6, 3).IsNewerThan(Floor(7, 1)));
    }

    [Fact]
    public async Task The_history_tells_who_changed_what_with_whom()
    {
        await using var hall = await Hall.Open();
        var (first, second) = (Proposal(s_idle), Proposal(FloorRules.Default with { CallOffer = TimeSpan.FromSeconds(20) }));
        await Showroom(hall).ProposeRules(first);
        await Showroom(hall).ApproveRules(new(first.Proposal, "director"));
        await Showroom(hall).ProposeRules(second);
        await Showroom(hall).RejectRules(new(second.Proposal, "no", "director"));

        var history = await hall.Services.GetRequiredService<IRulesReading>().History(Hall.Main, default);

        Assert.Equal([RulesChangeKind.Rejected, RulesChangeKind.Proposed, RulesChangeKind.Approved, RulesChangeKind.Proposed, RulesChangeKind.SetWithPlan], history.Select(change => change.Kind));
        Assert.Equal(("manager", "director", 2), (history[2].By, history[2].ApprovedBy, history[2].Rules!.Version));
    }

    private static ProposeRules Proposal(FloorRules rules) => new(new(Guid.CreateVersion7()), rules, DateTimeOffset.MinValue, "because", "manager");

    private static IShowroomGrain Showroom(Hall hall) => hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main));

    private static RulesSheet Done(RulesOutcome outcome) => Assert.IsType<RulesOutcome.Done>(outcome).Sheet;

    private static async Task Checked(Hall hall)
    {
        await hall.IsWhole();
        var check = new LedgerCheck(Hall.Main);
        foreach (var row in await hall.Ledger()) check.See(new(row.Position, row.GrainKey, row.At, row.Kind, row.Subject, row.Body));
        Assert.Empty(check.Finish().Examples);
    }
}
