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

    /// <summary>Why has he that visit?</summary>
    [Parameter]
    public EventCallback<VisitId> OnWhy { get; set; }

    private VisitOnFloor? Asked(SalespersonId rep) => Floor.Visits.FirstOrDefault(visit => visit.Rep == rep);
}
