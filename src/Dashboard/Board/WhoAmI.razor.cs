using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Board;

/// <summary>The rep chooses his name, once for this browser.</summary>
public partial class WhoAmI
{
    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The address names somebody who is not of this showroom.</summary>
    [Parameter]
    public string? Unknown { get; set; }

    /// <summary>That is me.</summary>
    [Parameter]
    public EventCallback<SalespersonId> OnChoose { get; set; }
}
