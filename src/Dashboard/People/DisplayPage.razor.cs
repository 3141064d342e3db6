using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.People;

/// <summary>A wall opens by its link. The secret stands behind the # of the address: browsers send that to nobody, so it lies in no log.</summary>
public sealed partial class DisplayPage
{
    /// <summary>The key of what went wrong.</summary>
    [Parameter]
    public string? Fault { get; set; }
}
