using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Wall;

/// <summary>The team's month: how much of its target is reached, and how each stands (BRD-03, BRD-06). The better half has names; whoever is behind is a bar among others.</summary>
public partial class TargetsScene
{
    // What stands on 1080 lines at a size that is read from five metres.
    private const int MostNamed = 8;

    /// <summary>The floor, for the names.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The team's month; null while it is not known.</summary>
    [Parameter, EditorRequired]
    public required TeamFigures? Team { get; set; }

    private IReadOnlyList<TargetProgress> Named => [.. Team!.Reps.Where(rep => rep.Attainment > 0).Take(Math.Min(MostNamed, (Team.Reps.Length + 1) / 2))];

    private IReadOnlyList<TargetProgress> Rest => [.. Team!.Reps.Except(Named)];
}
