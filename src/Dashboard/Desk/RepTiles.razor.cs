using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Desk;

/// <summary>The reps, the group on duty first: what each is doing and since when, his place, balance and new customers of the day.</summary>
public partial class RepTiles
{
    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private string Doing(RepOnFloor rep)
    {
        var ticket = Floor.Visits.FirstOrDefault(visit => visit.Id == rep.Visit && visit.Rep == rep.Id)?.Ticket;
        var since = rep.State() != RepState.Off && Floor.Since(rep) is { } at ? " " + FigureWords.Running(Now - at) : "";
        return (ticket is { } number ? W["Reps.Ticket", number].Value : "") + since;
    }
}
