using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;

namespace SalesFloor.Dashboard.Leaderboard;

/// <summary>One ranking (BRD-01): read when it is opened and whenever the floor has moved since, at most every few seconds.</summary>
public sealed partial class RankingBoard
{
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromSeconds(5);

    // Where the floor stands still, figures may have moved all the same: money, a deal undone.
    private const int IdleRounds = 3;

    private Ranking? _ranking;
    private DateTimeOffset _readAt;
    private long _version = -1;
    private bool _reading;
    private bool _failed;

    /// <summary>Which ranking. Another one is another board: give it a key.</summary>
    [Parameter, EditorRequired]
    public required RankingAsked Asked { get; set; }

    /// <summary>The floor, for names, and to know when something has changed.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>Who reads: his place is said and marked.</summary>
    [Parameter]
    public SalespersonId? Me { get; set; }

    /// <summary>The rankings.</summary>
    [Inject]
    public required IRankings Rankings { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<RankingBoard> Log { get; init; }

    private RankedRow? Mine => Asked.As == RankedAs.Reps ? _ranking?.Rows.FirstOrDefault(row => row.Id == Me?.Value) : null;

    // Whoever stands next to him, so that nobody has to look for himself among forty.
    private RankedRow? Neighbour(int by) => Mine is { } mine && _ranking!.Rows.IndexOf(mine) + by is var at && at >= 0 && at < _ranking.Rows.Length ? _ranking.Rows[at] : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // Figures come a moment after the decision they count, so the newest floor is read twice.
        if (_reading || Now - _readAt < s_readAgainAfter || (_version == Floor.Version && Now - _readAt < s_readAgainAfter * IdleRounds)) return;

        (_reading, _readAt, _version) = (true, Now, Floor.Version);
        try
        {
            (_ranking, _failed) = (await Rankings.Of(Asked, CancellationToken.None), false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRead(Log, failure, Asked.Showroom);
            _failed = true;
        }
        finally
        {
            _reading = false;
        }
    }

    private static string MonthOf(DateOnly month) => month.ToString(Languages.IsChinese ? "yyyy年M月" : "MMMM yyyy", CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: a ranking could not be read")]
    private static partial void LogNotRead(ILogger log, Exception failure, ShowroomId showroom);
}
