using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Board;

/// <summary>A customer of mine who waits for me; called to him, I say whether I come while the time runs.</summary>
public partial class WaitingCard
{
    /// <summary>The visit.</summary>
    [Parameter, EditorRequired]
    public required VisitOnFloor Waiting { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>An answer is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>What I say.</summary>
    [Parameter]
    public EventCallback<PageAnswer> OnAnswer { get; set; }

    /// <summary>Why does he wait for me?</summary>
    [Parameter]
    public EventCallback OnWhy { get; set; }

    // Called again is new again.
    private string Alert => $"page-{Waiting.Id}-{Waiting.Page?.At.Ticks}";
}
