using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;

namespace SalesFloor.Dashboard.Deals;

/// <summary>The stages of a pipeline in words: which may be left out, where the contract is signed, what each asks of finance.</summary>
public partial class PipelineStages
{
    /// <summary>The pipeline.</summary>
    [Parameter, EditorRequired]
    public required PipelineTemplate Template { get; set; }

    private string Said(PipelineStage stage) => string.Join(" · ", new[]
    {
        stage.Kind == StageKind.Step ? null : W.Of(stage.Kind),
        stage.Needs == MoneyGate.Nothing ? null : W["Pipeline.Asks", W.Of(stage.Needs)].Value,
    }.OfType<string>());
}
