using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Contests;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>Contests without grains: there is none, nothing can be ordered.</summary>
public sealed class ScriptedContests : IContestCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(null);

    public Task<ImmutableArray<RunningContest>> Of(ShowroomId showroom) => Task.FromResult<ImmutableArray<RunningContest>>([]);

    public Task<ContestAnswer> Carry(ContestOrder order) => Task.FromResult<ContestAnswer>(new ContestAnswer.Refused(ContestRefusal.ShowroomUnknown, "showroom"));
}
