using SalesFloor.Reports;

namespace SalesFloor.Tests.Reports;

public sealed class TrafficStepsTests
{
    private static readonly TrafficStepsRule.Facts s_done = new(Targets: 2, Plans: 1, Reps: 10, RepsReady: 10, NewCustomers: 40, Asked: 40, Owned: 90, Neglected: 0, Summaries: 1);

    [Fact]
    [Trait("Rule", "PIPE-21")]
    public void The_five_steps_come_in_their_order_and_are_done_when_everything_of_them_is() =>
        Assert.Equal(
            [(TrafficStep.Target, StepState.Done), (TrafficStep.Division, StepState.Done), (TrafficStep.Data, StepState.Done), (TrafficStep.Tracking, StepState.Done), (TrafficStep.Summary, StepState.Done)],
            TrafficStepsRule.Of(s_done).Select(row => (row.Step, row.State)));

    [Fact]
    [Trait("Rule", "PIPE-21")]
    [Trait("Rule", "MKT-03")]
    public void Each_step_is_under_way_for_a_reason_of_its_own()
    {
        TrafficStepRow With(TrafficStepsRule.Facts facts, TrafficStep step) => TrafficStepsRule.Of(facts).Single(row => row.Step == step);

        Assert.Equal(new(TrafficStep.Target, StepState.Underway, 1, 2), With(s_done with { Plans = 0 }, TrafficStep.Target));
        Assert.Equal(new(TrafficStep.Division, StepState.Underway, 9, 10), With(s_done with { RepsReady = 9 }, TrafficStep.Division)); // one consultant without target or plan is enough
        Assert.Equal(new(TrafficStep.Data, StepState.Underway, 39, 40), With(s_done with { Asked = 39 }, TrafficStep.Data));
        Assert.Equal(new(TrafficStep.Tracking, StepState.Underway, 87, 90), With(s_done with { Neglected = 3 }, TrafficStep.Tracking));
        Assert.Equal(new(TrafficStep.Summary, StepState.NotBegun, 0, 1), With(s_done with { Summaries = 0 }, TrafficStep.Summary));
    }

    [Fact]
    [Trait("Rule", "PIPE-21")]
    public void Of_nothing_nothing_is_done() => Assert.All(TrafficStepsRule.Of(default), row => Assert.Equal((StepState.NotBegun, 0), (row.State, row.Reached)));
}
