using SalesFloor.FrontDesk;

namespace SalesFloor.Silo.FrontDesk;

/// <summary>What the front desk needs of this process.</summary>
public static class FrontDeskSetUp
{
    /// <summary>Gives desks the record of visits that they no longer hold, and the director his report.</summary>
    public static IServiceCollection AddFrontDesk(this IServiceCollection services) =>
        services.AddSingleton<IVisitHistory, VisitHistory>().AddSingleton<IMisassignments, Misassignments>();
}
