using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Desk;

/// <summary>After closing time: which visitors are still open, and is each still here? Nothing closes by itself.</summary>
public partial class ClosingQuestion
{
    // As many as fit without pushing the visits out of sight.
    private const int Most = 4;

    private const string HereKey = "H";
    private const string GoneKey = "G";

    /// <summary>The floor, for names.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The visits in the order of the screen.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<VisitOnFloor> Visits { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private IReadOnlyList<VisitOnFloor> Asked => [.. Visits.Where(visit => visit.ClosingAsksAt <= Now)];
}
