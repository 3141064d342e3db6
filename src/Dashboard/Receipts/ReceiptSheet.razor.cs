using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Receipts;

/// <summary>All decisions about one visit, the newest first.</summary>
public partial class ReceiptSheet
{
    /// <summary>The floor, for names and its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The question and its answer.</summary>
    [Parameter, EditorRequired]
    public required Why Why { get; set; }

    /// <summary>The rep who reads, if a rep does.</summary>
    [Parameter]
    public SalespersonId? Viewer { get; set; }

    /// <summary>The reader has read.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }
}
