using SalesFloor.Assignment;

namespace SalesFloor.Silo.Assignment;

/// <summary>What is read of turns and never decided upon.</summary>
public static class AssignmentSetUp
{
    /// <summary>Fairness, read off the ledger.</summary>
    public static IServiceCollection AddAssignment(this IServiceCollection services) => services.AddSingleton<IFairness, FairnessReader>();
}
