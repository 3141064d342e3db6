using System.Diagnostics.CodeAnalysis;
using Orleans.InProcess;

namespace SalesFloor.Simulation;

/// <summary>Everything that is ready to happen, and the one thread on which it happens, in an order that the seed decides.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Not a secret: a seed that gives the same run again.")]
internal sealed class World(int seed, DateTimeOffset opens)
{
    private readonly Random _random = new(seed);
    private readonly List<Ready> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;

    public SimClock Clock { get; } = new(opens);

    public Trace Trace { get; } = new();

    public long Steps { get; private set; }

    /// <summary>Looks at the world after each step.</summary>
    public Action? AfterStep { get; set; }

    public int Pick(int below) => _random.Next(below);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public void Post(SimHost host, IThreadPoolWorkItem turns) => Add(new(host, turns.ToString()!, turns.Execute));

    public void Post(string what, Action happens) => Add(new(null, what, happens));

    /// <summary>A host is gone, and whatever it was about to do.</summary>
    public void Forget(SimHost host) => _ready.RemoveAll(ready => ready.Host == host);

    /// <summary>Lets one thing happen, or time pass to the next; false when there is nothing until then.</summary>
    public bool Step(DateTimeOffset until)
    {
        if (_ready.Count == 0 && !Clock.RingNext(until)) return false;
        if (_ready.Count == 0) return true;

        var pick = _random.Next(_ready.Count);
        var next = _ready[pick];
        _ready.RemoveAt(pick);
        Steps++;
        Trace.Add(next.Host is { } host ? $"{host.Number} {next.What}" : next.What);
        next.Happens();
        AfterStep?.Invoke();
        return true;
    }

    private void Add(Ready ready)
    {
        if (Environment.CurrentManagedThreadId != _thread) throw new InvalidOperationException($"'{ready.What}' became ready on another thread: the run is not decided by its seed.");
        _ready.Add(ready);
    }

    private readonly record struct Ready(SimHost? Host, string What, Action Happens);
}

/// <summary>Where people's requests wait for their answers, beside the grains and in the same order of things.</summary>
internal sealed class ClientTurns(ITurnQueue turns) : TurnScheduler(turns)
{
    public override string ToString() => "client";

    protected override void TakeCalls()
    {
        // Nobody calls a client.
    }
}

/// <summary>People are on no host: they go on when one dies.</summary>
internal sealed class ClientQueue(World world) : ITurnQueue
{
    public void Post(IThreadPoolWorkItem turns) => world.Post(turns.ToString()!, turns.Execute);
}
