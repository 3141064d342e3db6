using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Deals;

namespace SalesFloor.Dashboard.Deals;

/// <summary>The deals of one customer, on his file.</summary>
public partial class CustomerDeals
{
    /// <summary>The deals.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<DealOnBoard> Deals { get; set; }

    /// <summary>The address of a deal's page.</summary>
    [Parameter, EditorRequired]
    public required Func<DealId, string> Address { get; set; }

    /// <summary>Whoever sits here may try to begin one.</summary>
    [Parameter]
    public bool Opens { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>A deal is to begin.</summary>
    [Parameter]
    public EventCallback OnOpen { get; set; }
}
