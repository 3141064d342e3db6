using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Leaderboard;

/// <summary>The day's ranks in the order of the board.</summary>
public partial class LeaderboardTable
{
    /// <summary>The floor, for the names.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The rows to show.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<LeaderboardRow> Rows { get; set; }
}
