using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Manage;

/// <summary>The report of misassignments for the director (FD-15, INC-09): every override, undo and omitted visit, with who did it and why. Kept up while it is open.</summary>
public sealed partial class AuditPage
{
    private static readonly int[] s_periods = [1, 7, 30];

    private ImmutableArray<Misassignment>? _lines;
    private int _days = 7;
    private bool _failed;

    /// <summary>The report.</summary>
    [Inject]
    public required IMisassignments Report { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<AuditPage> Log { get; init; }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Read();

    /// <inheritdoc/>
    protected override void OnFloor(FloorSnapshot? before, FloorSnapshot now) => _ = InvokeAsync(Read);

    private Task Show(int days)
    {
        _days = days;
        return Read();
    }

    private async Task Read()
    {
        if (Floor is not { } floor) return;
        try
        {
            var (from, to) = (floor.Midnight(floor.Day.AddDays(1 - _days)), floor.Midnight(floor.Day.AddDays(1)));
            (_lines, _failed) = (await Report.Read(Showroom, from, to, CancellationToken.None), false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRead(Log, failure, Showroom);
            _failed = true;
        }

        StateHasChanged();
    }

    private int Count(MisassignmentKind kind) => _lines?.Count(line => line.Kind == kind) ?? 0;

    private string After(FloorSnapshot floor, Misassignment line) => line.Kind == MisassignmentKind.Undo ? W["Audit.AtTheDesk"] : floor.NameOf(line.After);

    private string Why(Misassignment line) => line switch
    {
        { Reason: OverrideReason.Other, Note: { Length: > 0 } said } => said,
        { Reason: { } reason, Note: { Length: > 0 } note } => W["Audit.WithNote", W.Of(reason), note],
        { Reason: { } reason } => W.Of(reason),
        { Waited: { } waited } => W["Audit.Waited", FigureWords.Running(waited)],
        _ => "",
    };

    // The colour is never alone.
    private static string Sign(MisassignmentKind kind) => kind switch { MisassignmentKind.Override => "⇄", MisassignmentKind.Undo => "↶", _ => "✕" };

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the report of misassignments could not be read")]
    private static partial void LogNotRead(ILogger log, Exception failure, ShowroomId showroom);
}
