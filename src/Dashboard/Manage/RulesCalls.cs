using Orleans;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Manage;

/// <summary>The rules page on the grains.</summary>
internal sealed class RulesCalls(IGrainFactory grains) : IRulesCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();
}
