using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.InProcess;
using SalesFloor.Assignment;
using SalesFloor.Dashboard;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Silo;
using SalesFloor.Silo.Api;
using SalesFloor.Silo.FrontDesk;
using SalesFloor.Silo.Live;
using SalesFloor.Silo.People;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>How long it takes from a stored decision until every open board has it: viewers in a second process, showrooms that change 20 times a second.</summary>
internal static class Boards
{
    private const int Showrooms = 4;
    private const int ChangesPerSecond = 20;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(3);

    public static async Task<object> Run(Options options)
    {
        await using var ground = new Ground();
        var measured = new List<object>();
        foreach (var viewers in options.Number("viewers", 0) is > 0 and var only ? [(int)only] : new[] { 200, 500 })
            measured.Add(await With(viewers, (int)options.Number("port", 5220), options.Seconds(10), await ground.New(Engine.Sqlite)));
        return new { showrooms = Showrooms, changesPerSecondEach = ChangesPerSecond, runs = measured, processors = Environment.ProcessorCount };
    }

    private static async Task<object> With(int viewers, int port, TimeSpan time, FloorDatabase database)
    {
        await using var app = await Serve(port, (FloorDatabase.Sqlite)database);
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        var floor = await GrainFloor.SetUp(grains, Showrooms);
        using var watching = StartViewers(viewers, port);
        if (await watching.StandardOutput.ReadLineAsync() != Viewers.Ready) throw new InvalidOperationException("The viewers did not connect.");

        await Change(floor, s_warmUp < time ? s_warmUp : time);
        await watching.StandardInput.WriteLineAsync(Viewers.Measure);
        var changes = await Change(floor, time);
        foreach (var desk in Enumerable.Range(0, Showrooms))
        {
            var shown = await grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(GrainFloor.Showroom(desk))).Floor();
            await watching.StandardInput.WriteLineAsync($"{desk} {shown!.Version}");
        }

        watching.StandardInput.Close();
        var seen = JsonSerializer.Deserialize<JsonElement>(await watching.StandardOutput.ReadToEndAsync());
        await watching.WaitForExitAsync();
        await app.StopAsync();
        return new { viewers, changes, changesPerSecond = Figures.Round(changes / time.TotalSeconds), messagesDue = (long)changes * viewers / Showrooms, seen };
    }

    private static async Task<WebApplication> Serve(int port, FloorDatabase.Sqlite database)
    {
        var floor = FloorSettings.Default with { Port = port, DataDirectory = Path.GetDirectoryName(database.File)!, SampleFloor = false, Accounts = AccountsMode.Off };
        var builder = Listening.Builder(floor);
        builder.Logging.ClearProviders(); // the standard output is for the answer
        builder.AddGrains(floor);
        builder.Services.Configure<GrainHostOptions>(options => options.Assemblies.Add(typeof(TurnRule).Assembly));
        builder.Services.AddFloorStorage(database, FloorJson.Options).AddFrontDesk().AddReadSide().AddPeople(floor).AddDashboard().AddFloorApi().AddFloorHub();
        var app = builder.Build();
        await app.Services.PrepareDatabase();
        app.UseOwnPagesOnly(floor);
        app.MapFloorHub();
        await app.StartAsync();
        return app;
    }

    private static Process StartViewers(int viewers, int port) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!, [.. Itself, "viewers", "--viewers", $"{viewers}", "--showrooms", $"{Showrooms}", "--port", $"{port}"])
        { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    // Under `dotnet Load.dll` the process is dotnet, and the program its first argument.
    private static string[] Itself => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Boards).Assembly.Location] : [];

    /// <summary>Each showroom changes on each beat: somebody comes, is received, goes. Answers how many changes that were.</summary>
    private static async Task<int> Change(GrainFloor floor, TimeSpan time) =>
        (await Task.WhenAll(Enumerable.Range(0, Showrooms).Select(desk => Task.Run(() => ChangeOne(floor, desk, time))))).Sum();

    private static async Task<int> ChangeOne(GrainFloor floor, int desk, TimeSpan time)
    {
        var (visitors, changes) = (new Visitors(desk), 0);
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ChangesPerSecond));
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < time;)
        {
            var visitor = visitors.Next() with { Phone = null, Name = null };
            var isNew = false;
            foreach (var step in new Func<Task>[]
            {
                async () => isNew = (await floor.Arrive(desk, visitor)).IsNew,
                () => floor.Accept(desk, visitor),
                () => floor.Finish(desk, visitor, isNew),
            })
            {
                await beat.WaitForNextTickAsync();
                await step();
                changes++;
            }
        }

        return changes;
    }
}
