using Microsoft.AspNetCore.Components;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>How far one target is reached, with all that follows from it and the way to what lies behind.</summary>
public partial class ProgressCard
{
    /// <summary>The progress.</summary>
    [Parameter, EditorRequired]
    public required TargetProgress Progress { get; set; }

    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomId Showroom { get; set; }

    /// <summary>What it is of.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What else stands there.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
