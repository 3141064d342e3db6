using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>People and groups on the grains.</summary>
internal sealed class StaffCalls(IFloorGrains grains) : IStaffCalls
{
    /// <summary>Who changes it, where nobody signs in; else the gate puts the name of whoever did.</summary>
    public const string Actor = "desk";

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Of(showroom).Plan();

    public Task<PlanOutcome> Open(ShowroomId showroom, OpenShowroom command) => Of(showroom).Open(command);

    public Task<PlanOutcome> Change(ShowroomId showroom, StaffChange change) => Of(showroom).ChangeStaff(new(change, Actor));

    private IShowroomGrain Of(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom));
}
