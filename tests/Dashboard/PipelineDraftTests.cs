using SalesFloor.Dashboard.Deals;
using SalesFloor.Deals;

namespace SalesFloor.Tests.Dashboard;

public sealed class PipelineDraftTests
{
    private static readonly PipelineTemplate s_way = new("4s", 3, new("流程", "Way"), "CNY",
    [
        new("traffic", new("集客", "Traffic")), new("drive", new("试驾", "Test drive"), StageKind.Optional),
        new("close", new("成交", "Closing"), StageKind.Signing, MoneyGate.Deposit), new("hand-over", new("交车", "Hand-over"), StageKind.Step, MoneyGate.Everything),
    ]);

    [Fact]
    public void What_was_begun_with_comes_out_again() => Assert.Equal(s_way.Stages, PipelineDraft.From(s_way).Template.Stages);

    [Fact]
    [Trait("Rule", "X-36")]
    public void Each_change_is_named_before_it_is_published()
    {
        var draft = PipelineDraft.From(s_way);
        draft.Stages.RemoveAt(1);
        draft.Stages[1].Needs = MoneyGate.Payment;
        draft.Stages[2].En = "Delivery";
        draft.Stages.Add(new() { Zh = "保险", En = "Car Insurance!" });
        draft.Move(draft.Stages[^1], -1);

        Assert.Equal(
            [(StageChange.OtherGate, "close"), (StageChange.Added, "car-insurance"), (StageChange.Renamed, "hand-over"), (StageChange.Removed, "drive")],
            PipelineChange.Between(s_way, draft.Template).Select(change => (change.Change, change.Stage.Id)));
        Assert.Empty(PipelineChange.Between(s_way, PipelineDraft.From(s_way).Template));
    }

    [Fact]
    public void Stages_that_change_places_are_named_and_no_other()
    {
        var draft = PipelineDraft.From(s_way);
        draft.Move(draft.Stages[1], -1);
        draft.Move(draft.Stages[0], -1); // past the end nothing happens

        Assert.Equal([(StageChange.Moved, "drive"), (StageChange.Moved, "traffic")], PipelineChange.Between(s_way, draft.Template).Select(change => (change.Change, change.Stage.Id)));
    }
}
