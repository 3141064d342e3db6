using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Fairness;

/// <summary>Everybody's turns, for everybody (ROT-12): received, entitled, owed, make-ups, skips and why, and how even that is.</summary>
public sealed partial class FairnessPage
{
    // As often as the figures of a day can tell something new to somebody who looks at them.
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromSeconds(20);
    private static readonly int[] s_spans = [1, 7, 30];

    private FairnessReport? _report;
    private DateTimeOffset _readAt;
    private int _shown;
    private bool _failed;

    /// <summary>How many days, today included.</summary>
    [SupplyParameterFromQuery(Name = "days")]
    public int? DaysAsked { get; set; }

    /// <summary>The ledger.</summary>
    [Inject]
    public required IFairness Turns { get; init; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<FairnessPage> Log { get; init; }

    private int Days => DaysAsked is { } asked && s_spans.Contains(asked) ? asked : 30;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _shown == Days ? Task.CompletedTask : Read();

    /// <inheritdoc/>
    protected override void OnFloor(FloorSnapshot? before, FloorSnapshot now)
    {
        if (before?.Totals.ToRotation != now.Totals.ToRotation && Now - _readAt > s_readAgainAfter) _ = InvokeAsync(Read);
    }

    private async Task Read()
    {
        (_shown, _readAt) = (Days, Clock.GetUtcNow());
        try
        {
            (_report, _failed) = (await Turns.Of(Showroom, _shown, CancellationToken.None), false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRead(Log, failure, Showroom);
            _failed = true;
        }

        StateHasChanged();
    }

    private string Address(int days) => Navigation.GetUriWithQueryParameter("days", days);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: fairness could not be read")]
    private static partial void LogNotRead(ILogger log, Exception failure, ShowroomId showroom);
}
