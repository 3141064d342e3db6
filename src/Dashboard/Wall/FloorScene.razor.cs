using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Wall;

/// <summary>The hall: who is free, who is with somebody since when, who waits how long. Tickets, never names or numbers of visitors .</summary>
public partial class FloorScene
{
    // What stands on 1080 lines at a size that is read from five metres.
    private const int MostReps = 10;
    private const int MostWaiting = 7;

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    // The group on duty, and from the others whoever is with a visitor: those are the people one sees in the hall.
    private List<RepOnFloor> Shown => [.. Floor.Reps
        .Where(rep => rep.Says != Presence.Off && (rep.OnDuty || rep.Is != Engagement.Free))
        .OrderByDescending(rep => rep.OnDuty)
        .ThenBy(rep => rep.Standing?.Rank ?? int.MaxValue)
        .Take(MostReps)];

    private int Others => Floor.Reps.Count(rep => rep.Says != Presence.Off) - Shown.Count;

    private int OthersFree => Floor.Reps.Count(rep => rep.State() == RepState.Free) - Shown.Count(rep => rep.State() == RepState.Free);

    private List<VisitOnFloor> Waiting => [.. Floor.WaitingInOrder()];

    private string Since(RepOnFloor rep) => rep.State() != RepState.Free && Floor.Since(rep) is { } since ? W.Minutes(Now - since) : "";
}
