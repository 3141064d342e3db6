using Microsoft.AspNetCore.Components;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Manage;

/// <summary>Who sits in front of the page: chosen from the plan, kept in the address.</summary>
public partial class ActingAs
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Whom the address names.</summary>
    [Parameter]
    public SalespersonId? As { get; set; }

    /// <summary>The roles that have something to do on the page.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Role> Roles { get; set; }

    /// <summary>The part of the address that names him.</summary>
    [Parameter]
    public string Name { get; set; } = "as";

    /// <summary>Who asks; absent where a page is painted alone.</summary>
    [CascadingParameter]
    public IAccess? Access { get; set; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private void Choose(ChangeEventArgs chosen) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(Name, chosen.Value as string is { Length: > 0 } id ? id : null), replace: true);
}
