using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Compensations;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Desk;

/// <summary>Compensations at the desk: the cause for the chosen visit, and who has certified what is not decided yet.</summary>
public partial class CompensationSheet
{
    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The compensations.</summary>
    [Parameter, EditorRequired]
    public required CompensationOverview Overview { get; set; }

    /// <summary>The visit that was chosen, while it is not reported.</summary>
    [Parameter]
    public VisitOnFloor? Visit { get; set; }

    /// <summary>What became of the last order.</summary>
    [Parameter]
    public Sentence? Said { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>The visit is reported with this cause.</summary>
    [Parameter]
    public EventCallback<CompensationCause> OnReport { get; set; }

    /// <summary>Somebody certifies.</summary>
    [Parameter]
    public EventCallback<(VisitId Visit, Certifier By)> OnCertify { get; set; }

    /// <summary>Back to the desk.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private Compensation[] Open => [.. Overview.Items.Where(item => item.Decision is null)];
}
