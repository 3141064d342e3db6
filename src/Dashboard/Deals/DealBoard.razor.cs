using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>The deals stage by stage, one row of stages for each pipeline that has any.</summary>
public partial class DealBoard
{
    /// <summary>The deals.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<DealOnBoard> Deals { get; set; }

    /// <summary>The pipeline of new deals: shown also while it has none.</summary>
    [Parameter, EditorRequired]
    public required PipelineTemplate InForce { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The address of a deal's page.</summary>
    [Parameter, EditorRequired]
    public required Func<DealId, string> Address { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    // What one looks at without scrolling for minutes; the count and the sum above are of all.
    private const int Most = 12;

    private readonly HashSet<string> _whole = [];

    private static string Name(PipelineTemplate pipeline, PipelineStage stage) => $"{pipeline.Id}/{pipeline.Version}/{stage.Id}";

    private bool IsWhole(PipelineTemplate pipeline, PipelineStage stage) => _whole.Contains(Name(pipeline, stage));

    private IEnumerable<PipelineTemplate> Pipelines => Deals.Select(one => one.Deal.Pipeline).Prepend(InForce).DistinctBy(pipeline => (pipeline.Id, pipeline.Version));

    // What was lost is on no stage any more.
    private IEnumerable<DealOnBoard> Of(PipelineTemplate pipeline) =>
        Deals.Where(one => one.Deal.Status != DealStatus.Lost && one.Deal.Pipeline.Id == pipeline.Id && one.Deal.Pipeline.Version == pipeline.Version);

    private static decimal Worth(IEnumerable<DealOnBoard> deals) => deals.Sum(one => one.Deal.Terms?.Amount ?? 0);
}
