using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>What somebody would accept instead, and why (TGT-09).</summary>
public partial class CounterForm
{
    private bool _open;
    private string? _value;
    private string? _why;

    /// <summary>The target.</summary>
    [Parameter, EditorRequired]
    public required TargetLine Line { get; set; }

    /// <summary>Nothing can be ordered now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>How much, and why.</summary>
    [Parameter]
    public EventCallback<(decimal Value, string Why)> OnCounter { get; set; }

    private decimal? Value => Line.Newest() is { } newest ? Amounts.Read(_value, newest.Unit) : null;

    private Task Send()
    {
        _open = false;
        return OnCounter.InvokeAsync((Value!.Value, _why!));
    }
}
