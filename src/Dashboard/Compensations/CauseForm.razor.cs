using Microsoft.AspNetCore.Components;
using SalesFloor.Compensations;

namespace SalesFloor.Dashboard.Compensations;

/// <summary>Why a visit was no genuine customer, each cause with what it takes.</summary>
public partial class CauseForm
{
    /// <summary>The visit's number of the day.</summary>
    [Parameter, EditorRequired]
    public required int Ticket { get; set; }

    /// <summary>The conditions of the causes.</summary>
    [Parameter, EditorRequired]
    public required CompensationRules Rules { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>It was this.</summary>
    [Parameter]
    public EventCallback<CompensationCause> OnReport { get; set; }

    /// <summary>It was a customer after all.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }
}
