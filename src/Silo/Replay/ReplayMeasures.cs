using System.Diagnostics;
using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.Replay;

/// <summary>What one run of a replay read, was refused and took; what it decided is read from the ledger afterwards.</summary>
public sealed class ReplayMeasures(TextWriter progress)
{
    private const int ProgressEvery = 500;

    private readonly List<TimeSpan> _arrivals = [];
    private readonly Dictionary<string, int> _ordersRefused = [];
    private readonly List<ReplayRow.Refused> _refused = [];
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>All rows after the head.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that say where a rep is.</summary>
    public int Presences { get; private set; }

    /// <summary>Every row that was refused, in words.</summary>
    public IReadOnlyList<ReplayRow.Refused> Refused => _refused;

    /// <summary>Orders about open visits that the desk refused, which a whole replay has none of.</summary>
    public IReadOnlyDictionary<string, int> OrdersRefused => _ordersRefused;

    /// <summary>Arrivals that this run sent to the desk.</summary>
    public int Arrived => _arrivals.Count;

    /// <summary>How long this run has taken.</summary>
    public TimeSpan Wall => Stopwatch.GetElapsedTime(_started);

    public void Read(ReplayRow row)
    {
        Rows++;
        if (row is ReplayRow.PresenceSaid) Presences++;
        if (row is ReplayRow.Refused refused) Refuse(refused);
    }

    public void Refuse(ReplayRow.Refused refused)
    {
        _refused.Add(refused);
        progress.WriteLine($"refused: {refused.Words}");
    }

    public void Decided(TimeSpan took)
    {
        _arrivals.Add(took);
        if (_arrivals.Count % ProgressEvery == 0) progress.WriteLine($"{_arrivals.Count} arrivals in {Wall.TotalSeconds:F1} s");
    }

    public void Note(string order, VisitOutcomeAnswer answer)
    {
        if (answer is VisitOutcomeAnswer.Refused refused)
            _ordersRefused[$"{order}: {refused.Reason}"] = _ordersRefused.GetValueOrDefault($"{order}: {refused.Reason}") + 1;
    }

    /// <summary>How long the given share of the arrivals took at most, in milliseconds; 0 where nobody arrived.</summary>
    public double Percentile(double share)
    {
        if (_arrivals.Count == 0) return 0;

        var sorted = _arrivals.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)].TotalMilliseconds;
    }
}
