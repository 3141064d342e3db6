using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Scores;

/// <summary>The floor as whoever supervises it looks at it (BRD-04): who is with whom and since when, and what calls for somebody.</summary>
public partial class FloorNow
{
    // Whoever waits longer looks for the door.
    private static readonly TimeSpan s_waitsLong = TimeSpan.FromMinutes(5);

    // A visit of this length is a good one, or one that nobody ended.
    private static readonly TimeSpan s_visitsLong = TimeSpan.FromMinutes(90);

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private List<string> Problems =>
    [
        .. Floor.Visits.Where(visit => visit.Status is VisitStatus.WaitingForTurn or VisitStatus.WaitingForOwner or VisitStatus.AtTheDesk && Now - visit.Since >= s_waitsLong)
            .OrderBy(visit => visit.Since).Select(visit => W["Coach.Waits", visit.Ticket, FigureWords.Running(Now - visit.Since)].Value),
        .. Floor.Reps.Where(rep => rep.SetOnBreakAt is not null).Select(rep => W["Coach.Misses", rep.Name.InWords(), rep.Misses].Value),
        .. Floor.Visits.Where(visit => visit is { Status: VisitStatus.Received, Rep: not null } && Now - visit.Since >= s_visitsLong)
            .Select(visit => W["Coach.Long", visit.Ticket, Floor.NameOf(visit.Rep), FigureWords.Running(Now - visit.Since)].Value),
    ];
}
