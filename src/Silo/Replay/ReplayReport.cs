using System.Text.Json;
using SalesFloor.Assignment;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Replay.Check;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Replay;

/// <summary>The answer of a replay: one JSON object. Figures of visits and reps are those of the whole ledger, figures of speed those of this run.</summary>
public sealed record ReplayReport(
    int Rows,
    int Presences,
    int Arrivals,
    RefusedRows Refused,
    int NewCustomers,
    int ToOwner,
    int ToRotation,
    int StandIns,
    int Waited,
    int Left,
    int StillOpen,
    IReadOnlyList<RepFigure> PerRep,
    TurnSpread TurnSpread,
    string Strategy,
    int ArrivalsThisRun,
    int Decisions,
    double ArrivalsPerSecond,
    double DecisionsPerSecond,
    int StoredDecisions,
    double StoredDecisionsPerSecond,
    double P50Ms,
    double P99Ms,
    double WallSeconds,
    IReadOnlyDictionary<string, int> OrdersRefused,
    ViolationFigures Violations)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = SalesFloor.Ledger.FloorJson.Options.Encoder };

    /// <summary>Every row that was read either happened or was refused, and no order about a visit was.</summary>
    internal bool IsWhole => Presences + Arrivals + Refused.Count == Rows && OrdersRefused.Count == 0;

    public string ToJson() => JsonSerializer.Serialize(this, s_options);

    /// <summary>Reads the whole ledger once: what came of the visits, and where the floor broke its rules.</summary>
    internal static async Task<ReplayReport> Read(LedgerReader ledger, ShowroomPlan plan, ReplayMeasures measures, ReplayPast past, int storedDecisions, CancellationToken cancellation)
    {
        var wall = measures.Wall;
        var (summary, check, last) = (new ReplaySummary(plan), new LedgerCheck(plan.Id), DateTimeOffset.MinValue);
        await foreach (var row in ledger.Read(0, 5000, cancellation))
        {
            var entry = new Entry(row.Position, row.GrainKey, row.At, row.Kind, row.Subject, row.Body);
            summary.See(entry);
            check.See(entry);
            if (entry.At > last) last = entry.At;
        }

        summary.Finish(last);
        return From(plan, summary, measures, wall, summary.Decisions - past.Decisions, storedDecisions, check.Finish());
    }

    private static ReplayReport From(ShowroomPlan plan, ReplaySummary summary, ReplayMeasures measures, TimeSpan wall, int decisions, int storedDecisions, Violations violations)
    {
        var reps = plan.People.Select(p => RepFigure.Of(p.Id.Value, summary.Reps[p.Id.Value])).ToArray();
        var visits = summary.Visits;
        return new(
            measures.Rows,
            measures.Presences,
            visits.Count,
            RefusedRows.Of(measures.Refused),
            visits.Count(v => v is { Received: true, IsNew: true }),
            visits.Count(v => v is { Received: true, Route: RouteTo.Rep or RouteTo.OwnerAway }),
            visits.Count(v => v is { Received: true, Route: RouteTo.Rotation }),
            visits.Count(v => v is { Received: true, Route: RouteTo.StandIn or RouteTo.DutyReception }),
            visits.Count(v => v.Waited),
            visits.Count(v => v.Left),
            visits.Count(v => v is { Received: false, Left: false }),
            reps,
            TurnSpread.Of(reps),
            plan.Rules.Strategy.ToString(),
            measures.Arrived,
            decisions,
            PerSecond(measures.Arrived, wall),
            PerSecond(decisions, wall),
            storedDecisions,
            PerSecond(storedDecisions, wall),
            Math.Round(measures.Percentile(0.50), 3),
            Math.Round(measures.Percentile(0.99), 3),
            Math.Round(wall.TotalSeconds, 3),
            measures.OrdersRefused,
            ViolationFigures.Of(violations));
    }

    private static double PerSecond(int count, TimeSpan wall) => Math.Round(count / Math.Max(wall.TotalSeconds, 0.001), 1);
}

/// <summary>The rows that were refused: how many for which reason, and each in words.</summary>
public sealed record RefusedRows(int Count, IReadOnlyDictionary<string, int> Reasons, IReadOnlyList<string> Words)
{
    // Beyond that the progress output has them all.
    private const int MostWords = 100;

    internal static RefusedRows Of(IReadOnlyList<ReplayRow.Refused> refused) => new(
        refused.Count,
        new SortedDictionary<string, int>(refused.GroupBy(r => r.Reason).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal),
        [.. refused.Take(MostWords).Select(r => r.Words)]);
}

/// <summary>A rep: hours on the floor, hours of them while his group was on duty, whom he received, and what the ledger of turns owes him (in turns).</summary>
public sealed record RepFigure(string Rep, double PresenceHours, double DutyHours, int NewCustomers, int OwnCustomers, int StandIns, decimal TurnBalance)
{
    internal static RepFigure Of(string rep, RepTally tally) => new(
        rep,
        Math.Round(tally.OnFloor.TotalHours, 2),
        Math.Round(tally.OnDuty.TotalHours, 2),
        tally.New,
        tally.Own,
        tally.StandIns,
        decimal.Round((decimal)tally.Parts / TurnParts.PerTurn, 2));
}

/// <summary>How far apart the reps are: most minus least. The hours are those on duty, because only then is anybody entitled to a new customer; who had less than one hour of it is left out of the rate.</summary>
public sealed record TurnSpread(double NewCustomersPerPresenceHour, double NewCustomersPerDutyHour, decimal TurnBalance)
{
    internal static TurnSpread Of(IReadOnlyCollection<RepFigure> reps) => new(
        Spread(reps.Where(r => r.PresenceHours >= 1).Select(r => r.NewCustomers / r.PresenceHours)),
        Spread(reps.Where(r => r.DutyHours >= 1).Select(r => r.NewCustomers / r.DutyHours)),
        reps.Count == 0 ? 0 : reps.Max(r => r.TurnBalance) - reps.Min(r => r.TurnBalance));

    private static double Spread(IEnumerable<double> rates)
    {
        var all = rates.ToArray();
        return all.Length == 0 ? 0 : Math.Round(all.Max() - all.Min(), 3);
    }
}

/// <summary>What the check found.</summary>
public sealed record ViolationFigures(int Count, IReadOnlyDictionary<string, int> ByKind, IReadOnlyList<ViolationExample> Examples)
{
    internal static ViolationFigures Of(Violations violations) => new(
        violations.Count,
        violations.ByKind.ToDictionary(k => Kebab(k.Key), k => k.Value),
        [.. violations.Examples.Select(v => new ViolationExample(Kebab(v.Kind), v.Position, v.GrainKey, v.Visit, v.Words))]);

    private static string Kebab(ViolationKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}

/// <summary>One violation with its place in the ledger.</summary>
public sealed record ViolationExample(string Kind, long Position, string Grain, string? Visit, string Words);
