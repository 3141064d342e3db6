using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Dashboard.Receipts;

namespace SalesFloor.Dashboard.Leaderboard;

/// <summary>Today's ranks, for everyone, with why each has whom.</summary>
public sealed partial class LeaderboardPage
{
    private Why _why = null!;

    /// <summary>The receipts.</summary>
    [Inject]
    public required IReceiptCalls Receipts { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<LeaderboardPage> Log { get; init; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _why = new(Receipts, Log);
    }
}
