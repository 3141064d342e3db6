using Microsoft.AspNetCore.Components;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Customers;

/// <summary>Somebody of the showroom; an empty text is nobody.</summary>
public partial class PersonChoice
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Who is among them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Role> Roles { get; set; }

    /// <summary>Who is not.</summary>
    [Parameter]
    public SalespersonId? Not { get; set; }

    /// <summary>The chosen id.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    /// <summary>Another was chosen.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Its name for tests.</summary>
    [Parameter]
    public string? Test { get; set; }

    private Task Choose(ChangeEventArgs chosen) => ValueChanged.InvokeAsync(chosen.Value as string ?? "");
}
