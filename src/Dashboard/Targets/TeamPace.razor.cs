using Microsoft.AspNetCore.Components;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>How far the team's month is, before every other figure of performance (BRD-06).</summary>
public sealed partial class TeamPace
{
    /// <summary>Who reads: his own is said and marked.</summary>
    [Parameter]
    public SalespersonId? Me { get; set; }

    private TargetProgress Team => Found!.Team;

    private TargetProgress? Mine => Found!.Reps.FirstOrDefault(rep => rep.Key.Scope.Rep == Me);

    /// <inheritdoc/>
    protected override Task<TeamFigures?> Read() => Figures.Team(Floor.Showroom, CancellationToken.None);
}
