using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Scores;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Scores;

/// <summary>Judgements that somebody above has to approve before they count (KPI-09).</summary>
public partial class RatingsWaiting
{
    private string? _why;

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>What waits.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<Rating> Waiting { get; set; }

    /// <summary>What is judged, by its name.</summary>
    [Parameter, EditorRequired]
    public required Func<Rating, string> ItemName { get; set; }

    /// <summary>Whether whoever sits here stands above whoever judged.</summary>
    [Parameter, EditorRequired]
    public required Func<Rating, bool> MayDecide { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>What is said to one.</summary>
    [Parameter]
    public EventCallback<(Rating Rating, ScoreRuling Ruling, string? Why)> OnDecide { get; set; }
}
