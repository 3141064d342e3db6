using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Targets;

/// <summary>The plan of a year on the real grains and real storage.</summary>
public sealed class AYearOfTargets
{
    private static readonly TargetKey s_adas = new(new(Hall.Main, new("g1"), new("ada")), Periods.Read("2026-04")!, TargetMetric.SalesAmount);

    [Fact, Trait("Rule", "TGT-12"), Trait("Rule", "TGT-17"), Trait("Rule", "TGT-02")]
    public async Task From_the_proposal_to_the_end_each_version_lies_in_the_ledger_with_its_approver_and_is_there_after_a_restart()
    {
        await using var hall = await Hall.Open();
        foreach (var order in Agreed()) Assert.IsType<TargetAnswer.Done>(await order(Year(hall)));
        Assert.IsType<TargetAnswer.Done>(await Year(hall).Propose(Propose(120_000m)));
        Assert.IsType<TargetAnswer.Done>(await Year(hall).Decide(new(Hall.Main, TargetRuling.Approved, [new(s_adas, 2)], null, new("gina"), "gina")));
        await hall.Restart();
        hall.Clock.Set(new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.IsType<TargetAnswer.Done>(await Year(hall).Close(new(Hall.Main, new(s_adas, 2), null, "Half the month without cars.", "Cars from the next town.", new("max"), "max")));

        var line = Assert.Single((await Year(hall).Mine(Hall.Main, new("ada")))!.Lines);
        Assert.Equal((TargetState.Closed, 120_000m, 2), (line.State, line.InForce!.Value, line.InForce.Number));
        Assert.Equal((0m, ActualFrom.Counted), (line.Closing!.Actual, line.Closing.From)); // nobody sold anything
        Assert.Equal(
            ["target.Proposed.v1", "target.Approved.v1", "target.Assigned.v1", "target.Accepted.v1", "target.Proposed.v1", "target.Approved.v1", "target.Closed.v1"],
            (await hall.Ledger()).Where(row => row.GrainKey == GrainKeys.Targets(CompanyId.House, 2026)).Select(row => row.Kind));
        await hall.IsWhole();
    }

    [Theory, Trait("Rule", "TGT-12")]
    [InlineData(0)]
    [InlineData(1)]
    public async Task No_crash_loses_an_order_or_doubles_it(int fault)
    {
        for (var write = 1; write <= 4; write++)
        {
            await using var hall = await Hall.Open();
            hall.Storage.FailAt(write, (Fault)fault);
            try
            {
                foreach (var order in Agreed()) await order(Year(hall));
            }
            catch (IOException)
            {
                // the death
            }

            Assert.True(hall.Storage.HasFailed);
            await hall.Restart();
            hall.Storage.Heal();
            foreach (var order in Agreed()) Assert.IsType<TargetAnswer.Done>(await order(Year(hall))); // the same orders again

            Assert.Equal(4, (await hall.Ledger()).Count(row => row.GrainKey == GrainKeys.Targets(CompanyId.House, 2026)));
            Assert.Equal(TargetState.Accepted, Assert.Single((await Year(hall).Mine(Hall.Main, new("ada")))!.Lines).State);
            await hall.IsWhole();
        }
    }

    [Fact, Trait("Rule", "TGT-04")]
    public async Task Nobody_orders_for_a_showroom_by_naming_another_as_his()
    {
        await using var hall = await Hall.Open();
        var elsewhere = new ShowroomId("elsewhere");
        var plan = Hall.Plan(FloorRules.Default) with { Id = elsewhere };
        Assert.IsType<PlanOutcome.InForce>(await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(elsewhere)).SetUp(new(plan, "test")));
        Assert.IsType<TargetAnswer.Done>(await Year(hall).Propose(Propose(1m)));

        var refused = Assert.IsType<TargetAnswer.Refused>(await Year(hall).Decide(new(elsewhere, TargetRuling.Approved, [new(s_adas, 1)], null, new("gina"), "gina")));
        Assert.Equal(TargetRefusal.NotYours, Assert.Single(refused.Faults).Reason);
        Assert.Equal(TargetRefusal.ScopeUnknown, Assert.Single(Assert.IsType<TargetAnswer.Refused>(await Year(hall).Propose(Propose(2m) with { Showroom = elsewhere })).Faults).Reason);
        Assert.Equal(TargetRefusal.ShowroomUnknown, Assert.Single(Assert.IsType<TargetAnswer.Refused>(await Year(hall).Propose(Propose(2m) with { Showroom = new("nowhere") })).Faults).Reason);
    }

    private static ProposeTargets Propose(decimal value) => new(Hall.Main, [new(s_adas, value, TargetUnit.Money, "Last April plus a tenth.", "Deals signed.")], new("max"), "max");

    private static Func<ITargetPlanGrain, Task<TargetAnswer>>[] Agreed() =>
    [
        year => year.Propose(Propose(100_000m)),
        year => year.Decide(new(Hall.Main, TargetRuling.Approved, [new(s_adas, 1)], null, new("gina"), "gina")),
        year => year.Assign(new(Hall.Main, [new(s_adas, 1)], new("max"), "max")),
        year => year.Accept(new(Hall.Main, [new(s_adas, 1)], new("ada"), "ada")),
    ];

    private static ITargetPlanGrain Year(Hall hall) => hall.Grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, 2026));
}
