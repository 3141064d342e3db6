using System.Collections.Immutable;
using SalesFloor.Dashboard.Manage;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>A showroom whose rules are always the same.</summary>
public sealed class ScriptedRules : IRulesCalls
{
    public static ShowroomPlan Sample { get; } = new(
        new("main"), new("滨江一号", "Riverside One"), "Asia/Shanghai", [], [], new(new(2026, 3, 5), [], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(Sample);
}
