using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Tests.Live;

namespace SalesFloor.Tests.Load;

/// <summary>The process of the viewers: each follows one showroom through the hub and looks at its clock when something newer comes. Told over its standard input, answers on its standard output.</summary>
internal static class Viewers
{
    public const string Ready = "ready";
    public const string Measure = "measure";

    private const int ConnectAtOnce = 32;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static async Task<object> Run(Options options)
    {
        var hub = new Uri($"http://127.0.0.1:{(int)options.Number("port", 5220)}/hubs/floor");
        var showrooms = (int)options.Number("showrooms", 1);
        var viewers = Enumerable.Range(0, (int)options.Number("viewers", 1)).Select(number => new Viewer(number % showrooms)).ToArray();
        var since = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(viewers, new ParallelOptions { MaxDegreeOfParallelism = ConnectAtOnce }, async (viewer, _) => await viewer.Connect(hub));
        var connected = Stopwatch.GetElapsedTime(since);
        await Console.Out.WriteLineAsync(Ready);

        await Console.In.ReadLineAsync(); // measure
        foreach (var viewer in viewers) viewer.Begin();
        var last = await LastVersions();
        var reached = await AllReach(viewers, last);
        foreach (var viewer in viewers) await viewer.DisposeAsync();
        return new
        {
            decisionToReceivedMilliseconds = Waits.Of(viewers.SelectMany(viewer => viewer.Waits)),
            older = viewers.Sum(viewer => viewer.Older),
            reachedTheLast = reached,
            connectedInMilliseconds = Figures.Round(connected.TotalMilliseconds),
        };
    }

    private static async Task<Dictionary<int, long>> LastVersions()
    {
        var last = new Dictionary<int, long>();
        while (await Console.In.ReadLineAsync() is { } line)
            if (line.Split(' ') is [var showroom, var version]) last[int.Parse(showroom, CultureInfo.InvariantCulture)] = long.Parse(version, CultureInfo.InvariantCulture);
        return last;
    }

    private static async Task<int> AllReach(Viewer[] viewers, Dictionary<int, long> last)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < s_patience && await look.WaitForNextTickAsync();)
            if (viewers.All(viewer => viewer.Version >= last[viewer.Showroom])) break;
        return viewers.Count(viewer => viewer.Version >= last[viewer.Showroom]);
    }

    /// <summary>What a viewer reads of a snapshot: the moment in it is when the desk drew it, right after the decision was stored.</summary>
    private sealed record Seen(long Version, DateTimeOffset At);

    private sealed class Viewer(int showroom) : IAsyncDisposable
    {
        private HubConnection? _connection;
        private long _version = -1;
        private int _older;

        public int Showroom => showroom;

        public ConcurrentQueue<TimeSpan> Waits { get; } = new();

        public long Version => Volatile.Read(ref _version);

        public int Older => _older;

        public async Task Connect(Uri hub)
        {
            var builder = new HubConnectionBuilder();
            builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnections(hub));
            builder.Services.AddSingleton<EndPoint>(new DnsEndPoint(hub.Host, hub.Port));
            builder.AddJsonProtocol();
            _connection = builder.Build();
            _connection.On<Seen>("floor", Show);
            await _connection.StartAsync();
            var first = await _connection.InvokeAsync<Seen>("Watch", GrainFloor.Showroom(showroom).Value);
            if (first.Version > Version) Volatile.Write(ref _version, first.Version);
        }

        public void Begin()
        {
            Waits.Clear();
            _older = 0;
        }

        public ValueTask DisposeAsync() => _connection!.DisposeAsync();

        private void Show(Seen floor)
        {
            Waits.Enqueue(TimeProvider.System.GetUtcNow() - floor.At);
            if (floor.Version <= Version) _older++;
            else Volatile.Write(ref _version, floor.Version);
        }
    }
}
