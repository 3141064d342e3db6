using Microsoft.AspNetCore.Components;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>Reads the team's month for a screen that shows it in its own way, and shows nothing itself.</summary>
public sealed class TeamReading : TargetReading<TeamFigures>
{
    /// <summary>The team's month, newly read.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<TeamFigures> OnRead { get; set; }

    /// <inheritdoc/>
    protected override Task<TeamFigures?> Read() => Figures.Team(Floor.Showroom, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task WasRead() => Found is { } team ? OnRead.InvokeAsync(team) : Task.CompletedTask;
}
