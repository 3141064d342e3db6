using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>The traffic that the sales task needs, down to every consultant (MKT-03), to be proposed as targets.</summary>
public partial class TrafficForm
{
    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>What is needed.</summary>
    [Parameter, EditorRequired]
    public required TrafficPlan Traffic { get; set; }

    /// <summary>Nothing can be ordered now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Let these be targets.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<TargetDraft>> OnPropose { get; set; }

    private Task Propose() => OnPropose.InvokeAsync([.. Traffic.Shares.Select(share => new TargetDraft(
        new(share.Scope, Traffic.Period, TargetMetric.Traffic), share.Traffic, TargetUnit.Count, W["Traffic.Why", Amounts.Plain(Math.Round(share.Deals, 1)), Rate(share.Conversion)], W["Traffic.Measured"]))]);

    private string Rate(decimal rate) => W.InPercent(rate);
}
