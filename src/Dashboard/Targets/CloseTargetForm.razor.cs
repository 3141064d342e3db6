using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>How a target ended; missed, it asks for cause and measure (TGT-20).</summary>
public partial class CloseTargetForm
{
    private string? _stated;
    private string? _cause;
    private string? _measure;

    /// <summary>The target.</summary>
    [Parameter, EditorRequired]
    public required TargetLine Line { get; set; }

    /// <summary>The floor does not count it: somebody says what was reached.</summary>
    [Parameter]
    public bool NeedsStated { get; set; }

    /// <summary>What the floor counted; null while it is not known.</summary>
    [Parameter]
    public TargetProgress? Counted { get; set; }

    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomId Showroom { get; set; }

    /// <summary>Nothing can be ordered now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>What was reached, as far as it had to be said, the cause and the measure.</summary>
    [Parameter]
    public EventCallback<(decimal? Stated, string? Cause, string? Measure)> OnClose { get; set; }

    private decimal? Stated => Amounts.Read(_stated, Line.InForce!.Unit);

    private Task Close() => OnClose.InvokeAsync((NeedsStated ? Stated : null, _cause, _measure));
}
