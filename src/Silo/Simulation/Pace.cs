using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Simulation;

/// <summary>How long things take in the simulation: a draw of the lot, made shorter by <c>--simulate-speed</c>.</summary>
internal sealed class Pace(FloorSettings floor, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>How often the simulated staff look at the floor.</summary>
    public TimeSpan Glance => Scaled(TimeSpan.FromSeconds(1));

    /// <summary>A source of draws of its own for each part of the simulation: <c>--Simulation:Seed=7</c> repeats them, else each start draws anew.</summary>
    public Random Draws(int part) => new((configuration.GetValue<int?>("Simulation:Seed") ?? (int)clock.GetTimestamp()) + part);

    /// <summary>A length between two bounds.</summary>
    public TimeSpan Between(TimeSpan least, TimeSpan most, Random draws) => Scaled(least + ((most - least) * draws.NextDouble()));

    /// <summary>The time to the next arrival of those who come independently of each other, <paramref name="mean"/> apart.</summary>
    public TimeSpan UntilNext(TimeSpan mean, Random draws) => Scaled(mean * -Math.Log(1 - draws.NextDouble()));

    /// <summary>A length as it is in the simulation.</summary>
    public TimeSpan Scaled(TimeSpan real) => real / floor.SimulateSpeed;
}
