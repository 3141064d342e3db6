using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.InProcess;

namespace SalesFloor.Tests.Hosting;

/// <summary>The one place where concurrency comes from can be replaced: then a run is decided by its seed alone.</summary>
public sealed class SeededTurnTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        var first = await RunOf(seed: 7);

        Assert.Equal(first, await RunOf(seed: 7));
        Assert.NotEqual(first, await RunOf(seed: 8));
    }

    [Fact]
    public async Task Every_turn_runs_where_the_queue_runs_it()
    {
        var run = await RunOf(seed: 1);

        Assert.Equal(60, run.Count);
        Assert.All(run, line => Assert.EndsWith("here", line, StringComparison.Ordinal));
    }

    private static async Task<List<string>> RunOf(int seed)
    {
        var turns = new SeededTurns(seed);
        await using var house = await House.Open(silo =>
        {
            silo.Services.AddSingleton<ITurnQueue>(turns);
            silo.Services.AddSingleton(new Ground(Environment.CurrentManagedThreadId));
        });
        var ants = Enumerable.Range(0, 6).Select(number => house.Grains.GetGrain<IAnt>($"ant/{number}")).ToList();
        var walks = ants.Select(ant => ant.Walk("ant/0", 10)).ToList();
        turns.RunAll();
        Assert.All(walks, walk => Assert.True(walk.IsCompletedSuccessfully));
        var run = house.Sayings.All.ToList();

        // Closing waits on the pool between the turns that close the grains.
        turns.RunFromNowOnThePool();
        return run;
    }
}

/// <summary>Runs one piece of ready work after the other on the thread that asks, in an order that the seed decides.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same run again.")]
internal sealed class SeededTurns(int seed) : ITurnQueue
{
    private readonly Random _random = new(seed);
    private readonly List<IThreadPoolWorkItem> _ready = [];
    private bool _onThePool;

    public void Post(IThreadPoolWorkItem turns)
    {
        if (_onThePool) ThreadPool.UnsafeQueueUserWorkItem(turns, preferLocal: false);
        else _ready.Add(turns);
    }

    public void RunAll()
    {
        while (_ready.Count > 0)
        {
            var pick = _random.Next(_ready.Count);
            var turns = _ready[pick];
            _ready.RemoveAt(pick);
            turns.Execute();
        }
    }

    public void RunFromNowOnThePool() => _onThePool = true;
}

/// <summary>The thread on which everything is to happen.</summary>
internal sealed record Ground(int Thread);

public interface IAnt : IGrainWithStringKey
{
    Task Walk(string other, int steps);

    Task Meet(string whom, int step);
}

internal sealed class AntGrain(Sayings sayings, IServiceProvider services) : Grain, IAnt
{
    public async Task Walk(string other, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var me = this.GetPrimaryKeyString();
            if (me == other) Note(me, step);
            else await GrainFactory.GetGrain<IAnt>(other).Meet(me, step);
            await Task.Yield();
        }
    }

    public Task Meet(string whom, int step)
    {
        Note(whom, step);
        return Task.CompletedTask;
    }

    private void Note(string who, int step)
    {
        var here = services.GetRequiredService<Ground>().Thread == Environment.CurrentManagedThreadId;
        sayings.Add($"{who} {step} {(here ? "here" : "elsewhere")}");
    }
}
