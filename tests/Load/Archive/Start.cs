using System.Diagnostics;
using System.Net.Http.Json;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>How long it takes from the start of the real program until it says that it is healthy, and until its first arrival is decided and stored: on an empty floor, again, and with a million customers in the archive.</summary>
internal static class Start
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(5);

    public static async Task<object> Run(Options options)
    {
        await using var ground = new Ground();
        var (times, customers, port) = ((int)options.Number("times", 5), (int)options.Number("customers", 1_000_000), (int)options.Number("port", 5221));
        var measured = new SortedDictionary<string, object>();
        foreach (var engine in Ground.Engines(options)) measured.Add(Ground.Name(engine), await On(ground, engine, times, customers, port));
        return new { customers, starts = times, engines = measured, processors = Environment.ProcessorCount };
    }

    private static async Task<object> On(Ground ground, Engine engine, int times, int customers, int port)
    {
        var fresh = new List<Started>();
        var empty = await ground.New(engine);
        for (var time = 0; time < times; time++) fresh.Add(await FirstDecision(ground, time == 0 ? empty : await ground.New(engine), port));
        var again = new List<Started>();
        for (var time = 0; time < times; time++) again.Add(await FirstDecision(ground, empty, port));

        var full = await ground.New(engine);
        await Archive.Prepare(full);
        await Archive.FillReadTables(full, customers);
        await Archive.FillStatesAndLedger(full, customers);
        var archive = new List<Started>();
        for (var time = 0; time <= times; time++) archive.Add(await FirstDecision(ground, full, port));

        return new { newDatabase = Told(fresh), smallDatabase = Told(again), archiveFirstStart = Figures.Round(archive[0].Decided.TotalMilliseconds), archive = Told([.. archive.Skip(1)]) };
    }

    private static object Told(IReadOnlyList<Started> starts) => new { ready = Waits.Of(starts.Select(one => one.Ready)), firstArrival = Waits.Of(starts.Select(one => one.Decided)) };

    private static async Task<Started> FirstDecision(Ground ground, FloorDatabase database, int port)
    {
        var data = database is FloorDatabase.Sqlite file ? Path.GetDirectoryName(file.File)! : Path.Combine(ground.Folder, "data");
        string[] arguments = [typeof(DataDirectory).Assembly.Location, "--data", data, "--port", $"{port}", "--accounts", "off", .. database is FloorDatabase.Postgres server ? ["--db", server.ConnectionString] : Array.Empty<string>()];
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            using var tick = new PeriodicTimer(s_again);
            var ready = TimeSpan.Zero;
            while (Stopwatch.GetElapsedTime(since) < s_patience && !process.HasExited && await tick.WaitForNextTickAsync())
            {
                if (ready == TimeSpan.Zero && await IsHealthy(client)) ready = Stopwatch.GetElapsedTime(since);
                if (ready > TimeSpan.Zero && await Decides(client)) return new(ready, Stopwatch.GetElapsedTime(since));
            }
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }

        throw new InvalidOperationException($"The program did not decide an arrival: {await said}{await complained}");
    }

    private static async Task<bool> IsHealthy(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private static async Task<bool> Decides(HttpClient client)
    {
        try
        {
            var visit = new { visit = Guid.CreateVersion7(), channel = "walk-in", says = "first-time" };
            return (await client.PostAsJsonAsync("/api/showrooms/main/arrivals", visit)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private readonly record struct Started(TimeSpan Ready, TimeSpan Decided);
}
