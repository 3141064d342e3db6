using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Manage;

/// <summary>What the rules page asks of the showroom.</summary>
public interface IRulesCalls
{
    /// <summary>The plan in force, or null where the showroom was never set up.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);
}
