using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.People;

/// <summary>The code of the second factor.</summary>
public sealed partial class CodePage
{
    /// <summary>Where he wanted to go.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    /// <summary>The key of what went wrong.</summary>
    [Parameter]
    public string? Fault { get; set; }
}
