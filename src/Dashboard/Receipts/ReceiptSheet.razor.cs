using Microsoft.AspNetCore.Components;
using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Receipts;

/// <summary>All decisions about one visit, first to last.</summary>
public partial class ReceiptSheet
{
    /// <summary>The floor, for names and its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The decisions; null while they are being fetched.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Receipt>? Receipts { get; set; }

    /// <summary>They could not be fetched.</summary>
    [Parameter]
    public bool Failed { get; set; }

    /// <summary>The reader has read.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }
}
