using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.InProcess;
using Orleans.Runtime;

namespace SalesFloor.Tests.Load;

/// <summary>How many calls a second the grain host carries, and what a grain that nobody calls costs in memory.</summary>
public static class Calls
{
    private const int GrainCount = 1_000;
    private const int CallerCount = 100;
    private const int IdleGrains = 50_000;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(5);

    public static async Task<object> Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans(silo =>
        {
            silo.UseOnlyGrains(typeof(CounterGrain), typeof(RelayGrain), typeof(RestingGrain));
            silo.AddMemoryGrainStorageAsDefault();
        });
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();

        var counters = Enumerable.Range(0, GrainCount).Select(number => grains.GetGrain<ICounter>($"counter/{number}")).ToArray();
        var relays = Enumerable.Range(0, GrainCount).Select(number => grains.GetGrain<IRelay>($"relay/{number}")).ToArray();
        var plain = await Measure(number => counters[number % GrainCount].Add(1));
        var hop = await Measure(number => relays[number % GrainCount].AddAtTheCounter(1));
        var bytes = await BytesPerIdleGrain(grains);
        await host.StopAsync();

        return new
        {
            callsPerSecond = (long)plain.PerSecond,
            callP50Microseconds = plain.P50,
            callP99Microseconds = plain.P99,
            callMaxMilliseconds = plain.Max / 1000,
            hopsPerSecond = (long)hop.PerSecond,
            bytesPerIdleGrain = bytes,
            grains = GrainCount,
            callers = CallerCount,
            processors = Environment.ProcessorCount,
        };
    }

    private static async Task<Measured> Measure(Func<int, Task> call)
    {
        await Drive(call, s_warmUp);
        return await Drive(call, s_measured);
    }

    // Callers yield between calls, as a server's requests do; in a tight loop two of them would keep the processors to themselves.
    private static async Task<Measured> Drive(Func<int, Task> call, TimeSpan time)
    {
        var since = Stopwatch.GetTimestamp();
        var callers = Enumerable.Range(0, CallerCount).Select(caller => Task.Run(async () =>
        {
            var waits = new List<double>();
            var calls = 0;
            for (var number = caller; Stopwatch.GetElapsedTime(since) < time; number += CallerCount, calls++)
            {
                var asked = Stopwatch.GetTimestamp();
                await call(number & int.MaxValue);
                if (calls % 16 == 0) waits.Add(Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
                await Task.Yield();
            }

            return (Calls: calls, Waits: waits);
        })).ToList();
        var done = await Task.WhenAll(callers);
        var took = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var sorted = done.SelectMany(caller => caller.Waits).Order().ToArray();
        return new Measured(done.Sum(caller => (double)caller.Calls) / took, sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100], sorted[^1]);
    }

    private static async Task<long> BytesPerIdleGrain(IGrainFactory grains)
    {
        await grains.GetGrain<IResting>("rest/first").Wake();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < IdleGrains; number++) await grains.GetGrain<IResting>($"rest/{number}").Wake();
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / IdleGrains;
    }

    private sealed record Measured(double PerSecond, double P50, double P99, double Max);

    // Private, so that the floor's host of the other measurements does not find them.
    private sealed class CounterGrain : Grain, ICounter
    {
        private int _count;

        public Task<int> Add(int number) => Task.FromResult(_count += number);
    }

    private sealed class RelayGrain : Grain, IRelay
    {
        private ICounter? _counter;

        public override Task OnActivateAsync(CancellationToken cancellationToken)
        {
            _counter = GrainFactory.GetGrain<ICounter>(this.GetPrimaryKeyString().Replace("relay", "counter", StringComparison.Ordinal));
            return Task.CompletedTask;
        }

        public async Task<int> AddAtTheCounter(int number) => await _counter!.Add(number);
    }

    private sealed class RestingGrain([PersistentState("rest")] IPersistentState<RestingState> rest) : Grain, IResting
    {
        public Task Wake() => Task.FromResult(rest.State.Count);
    }
}

/// <summary>Counts.</summary>
public interface ICounter : IGrainWithStringKey
{
    Task<int> Add(int number);
}

/// <summary>Passes a call on to a counter of the same number.</summary>
public interface IRelay : IGrainWithStringKey
{
    Task<int> AddAtTheCounter(int number);
}

/// <summary>Holds a small state and does nothing.</summary>
public interface IResting : IGrainWithStringKey
{
    Task Wake();
}

/// <summary>What a resting grain holds.</summary>
public sealed class RestingState
{
    public int Count { get; set; }
}
