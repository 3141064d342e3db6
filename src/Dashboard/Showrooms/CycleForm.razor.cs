using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>In which order the groups are on duty, day after day (ROT-01). Single days are changed in the calendar.</summary>
public partial class CycleForm
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Changes it.</summary>
    [Parameter]
    public EventCallback<StaffChange> OnChange { get; set; }

    private ImmutableArray<GroupId> Cycle => Plan.Duty.Cycle;

    private string Name(GroupId id) => Plan.Groups.FirstOrDefault(group => group.Id == id)?.Name.InWords() ?? id.Value;

    private Task Set(ImmutableArray<GroupId> cycle) => OnChange.InvokeAsync(new StaffChange.SetCycle(cycle));

    private Task Add(ChangeEventArgs chosen) => chosen.Value as string is { Length: > 0 } id ? Set(Cycle.Add(new(id))) : Task.CompletedTask;
}
