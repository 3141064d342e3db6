using Microsoft.AspNetCore.Components;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>The part of a report that says how far everybody is from plan (TGT-19): every metric that somebody has a target for in the time of the report.</summary>
public sealed partial class Deviations
{
    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The time of the report. Another one is another table: give it a key.</summary>
    [Parameter, EditorRequired]
    public required TargetPeriod Period { get; set; }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<TargetFigures>?> Read()
    {
        var found = new List<TargetFigures>();
        foreach (var metric in Enum.GetValues<TargetMetric>().Where(metric => metric.IsCounted()))
        {
            if (await Figures.Of(new(Floor.Showroom, Period, metric), CancellationToken.None) is { } figures && figures.Rows.Any(row => row.Target is not null)) found.Add(figures);
        }

        return found;
    }
}
