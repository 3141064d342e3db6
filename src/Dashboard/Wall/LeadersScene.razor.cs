using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wall;

/// <summary>The first five of the day. Whoever is behind is not named in public.</summary>
public partial class LeadersScene
{
    private const int Named = 5;

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    // A last place is not shown by name either, unless he has something to show.
    private List<LeaderboardRow> Top => [.. Floor.Leaderboard.Where(row => row.Deposits + row.Appointments + row.Received > 0).Take(Named)];
}
