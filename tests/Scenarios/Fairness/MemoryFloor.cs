using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.InProcess;
using Orleans.Runtime;
using Orleans.Storage;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Fairness;

/// <summary>The real grains on states that are kept in memory: months in seconds. What they decided lies in <see cref="Entries"/>, as in a ledger.</summary>
internal sealed class MemoryFloor : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly KeptInMemory _states = new();

    private MemoryFloor(HandClock clock)
    {
        Clock = clock;
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.Configure<GrainHostOptions>(options => options.Assemblies.Add(typeof(TurnRule).Assembly));
        builder.UseOrleans(_ => { });
        builder.Services.AddSingleton<IVisitHistory, NoHistory>().AddSingleton<IShowroomDirectory, NoDirectory>();
        builder.Services.AddKeyedSingleton<IGrainStorage>(FloorStorage.Name, _states);
        _host = builder.Build();
    }

    public HandClock Clock { get; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IReadOnlyList<(string GrainKey, LedgerEntry Entry)> Entries => _states.Entries;

    public static async Task<MemoryFloor> Open(ShowroomPlan plan, DateTimeOffset now)
    {
        var floor = new MemoryFloor(new(now));
        await floor._host.StartAsync();
        Assert.IsType<PlanOutcome.InForce>(await floor.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(plan.Id)).SetUp(new(plan, "test")));
        return floor;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
        else _host.Dispose();
    }

    // Every visit of such a floor is new to it: nothing is repeated, nothing is asked for after it closed.
    private sealed class NoHistory : IVisitHistory
    {
        public Task<VisitOnRecord?> Find(ShowroomId showroom, VisitId visit) => Task.FromResult<VisitOnRecord?>(null);
    }

    // It has one showroom, and nobody of another.
    private sealed class NoDirectory : IShowroomDirectory
    {
        public Task<ImmutableArray<ShowroomId>> All() => Task.FromResult<ImmutableArray<ShowroomId>>([]);
    }

    // States are immutable, so they are kept as they are.
    private sealed class KeptInMemory : IGrainStorage
    {
        private readonly ConcurrentDictionary<(string, GrainId), (object State, int Version)> _rows = new();
        private readonly List<(string, LedgerEntry)> _entries = [];

        public IReadOnlyList<(string, LedgerEntry)> Entries
        {
            get
            {
                lock (_entries) return [.. _entries];
            }
        }

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (_rows.TryGetValue((stateName, grainId), out var row)) (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)row.State, Text(row.Version), true);
            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var version = int.Parse(grainState.ETag ?? "0", CultureInfo.InvariantCulture) + 1;
            _rows[(stateName, grainId)] = (grainState.State!, version);
            (grainState.ETag, grainState.RecordExists) = (Text(version), true);
            lock (_entries) _entries.AddRange(((IJournal)grainState.State!).Entries.Select(entry => (grainId.Key.ToString()!, entry)));
            return Task.CompletedTask;
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException("No grain clears its state.");

        private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);
    }
}
