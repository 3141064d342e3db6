using Microsoft.AspNetCore.Components;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.People;

/// <summary>What somebody is in a showroom; several things may be one person.</summary>
public sealed partial class RolePicker
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Whose roles they are.</summary>
    [Parameter, EditorRequired]
    public required PersonOnSheet Person { get; set; }

    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomId Showroom { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>These are to be his roles.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Role>> OnSet { get; set; }

    private List<Role> Here => [.. Person.Roles.Where(grant => grant.Showroom == Showroom).Select(grant => grant.Role)];

    private Task Give(ChangeEventArgs chosen) => Enum.TryParse<Role>(chosen.Value as string, out var role) ? OnSet.InvokeAsync([.. Here, role]) : Task.CompletedTask;
}
