using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>Other rules: tried on recorded days, then proposed.</summary>
public partial class RulesForm
{
    private RulesDraft _draft = null!;
    private int _version = -1;

    /// <summary>The rules in force, which the form begins with.</summary>
    [Parameter, EditorRequired]
    public required FloorRules InForce { get; set; }

    /// <summary>The floor, for its time zone.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>Who may propose.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Person> Deciders { get; set; }

    /// <summary>Nobody's proposal waits.</summary>
    [Parameter]
    public bool MayPropose { get; set; }

    /// <summary>An answer is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>The draft is to be tried on its number of days.</summary>
    [Parameter]
    public EventCallback<RulesDraft> OnTry { get; set; }

    /// <summary>The draft is proposed.</summary>
    [Parameter]
    public EventCallback<RulesDraft> OnPropose { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // A new version came into force: what was typed was a change of the old one.
        if (_version == InForce.Version) return;
        (_draft, _version) = (new(InForce), InForce.Version);
    }

    private Task TryOn(int days)
    {
        _draft.Days = days;
        return OnTry.InvokeAsync(_draft);
    }
}
