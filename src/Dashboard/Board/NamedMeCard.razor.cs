using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Board;

/// <summary>A visitor who named me and is another's by the archive: I may say that he is mine, and the manager rules (OWN-10, OWN-13).</summary>
public partial class NamedMeCard
{
    private string _note = "";

    /// <summary>The floor, for names.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The visit.</summary>
    [Parameter, EditorRequired]
    public required VisitOnFloor Visit { get; set; }

    /// <summary>It is with the manager already.</summary>
    [Parameter]
    public bool Raised { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why is he not mine?</summary>
    [Parameter]
    public EventCallback OnWhy { get; set; }

    /// <summary>He is mine, and this is what I know of him.</summary>
    [Parameter]
    public EventCallback<string> OnDispute { get; set; }
}
