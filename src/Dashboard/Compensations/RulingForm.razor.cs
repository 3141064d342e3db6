using Microsoft.AspNetCore.Components;
using SalesFloor.Compensations;

namespace SalesFloor.Dashboard.Compensations;

/// <summary>A ruling with its reason.</summary>
public sealed record RulingGiven(CompensationRuling Ruling, string Why);

/// <summary>Approve, or reject with a reason.</summary>
public partial class RulingForm
{
    private string _why = "";

    /// <summary>Whose decision it is.</summary>
    [Parameter, EditorRequired]
    public required CompensationApprover Approver { get; set; }

    /// <summary>Nobody sits here, or an order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The ruling.</summary>
    [Parameter]
    public EventCallback<RulingGiven> OnRule { get; set; }
}
