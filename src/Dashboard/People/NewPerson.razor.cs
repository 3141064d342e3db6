using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.People;

/// <summary>Somebody new: who he is in the plan, what he types at the door, what he is.</summary>
public sealed partial class NewPerson
{
    private string? _person;
    private string _name = "";
    private string _shownAs = "";
    private Role _role = Role.Salesperson;

    /// <summary>What was entered.</summary>
    public sealed record Draft(SalespersonId? Person, string Name, string ShownAs, Role Role);

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>Those of the plan who have an account.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlySet<SalespersonId> Taken { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Opens the account.</summary>
    [Parameter]
    public EventCallback<Draft> OnOpen { get; set; }

    private void Choose(ChangeEventArgs chosen)
    {
        _person = chosen.Value as string is { Length: > 0 } id ? id : null;
        if (Plan.People.FirstOrDefault(person => person.Id.Value == _person) is not { } known) return;
        (_name, _shownAs, _role) = (known.Id.Value, known.Name.InWords(), known.Role);
    }

    private async Task Submit()
    {
        await OnOpen.InvokeAsync(new(_person is { } id ? new SalespersonId(id) : null, _name, _shownAs, _role));
        (_person, _name, _shownAs) = (null, "", "");
    }
}
