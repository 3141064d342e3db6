using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.People;

/// <summary>The first administrator, with the code from the console.</summary>
public sealed partial class FirstPage
{
    /// <summary>The key of what went wrong.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>The name that was typed before.</summary>
    [Parameter]
    public string? Typed { get; set; }
}
