using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>Targets as a list: whose, when, how much, why, and what was said about each; with what may be done beside it.</summary>
public partial class TargetLines
{
    // More than anybody decides one by one; what waits behind them comes up as these go.
    private const int Shown = 60;

    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The targets.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TargetLine> Lines { get; set; }

    /// <summary>What may be done with each.</summary>
    [Parameter]
    public RenderFragment<TargetLine>? Actions { get; set; }

    /// <summary>Its name in tests.</summary>
    [Parameter]
    public string? Test { get; set; }

    private string Value(TargetLine line) => (line.InForce, line.Pending) switch
    {
        ({ } holds, { } next) => W["Targets.FromTo", Amounts.Plain(holds.Value), Amounts.Plain(next.Value), W.Of(next.Unit)],
        (var holds, var next) => (next ?? holds) is { } one ? W["Targets.Amount", Amounts.Plain(one.Value), W.Of(one.Unit)] : "–",
    };
}
