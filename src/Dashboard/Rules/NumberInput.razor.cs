using Microsoft.AspNetCore.Components;

namespace SalesFloor.Dashboard.Rules;

/// <summary>A number with its name, the rules it belongs to, and in words what is wrong with what was typed.</summary>
public partial class NumberInput
{
    /// <summary>What it is called.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The number.</summary>
    [Parameter, EditorRequired]
    public required TypedNumber Number { get; set; }

    /// <summary>The ids of its rules.</summary>
    [Parameter]
    public string Ids { get; set; } = "";

    /// <summary>Its name in tests.</summary>
    [Parameter]
    public string? Test { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    private Task Typed() => OnTyped.InvokeAsync();
}
