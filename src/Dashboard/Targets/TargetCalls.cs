using SalesFloor.People;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>The pages of targets on the grains.</summary>
internal sealed class TargetCalls(IFloorGrains grains) : ITargetCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<TargetGrid?> Grid(int year, TargetsAsked asked) => Year(year).Grid(asked);

    public Task<TargetDesk?> Desk(int year, ShowroomId showroom) => Year(year).Desk(showroom);

    public Task<MyTargets?> Mine(int year, ShowroomId showroom, SalespersonId rep) => Year(year).Mine(showroom, rep);

    public Task<TargetsRead> Divide(int year, DivideTarget question) => Year(year).Divide(question);

    public Task<TargetsRead> Read(int year, ShowroomId showroom, string table, SalespersonId by) => Year(year).Read(new(showroom, table, by));

    public Task<string> Write(int year, ShowroomId showroom) => Year(year).Write(showroom);

    public Task<TargetAnswer> Give(int year, Func<ITargetPlanGrain, Task<TargetAnswer>> order) => order(Year(year));

    private ITargetPlanGrain Year(int year) => grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, year));
}
