using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Compensations;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Compensations;

/// <summary>Compensations with their receipts: who reported, certified and decided, and what became of the turn.</summary>
public partial class CompensationList
{
    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The compensations in the order of the screen.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Compensation> Items { get; set; }

    /// <summary>What can be done about one.</summary>
    [Parameter]
    public RenderFragment<Compensation>? Below { get; set; }

    private static string Style(Compensation item) => item.Status switch
    {
        CompensationStatus.Requested or CompensationStatus.JointlyCertified => "near",
        CompensationStatus.Approved or CompensationStatus.Used => "good",
        _ => "over",
    };

    private static string Sign(Compensation item) => item.Status switch
    {
        CompensationStatus.Requested => "○",
        CompensationStatus.JointlyCertified => "●",
        CompensationStatus.Approved => "▲",
        CompensationStatus.Used => "✓",
        _ => "▼",
    };
}
