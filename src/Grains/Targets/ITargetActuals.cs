using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>Counts what targets have reached from everything that the ledger holds up to now, for the plan itself: when a target is closed, when a plan is reported.</summary>
public interface ITargetActuals
{
    /// <summary>What a target has reached; null where the floor does not count its metric. The company's is counted in <paramref name="showrooms"/>, money in the currency of the plan's showroom.</summary>
    Task<decimal?> Of(ShowroomPlan plan, TargetKey target, ImmutableArray<ShowroomId> showrooms);
}
