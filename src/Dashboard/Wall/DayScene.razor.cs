using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Wall;

/// <summary>The day in eight figures.</summary>
public partial class DayScene
{
    private static readonly string[] s_shown = ["WalkIns", "Calls", "NewCustomers", "ToOwner", "Received", "Finished", "Left"];

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    private IEnumerable<(string Name, int Figure)> Figures =>
        DayFigures.Of(Floor.Totals).Where(one => s_shown.Contains(one.Name)).Append(("WaitingNow", Floor.WaitingInOrder().Count()));
}
