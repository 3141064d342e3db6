using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Desk;

/// <summary>Who could have the visitor instead, and the reasons there are.</summary>
public partial class OverridePanel
{
    // What fits in a line; the blank goes on through all of them.
    private const int Most = 8;

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>What is being entered.</summary>
    [Parameter, EditorRequired]
    public required OverrideDraft Draft { get; set; }
}
