using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Board;

/// <summary>Everybody's place, balance, turns taken and make-ups, for everybody to see (ROT-12).</summary>
public partial class FloorList
{
    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>Whose screen this is.</summary>
    [Parameter]
    public SalespersonId? Me { get; set; }

    /// <summary>Why has he that visit?</summary>
    [Parameter]
    public EventCallback<VisitId> OnWhy { get; set; }

    private VisitOnFloor? Asked(RepOnFloor rep) => Floor.Visits.FirstOrDefault(visit => visit.Id == rep.Visit && visit.Rep == rep.Id);
}
