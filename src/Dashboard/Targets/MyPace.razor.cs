using Microsoft.AspNetCore.Components;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>A rep's month in one line, before everything else that is his (BRD-06): attainment, pace, what is needed a day, today.</summary>
public sealed partial class MyPace
{
    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public required SalespersonId Rep { get; set; }

    private TargetProgress? First => Found is { Month: [var first, ..] } ? first : null;

    private TargetProgress? OfToday => Found?.Today.FirstOrDefault(one => First is { } month && one.Key.Metric == month.Key.Metric && one.Key.Product == month.Key.Product && one.Key.Region == month.Key.Region);

    /// <inheritdoc/>
    protected override Task<MyFigures?> Read() => Figures.Mine(Floor.Showroom, Rep, CancellationToken.None);
}
