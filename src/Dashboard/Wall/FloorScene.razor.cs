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
    private const int Few = 6;

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

    private int Others => Floor.Reps.Count(IsHere) - Shown.Count(IsHere);

    private int OthersFree => Floor.Reps.Count(rep => rep.State() == RepState.Free) - Shown.Count(rep => rep.State() == RepState.Free);

    private List<VisitOnFloor> Waiting => [.. Floor.WaitingInOrder()];

    private static bool IsHere(RepOnFloor rep) => rep.Says is Presence.OnFloor or Presence.Break or Presence.OnCall || rep.Is != Engagement.Free;

    private string Doing(RepOnFloor rep)
    {
        var ticket = Floor.Visits.FirstOrDefault(visit => visit.Id == rep.Visit && visit.Rep == rep.Id)?.Ticket;
        var state = rep.State() == RepState.WithCustomer && ticket is { } number ? W["Wall.With", number].Value : W.Of(rep.State());
        return rep.State() is not (RepState.Free or RepState.Offered) && Floor.Since(rep) is { } since ? $"{state} · {W.Minutes(Now - since)}" : state;
    }
}
