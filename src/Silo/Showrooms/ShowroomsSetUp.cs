using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Showrooms;

/// <summary>What is read of showrooms and never decided upon.</summary>
public static class ShowroomsSetUp
{
    /// <summary>The history of the rules, and what others would have done.</summary>
    public static IServiceCollection AddShowrooms(this IServiceCollection services) => services.AddSingleton<IRulesReading, RulesReading>();
}
