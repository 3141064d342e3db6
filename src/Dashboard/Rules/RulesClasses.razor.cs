using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.Rules;

/// <summary>How often customers of a class are visited, and by what a class is proposed (CUS-09, CUS-11). Opens where something in it is wrong.</summary>
public partial class RulesClasses
{
    private bool _open;

    /// <summary>The rules while somebody changes them.</summary>
    [Parameter, EditorRequired]
    public required ClassDraft Draft { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _open |= Draft.IsUpsideDown || Draft.Numbers.Any(number => number.Value is null);
}
