using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Days;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Days;

/// <summary>The day's work: what, whose, by whom given out, done when (FD-18).</summary>
public partial class WorkList
{
    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The work.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlannedWork> Work { get; set; }

    /// <summary>Nobody sits here, or an order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>It is done, or not after all.</summary>
    [Parameter]
    public EventCallback<PlannedWork> OnTick { get; set; }
}
