using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>How many arrivals a second 64 desks decide and make durable, how long one takes at an even rate, and what the same database commits of bare rows.</summary>
internal static class Arrivals
{
    private const int Desks = 64;

    public static async Task<object> Run(Options options)
    {
        await using var ground = new Ground();
        var measured = new SortedDictionary<string, object>();
        foreach (var engine in Ground.Engines(options)) measured.Add(Ground.Name(engine), await On(ground, engine, options));
        return new { desks = Desks, readSide = options.Is("read-side", true), engines = measured, processors = Environment.ProcessorCount };
    }

    private static async Task<object> On(Ground ground, Engine engine, Options options)
    {
        var (time, database) = (options.Seconds(10), await ground.New(engine));
        using var host = await GrainFloor.Start(database, options.Is("read-side", true));
        var drive = new Drive(await GrainFloor.SetUp(host.Services.GetRequiredService<IGrainFactory>(), Desks), Desks);
        var bare = await BareCommits.Measure(database, time / 4);
        var flatOut = await drive.FlatOut(time);
        var bareAfter = await BareCommits.Measure(database, time / 4);
        var rate = (int)options.Number("rate", engine == Engine.Sqlite ? 100 : 200);
        var even = await drive.AtRate(rate, time);
        await host.StopAsync();

        var yardstick = (bare.OneConnection + bareAfter.OneConnection) / 2;
        return new
        {
            flatOut,
            perBareCommit = new { arrivals = Figures.Ratio(flatOut.ArrivalsPerSecond, yardstick), decisions = Figures.Ratio(flatOut.DecisionsPerSecond, yardstick) },
            atRate = new { perSecond = rate, even },
            bareCommits = new[] { bare, bareAfter },
        };
    }
}
