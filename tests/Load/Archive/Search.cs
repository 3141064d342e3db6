using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>How long the desk waits for a hit in an archive of a million customers, by what was typed.</summary>
internal static class Search
{
    // What the desk's list shows.
    private const int Limit = 8;

    public static async Task<object> Run(Options options)
    {
        await using var ground = new Ground();
        var (customers, questions) = ((int)options.Number("customers", 1_000_000), (int)options.Number("questions", 500));
        var measured = new SortedDictionary<string, object>();
        foreach (var engine in Ground.Engines(options)) measured.Add(Ground.Name(engine), await On(await ground.New(engine), customers, questions));
        return new { customers, engines = measured, processors = Environment.ProcessorCount };
    }

    private static async Task<object> On(FloorDatabase database, int customers, int questions)
    {
        await Archive.Prepare(database);
        var since = Stopwatch.GetTimestamp();
        await Archive.FillReadTables(database, customers);
        if (database is FloorDatabase.Postgres) await Bulk.Run(database, "analyze"); // as a server does by itself
        var filled = Stopwatch.GetElapsedTime(since).TotalSeconds;

        GC.Collect();
        using var host = await GrainFloor.Start(database, withReadSide: false);
        var search = new CustomerSearch(host.Services.GetRequiredService<IDbConnectionSource>(), host.Services.GetRequiredService<IGrainFactory>());
        var before = Environment.WorkingSet;
        var asked = new SortedDictionary<string, Asked>();
        foreach (var (kind, texts) in Typed(customers, questions)) asked.Add(kind, await Ask(search, texts));
        await host.StopAsync();
        return new { asked, filledInSeconds = Figures.Round(filled), memoryMegabytes = Environment.WorkingSet >> 20, memoryGrewByMegabytes = (Environment.WorkingSet - before) >> 20 };
    }

    private static async Task<Asked> Ask(CustomerSearch search, string[] texts)
    {
        await search.Find(texts[0], Limit, CancellationToken.None);
        var (waits, hits) = (new List<TimeSpan>(), 0);
        foreach (var text in texts)
        {
            var since = Stopwatch.GetTimestamp();
            var found = await search.Find(text, Limit, CancellationToken.None);
            waits.Add(Stopwatch.GetElapsedTime(since));
            if (found.Length > 0) hits++;
        }

        return new(Waits.Of(waits), hits);
    }

    private static Dictionary<string, string[]> Typed(int customers, int questions)
    {
        var dice = new Random(11);
        var numbers = Enumerable.Range(0, questions).Select(_ => dice.Next(customers)).ToHashSet();
        var some = People.Make(customers).Where((_, number) => numbers.Contains(number)).OrderBy(_ => dice.Next()).ToArray();
        return new()
        {
            ["lastFourDigits"] = [.. some.Select(c => c.Phone[^4..])],
            ["fullNumber"] = [.. some.Select(c => c.Phone[3..])],
            ["fullName"] = [.. some.Select(c => c.Name)],
            ["surname"] = [.. some.Select(c => c.Name[..1])],
            ["givenName"] = [.. some.Select(c => c.Name[1..])],
        };
    }

    private sealed record Asked(Waits Milliseconds, int WithHits);
}
