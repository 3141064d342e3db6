using Microsoft.AspNetCore.Components;
using SalesFloor.Disputes;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Disputes;

/// <summary>A ruling for one of the two, with its reason. Who rules is the page's knowledge.</summary>
public partial class DisputeRulingForm
{
    private string _for = "";
    private string _why = "";

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The dispute.</summary>
    [Parameter, EditorRequired]
    public required Dispute Dispute { get; set; }

    /// <summary>Nobody sits here, or an order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The ruling.</summary>
    [Parameter]
    public EventCallback<RuleOnDispute> OnRule { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => _for = Dispute.Owner.Value;
}
