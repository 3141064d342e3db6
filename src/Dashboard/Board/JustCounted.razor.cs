using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Scores;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.Scores;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Board;

/// <summary>What has just counted for a rep, and what it did to his score (BRD-07): read when the floor has moved, shown for a quarter of an hour.</summary>
public sealed partial class JustCounted
{
    private const int Most = 3;

    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_shownFor = TimeSpan.FromMinutes(15);

    // Money and deals move without the floor, too.
    private const int IdleRounds = 4;

    // Each visit that somebody takes would count as one; that is no news.
    private static readonly Metric[] s_news = [Metric.Deals, Metric.SalesAmount, Metric.MoneyReceived, Metric.NewCustomers, Metric.Appointments, Metric.Invitations];

    private List<News> _news = [];
    private decimal? _points;
    private decimal _gained;
    private DateTimeOffset _readAt;
    private long _version = -1;
    private bool _reading;

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>Whose board it is.</summary>
    [Parameter, EditorRequired]
    public required SalespersonId Me { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>The figures.</summary>
    [Inject]
    public required IFigureReader Figures { get; init; }

    /// <summary>The scores.</summary>
    [Inject]
    public required IScoreCalls Scores { get; init; }

    /// <summary>The log.</summary>
    [Inject]
    public required ILogger<JustCounted> Log { get; init; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // Figures come a moment after the decision they count, so a floor that moved is read again after a breath.
        if (_reading || Now - _readAt < s_readAgainAfter || (_version == Floor.Version && Now - _readAt < s_readAgainAfter * IdleRounds)) return;

        (_reading, _readAt, _version) = (true, Now, Floor.Version);
        try
        {
            await Read();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotRead(Log, failure, Floor.Showroom); // safe: what counted stands in the figures; only the news of it is missing
        }
        finally
        {
            _reading = false;
        }
    }

    private async Task Read()
    {
        var lines = await Figures.Lines(new(Floor.Showroom, Floor.Day, Floor.Day, Rep: Me), CancellationToken.None);
        var before = _news;
        _news = [.. lines.Where(line => s_news.Contains(line.Metric) && Now - line.At < s_shownFor)
            .GroupBy(line => (line.Stream, line.Number))
            .Select(entry => new News($"{entry.Key.Stream.Split('/')[0]}-{entry.Key.Number}-{entry.First().At.UtcTicks}", entry.Max(line => line.At), [.. entry.OrderBy(line => Array.IndexOf(s_news, line.Metric)).Select(line => (line.Metric, line.Value))]))
            .OrderByDescending(news => news.At).Take(Most)];
        if (_points is not null && _news.All(one => before.Exists(known => known.Key == one.Key))) return;

        var score = (await Scores.Of(new ScoresAsked(Floor.Showroom, PeriodKind.Month, Floor.Day, Me)))?.Reps.FirstOrDefault()?.Points;
        if (_points is { } then && score is { } now) _gained = now - then;
        _points = score ?? _points;
    }

    private string Text(News news) => string.Join(" · ", news.Counted.Select(one => W["Counted.One", Shown(one.Metric, one.Value), W.Of(one.Metric)].Value));

    private static string Shown(Metric metric, decimal value) => (value > 0 ? "+" : "") + (metric is Metric.SalesAmount or Metric.MoneyReceived ? MoneyWords.Shortly(value) : ScoreWords.Amount(value));

    private sealed record News(string Key, DateTimeOffset At, IReadOnlyList<(Metric Metric, decimal Value)> Counted)
    {
        public bool IsGain => Counted[0].Value > 0;
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: what counted could not be read")]
    private static partial void LogNotRead(ILogger log, Exception failure, ShowroomId showroom);
}
