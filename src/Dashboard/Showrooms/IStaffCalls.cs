using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>What the screens ask about the people and groups of a showroom.</summary>
public interface IStaffCalls
{
    /// <summary>The showroom's plan, or null where it was never set up.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>Opens a showroom.</summary>
    Task<PlanOutcome> Open(ShowroomId showroom, OpenShowroom command);

    /// <summary>Changes one thing.</summary>
    Task<PlanOutcome> Change(ShowroomId showroom, StaffChange change);
}
