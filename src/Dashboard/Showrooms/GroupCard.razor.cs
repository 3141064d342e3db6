using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>One group: its line in order, who leads it, which visitors it takes.</summary>
public partial class GroupCard
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The group.</summary>
    [Parameter, EditorRequired]
    public required DutyGroup Group { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Changes something.</summary>
    [Parameter]
    public EventCallback<StaffChange> OnChange { get; set; }

    private Task Place(SalespersonId member, int at) => OnChange.InvokeAsync(new StaffChange.Place(member, Group.Id, at));

    private Task Add(ChangeEventArgs chosen) => chosen.Value as string is { Length: > 0 } id ? OnChange.InvokeAsync(new StaffChange.Place(new(id), Group.Id)) : Task.CompletedTask;

    // Whoever is chosen out of another group leaves it: that is said before it is done.
    private string Candidate(Person person) =>
        Plan.Groups.FirstOrDefault(group => group.Members.Contains(person.Id)) is { } other ? W["Staff.From", person.Name.InWords(), other.Name.InWords()] : person.Name.InWords();
}
