using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Screens;

/// <summary>Whose turn it is: now, next, next.</summary>
public partial class RotationStrip
{
    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }
}
