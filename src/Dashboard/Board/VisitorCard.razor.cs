using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Finish;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Board;

/// <summary>My visitor, since when, and how it ended.</summary>
public partial class VisitorCard
{
    private bool _finishing;

    /// <summary>The visit.</summary>
    [Parameter, EditorRequired]
    public required VisitOnFloor Visit { get; set; }

    /// <summary>The rep.</summary>
    [Parameter, EditorRequired]
    public required RepOnFloor Me { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>How the last try to finish went.</summary>
    [Parameter]
    public FinishTry Last { get; set; } = FinishTry.None;

    /// <summary>It is over.</summary>
    [Parameter]
    public EventCallback<FinishVisit> OnFinish { get; set; }

    /// <summary>Why me?</summary>
    [Parameter]
    public EventCallback OnWhy { get; set; }

    /// <summary>He is no genuine customer.</summary>
    [Parameter]
    public EventCallback OnNoCustomer { get; set; }
}
