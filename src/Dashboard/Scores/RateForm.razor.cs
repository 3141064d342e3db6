using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Scores;

namespace SalesFloor.Dashboard.Scores;

/// <summary>A judgement: points and why (KPI-22).</summary>
public partial class RateForm
{
    private string? _points;
    private string? _why;

    /// <summary>What is judged.</summary>
    [Parameter, EditorRequired]
    public required ScoreItem Item { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The judgement.</summary>
    [Parameter]
    public EventCallback<(decimal Points, string Why)> OnRate { get; set; }

    private decimal? Points => MoneyWords.Read(_points) is { } points && points <= Item.Points && decimal.Round(points, 2) == points ? points : null;

    private bool IsWrong => !string.IsNullOrWhiteSpace(_points) && Points is null;

    private async Task Rate()
    {
        await OnRate.InvokeAsync((Points!.Value, _why!.Trim()));
        (_points, _why) = (null, null);
    }
}
