using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Load.Plain;

namespace SalesFloor.Tests.Load;

/// <summary>Our floor and the plain one, the same visitors on the same PostgreSQL, one after the other and again, so that a noisy moment hits both.</summary>
internal static class PlainArrivals
{
    private const int Desks = 64;
    private const int Rounds = 2;

    public static async Task<object> Run(Options options)
    {
        await using var ground = new Ground();
        var (time, rate) = (options.Seconds(8), (int)options.Number("rate", 200));
        var (ours, plain) = (new List<(Driven FlatOut, Driven Even)>(), new List<(Driven FlatOut, Driven Even)>());
        for (var round = 0; round < Rounds; round++)
        {
            plain.Add(await Plain(await ground.New(Engine.Postgres), time, rate));
            ours.Add(await Ours(await ground.New(Engine.Postgres), time, rate, options.Is("read-side", true)));
        }

        var ratio = Figures.Ratio(ours.Sum(o => o.FlatOut.DecisionsPerSecond), plain.Sum(p => p.FlatOut.DecisionsPerSecond));
        return new { oursOverPlain = ratio, ours = Shown(ours, rate), plain = Shown(plain, rate), desks = Desks, processors = Environment.ProcessorCount };
    }

    private static object Shown(List<(Driven FlatOut, Driven Even)> rounds, int rate) =>
        rounds.Select(round => new { flatOut = round.FlatOut, atRate = new { perSecond = rate, even = round.Even } }).ToArray();

    private static async Task<(Driven, Driven)> Plain(FloorDatabase database, TimeSpan time, int rate)
    {
        var floor = await PlainFloor.SetUp(((FloorDatabase.Postgres)database).ConnectionString, Desks, TimeProvider.System);
        var drive = new Drive(floor, Desks);
        return (await drive.FlatOut(time), await drive.AtRate(rate, time));
    }

    private static async Task<(Driven, Driven)> Ours(FloorDatabase database, TimeSpan time, int rate, bool withReadSide)
    {
        using var host = await GrainFloor.Start(database, withReadSide);
        var drive = new Drive(await GrainFloor.SetUp(host.Services.GetRequiredService<IGrainFactory>(), Desks), Desks);
        var driven = (await drive.FlatOut(time), await drive.AtRate(rate, time));
        await host.StopAsync();
        return driven;
    }
}
