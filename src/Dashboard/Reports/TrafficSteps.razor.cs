using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Reports;

namespace SalesFloor.Dashboard.Reports;

/// <summary>The five steps of traffic (PIPE-21): how far each is, and the page on which it is done.</summary>
public partial class TrafficSteps
{
    /// <summary>The month.</summary>
    [Parameter, EditorRequired]
    public required TrafficSheet Sheet { get; set; }

    /// <summary>The showroom as addresses name it; empty for the usual one.</summary>
    [Parameter]
    public string Asked { get; set; } = "";

    private string Address(TrafficStep step) => step switch
    {
        TrafficStep.Target or TrafficStep.Division or TrafficStep.Summary => "/manage/targets" + Asked,
        TrafficStep.Data => "/register" + Asked,
        TrafficStep.Tracking => "/customers" + Asked + (Asked.Length == 0 ? "?" : "&") + "list=AtRisk",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Sign(StepState state) => state switch
    {
        StepState.Done => "▲",
        StepState.Underway => "●",
        StepState.NotBegun => "○",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Style(StepState state) => state switch
    {
        StepState.Done => "good",
        StepState.Underway => "near",
        _ => "plain",
    };

    private static string Number(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
