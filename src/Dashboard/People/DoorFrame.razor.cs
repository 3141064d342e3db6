using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.People;

/// <summary>What every page at the door stands in: heading, language, what went wrong and what was done.</summary>
public sealed partial class DoorFrame
{
    /// <summary>The page for tests.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The address of the page, for the language switch.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>What went wrong.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>What was done.</summary>
    [Parameter]
    public string? Done { get; set; }

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
