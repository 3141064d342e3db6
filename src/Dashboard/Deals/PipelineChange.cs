using SalesFloor.Deals;

namespace SalesFloor.Dashboard.Deals;

/// <summary>What a new version does to a stage.</summary>
public enum StageChange { Added = 1, Removed = 2, Renamed = 3, Moved = 4, OtherKind = 5, OtherGate = 6 }

/// <summary>One difference between two versions. Pure.</summary>
public sealed record PipelineChange(StageChange Change, PipelineStage Stage)
{
    /// <summary>Everything that a new version changes, in the order of its stages; what it no longer has comes last.</summary>
    public static IEnumerable<PipelineChange> Between(PipelineTemplate before, PipelineTemplate after)
    {
        var stayed = before.Stages.Where(stage => after.Stages.Any(one => one.Id == stage.Id)).Select(stage => stage.Id).ToList();
        var kept = after.Stages.Where(stage => stayed.Contains(stage.Id)).Select(stage => stage.Id).ToList();
        foreach (var stage in after.Stages)
        {
            if (before.Stages.FirstOrDefault(one => one.Id == stage.Id) is not { } was)
            {
                yield return new(StageChange.Added, stage);
                continue;
            }

            if (was.Name != stage.Name) yield return new(StageChange.Renamed, stage);
            if (stayed.IndexOf(stage.Id) != kept.IndexOf(stage.Id)) yield return new(StageChange.Moved, stage);
            if (was.Kind != stage.Kind) yield return new(StageChange.OtherKind, stage);
            if (was.Needs != stage.Needs) yield return new(StageChange.OtherGate, stage);
        }

        foreach (var gone in before.Stages.Where(stage => !stayed.Contains(stage.Id))) yield return new(StageChange.Removed, gone);
    }
}
