using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Simulation;

/// <summary>Lets visitors and callers arrive by themselves and buy (<c>--simulate</c>), so that the screens live.</summary>
public static class SimulationSetUp
{
    /// <summary>Without <c>--simulate</c> nobody is simulated.</summary>
    public static IServiceCollection AddSimulation(this IServiceCollection services, FloorSettings floor) => floor.Simulate
        ? services.AddSingleton<Pace>().AddSingleton<Prospects>().AddHostedService<Visitors>().AddHostedService<Staff>().AddHostedService<Sellers>()
        : services;
}
