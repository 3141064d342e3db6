using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Contests;

/// <summary>Contests on the grains and the reader.</summary>
internal sealed class ContestCalls(IFloorGrains grains, IContests contests) : IContestCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<ImmutableArray<RunningContest>> Of(ShowroomId showroom) => contests.Of(showroom, CancellationToken.None);

    public Task<ContestAnswer> Carry(ContestOrder order) => grains.GetGrain<IContestGrain>(GrainKeys.Contests(order.Showroom)).Carry(order);
}
