using Microsoft.AspNetCore.Components;
using SalesFloor.Scores;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Scores;

/// <summary>Everybody's score in the order of the ranks.</summary>
public partial class ScoreList
{
    /// <summary>The plan, for the names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The scores.</summary>
    [Parameter, EditorRequired]
    public required ScoreTable Table { get; set; }

    /// <summary>Where the score of one rep is explained.</summary>
    [Parameter, EditorRequired]
    public required Func<SalespersonId, string> Address { get; set; }
}
