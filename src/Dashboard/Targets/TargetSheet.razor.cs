using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesFloor.Dashboard.Screens;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>The plan as a sheet: typed into, walked through with arrow keys, Enter and Tab, pasted into from a spreadsheet. What the keys do is <c>targets.js</c>.</summary>
public sealed partial class TargetSheet : IAsyncDisposable
{
    private const string Script = "./_content/Dashboard/targets.js";

    private PageScript? _keys;

    /// <summary>The showroom.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>What was typed.</summary>
    [Parameter, EditorRequired]
    public required SheetDraft Draft { get; set; }

    /// <summary>The local day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <summary>How far the whole period's targets are reached; null while nobody knows.</summary>
    [Parameter]
    public TargetFigures? Progress { get; set; }

    /// <summary>Whoever sits here may type.</summary>
    [Parameter]
    public bool MayType { get; set; }

    /// <summary>A place got the focus.</summary>
    [Parameter]
    public EventCallback<SheetCell> OnCell { get; set; }

    /// <summary>Something was typed, pasted or taken back.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    /// <summary>Where the script is loaded.</summary>
    [Inject]
    public required IJSRuntime Browser { get; init; }

    private TargetGrid Grid => Draft.Grid!;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;

        _keys = new(Browser, Script);
        if (await _keys.Load()) await _keys.Run("attach");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _keys?.DisposeAsync() ?? default;

    // One of the tree who came meanwhile has no figure yet, and a table needs its places all the same.
    private TargetProgress? Reached(int row) => Progress is { } progress
        ? progress.Rows.FirstOrDefault(one => one.Key.Scope == Grid.Rows[row].Scope) ?? new(new(Grid.Rows[row].Scope, Grid.Period, Grid.Metric), null, null, null, null, null, null, null, null, 0, null)
        : null;

    // What a part that has begun has reached so far; the whole has its columns.
    private TargetPart? PartOf(SheetCell at) => at.Column == 0 || Draft.Cell(at).Period.From > Today ? null
        : Progress?.Parts?.FirstOrDefault(one => one.Scope == Grid.Rows[at.Row].Scope)?.Parts.FirstOrDefault(part => part.Period == Draft.Cell(at).Period) is { Actual: not null } part ? part : null;

    private string Level(int row) => Grid.Rows[row].Scope.Level() switch { TargetLevel.Company => "company", TargetLevel.Showroom => "showroom", TargetLevel.Group => "group", _ => "rep" };

    // What is over can be closed and is not changed any more.
    private bool IsOpen(SheetCell at) => MayType && Draft.Cell(at).Period.Until >= Today && Draft.Cell(at).Line?.State != TargetState.Closed;

    private string? Invalid(SheetCell at) => Draft.IsTyped(at) && Draft.Value(at) is null ? "true" : null;

    private string FromAbove(SheetCell at) => Draft.Cell(at).FromAbove is { } value ? Amounts.Plain(value) : "";

    private string Label(SheetCell at) => W["Targets.Line", W.InWords(Plan, Grid.Rows[at.Row].Scope), W.InWords(Draft.Cell(at).Period), W.Of(Grid.Metric)];

    private string? Title(SheetCell at) => Draft.Cell(at).Line is { } line ? W["Targets.Tip", W.Of(line.State), line.Versions, line.Newest() is { } newest ? Plan.NameOf(newest.By) : "–", line.InForce is { } holds ? Plan.NameOf(holds.ApprovedBy) : "–"].Value : null;

    // A sign beside the colour: waits, sent back, in force, given out, accepted, closed.
    private string? Sign(SheetCell at) => Draft.Cell(at).Line switch
    {
        null => null,
        { Counter: not null } => "⇄",
        { Pending: not null } => "…",
        { State: TargetState.Returned } => "↩",
        { State: TargetState.Approved } => "○",
        { State: TargetState.Assigned } => "→",
        { State: TargetState.Accepted } => "✓",
        _ => "■",
    };

    private Task Type(SheetCell at, string? text)
    {
        if (IsOpen(at)) Draft.Type(at, text);
        return OnTyped.InvokeAsync();
    }

    // The browser says where and what: row, column and the block, a line between them.
    private Task Paste(string? pasted)
    {
        if (!MayType || pasted?.Split('\n', 2) is not [var place, var block] || place.Split(',') is not [var row, var column]) return Task.CompletedTask;

        Draft.Paste(new(int.Parse(row, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture)), block, IsOpen);
        return OnTyped.InvokeAsync();
    }

    private Task Undo()
    {
        Draft.Undo();
        return OnTyped.InvokeAsync();
    }
}
