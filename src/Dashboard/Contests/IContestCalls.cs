using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Contests;

/// <summary>What the page of contests asks of the floor.</summary>
public interface IContestCalls
{
    /// <summary>The plan, for names and roles.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>The contests as they stand.</summary>
    Task<ImmutableArray<RunningContest>> Of(ShowroomId showroom);

    /// <summary>An order about contests.</summary>
    Task<ContestAnswer> Carry(ContestOrder order);
}
