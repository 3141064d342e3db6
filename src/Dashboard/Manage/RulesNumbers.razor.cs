using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.Manage;

/// <summary>The times and counts of the rules: offers, breaks, undoing, the telephone, turns given back. A part with something wrong in it stays open.</summary>
public partial class RulesNumbers
{
    /// <summary>The rules while somebody changes them.</summary>
    [Parameter, EditorRequired]
    public required RulesDraft Draft { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    private Task Typed() => OnTyped.InvokeAsync();

    private static bool Opens(params ReadOnlySpan<TypedNumber> numbers)
    {
        foreach (var number in numbers)
            if (number.Value is null) return true;
        return false;
    }
}
