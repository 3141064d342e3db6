using System.Text.Json;
using SalesFloor.Assignment;
using SalesFloor.Silo.Replay;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>How many decisions of a recording the floor makes for each bare commit of one connection, on the same engine in the same minute.</summary>
internal static class Replays
{
    public static async Task<object> Run(Options options)
    {
        if (options.Words is not [var file]) throw new ArgumentException("replay FILE [--days N]: FILE is a recording; tests/BankCalls makes one of the bank's calls.");

        await using var ground = new Ground();
        if (options.Number("days", 0) is > 0 and var days) file = await FirstDays(file, (int)days, Path.Combine(ground.Folder, "first-days.jsonl"));
        var measured = new SortedDictionary<string, object>();
        foreach (var engine in Ground.Engines(options)) measured.Add(Ground.Name(engine), await On(ground, engine, file, options.Seconds(3)));
        return new { engines = measured, processors = Environment.ProcessorCount };
    }

    private static async Task<object> On(Ground ground, Engine engine, string file, TimeSpan each)
    {
        var bare = await ground.New(engine);
        var before = await BareCommits.Measure(bare, each);
        var report = await ReplayCommand.Run(new ReplayOptions(file, await ground.New(engine), TurnStrategy.TurnLedger), TextWriter.Null);
        var after = await BareCommits.Measure(bare, each);
        var yardstick = (before.OneConnection + after.OneConnection) / 2;
        return new
        {
            arrivalsPerBareCommit = Figures.Ratio(report.ArrivalsPerSecond, yardstick),
            decisionsPerBareCommit = Figures.Ratio(report.DecisionsPerSecond, yardstick),
            storedDecisionsPerBareCommit = Figures.Ratio(report.StoredDecisionsPerSecond, yardstick),
            report.Arrivals,
            report.Decisions,
            report.ArrivalsPerSecond,
            report.DecisionsPerSecond,
            report.StoredDecisionsPerSecond,
            report.P50Ms,
            report.P99Ms,
            report.WallSeconds,
            violations = report.Violations.Count,
            bareCommits = new[] { before, after },
        };
    }

    /// <summary>The head and the rows of the first local days.</summary>
    private static async Task<string> FirstDays(string file, int days, string to)
    {
        DateOnly? first = null;
        await File.WriteAllLinesAsync(to, File.ReadLines(file).TakeWhile(line =>
        {
            using var row = JsonDocument.Parse(line);
            if (!row.RootElement.TryGetProperty("at", out var at)) return true;
            var day = DateOnly.FromDateTime(at.GetDateTimeOffset().DateTime);
            return day < (first ??= day).AddDays(days);
        }));
        return to;
    }
}
