using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Simulation;

/// <summary>Lets visitors and callers arrive by themselves (<c>--simulate</c>), so that the screens live.</summary>
public static class SimulationSetUp
{
    /// <summary>Without <c>--simulate</c> nobody is simulated.</summary>
    public static IServiceCollection AddSimulation(this IServiceCollection services, FloorSettings floor) => floor.Simulate
        ? services.AddSingleton<Pace>().AddHostedService<Visitors>().AddHostedService<Staff>()
        : services;
}
