using SalesFloor.Dashboard.Targets;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Preview;

/// <summary>A plan of targets without grains: nothing is set up, nothing can be ordered.</summary>
public sealed class ScriptedTargets : ITargetCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(null);

    public Task<TargetGrid?> Grid(int year, TargetsAsked asked) => Task.FromResult<TargetGrid?>(null);

    public Task<TargetDesk?> Desk(int year, ShowroomId showroom) => Task.FromResult<TargetDesk?>(null);

    public Task<MyTargets?> Mine(int year, ShowroomId showroom, SalespersonId rep) => Task.FromResult<MyTargets?>(null);

    public Task<TargetsRead> Divide(int year, DivideTarget question) => Task.FromResult(new TargetsRead([], [new(0, 0, "", "", TargetRefusal.ShowroomUnknown)]));

    public Task<TargetsRead> Read(int year, ShowroomId showroom, string table, SalespersonId by) => Task.FromResult(new TargetsRead([], [new(0, 0, "", "", TargetRefusal.ShowroomUnknown)]));

    public Task<string> Write(int year, ShowroomId showroom) => Task.FromResult("");

    public Task<TargetAnswer> Give(int year, Func<ITargetPlanGrain, Task<TargetAnswer>> order) => Task.FromResult<TargetAnswer>(new TargetAnswer.Refused([new(TargetRefusal.ShowroomUnknown, "showroom")]));
}
