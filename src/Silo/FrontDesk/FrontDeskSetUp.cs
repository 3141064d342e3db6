using SalesFloor.Days;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Disputes;
using SalesFloor.Silo.Showrooms;

namespace SalesFloor.Silo.FrontDesk;

/// <summary>What the front desk needs of this process.</summary>
public static class FrontDeskSetUp
{
    /// <summary>Gives desks the record of visits that they no longer hold, the other showrooms, the days they closed, what the archive has of a customer; and the director his report.</summary>
    public static IServiceCollection AddFrontDesk(this IServiceCollection services) => services
        .AddSingleton<IVisitHistory, VisitHistory>()
        .AddSingleton<IShowroomDirectory, ShowroomDirectory>()
        .AddSingleton<IDayHistory, DayHistory>()
        .AddSingleton<ICustomerHistory, CustomerHistory>()
        .AddSingleton<IMisassignments, Misassignments>();
}
