using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

/// <summary>The open visits: who waits and for how long, who is offered, who is received. Chosen with the arrow keys.</summary>
public partial class VisitList
{
    private static readonly TimeSpan s_callOutAfter = TimeSpan.FromSeconds(30);

    /// <summary>The floor, for names.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>The visits in the order of the screen.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<VisitOnFloor> Visits { get; set; }

    /// <summary>The chosen visit.</summary>
    [Parameter]
    public VisitId? Selected { get; set; }

    /// <summary>A visit was chosen with the mouse.</summary>
    [Parameter]
    public EventCallback<VisitId> OnSelect { get; set; }

    /// <summary>Why did it go where it went?</summary>
    [Parameter]
    public EventCallback<VisitId> OnWhy { get; set; }

    private int Waiting => Visits.Count(visit => visit.Status is VisitStatus.WaitingForTurn or VisitStatus.WaitingForOwner or VisitStatus.AtTheDesk);

    private string What(VisitOnFloor visit) => visit.Status switch
    {
        VisitStatus.WaitingForTurn => W.Of(visit.Status),
        VisitStatus.WaitingForOwner => W.ForOwner(Floor, visit, Now),
        VisitStatus.Offered => W["Visits.OfferedTo", Floor.NameOf(visit.Rep), FigureWords.Running((visit.OfferUntil ?? Now) - Now)],
        VisitStatus.AtTheDesk => W["Visits.AtTheDesk"],
        VisitStatus.Received => W["Visits.With", Floor.NameOf(visit.Rep)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Whoever stands for half a minute without anybody being asked for him is called out, once.
    private string? Alert(VisitOnFloor visit) => visit.Status is VisitStatus.WaitingForTurn or VisitStatus.AtTheDesk && Now - visit.ArrivedAt > s_callOutAfter ? $"wait-{visit.Id}" : visit.PageAlert(Now);

    private Light? Light(VisitOnFloor visit) => visit.Status == VisitStatus.Received ? null : Lights.OfWait(Now - visit.ArrivedAt);
}
