using Orleans;
using SalesFloor.Compensations;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Compensations;

/// <summary>Compensations on the grains.</summary>
internal sealed class CompensationCalls(IFloorGrains grains) : ICompensationCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<CompensationOverview> Overview(ShowroomId showroom) => Of(showroom).Overview();

    public Task<CompensationAnswer> Report(ShowroomId showroom, ReportCompensation command) => Of(showroom).Report(command);

    public Task<CompensationAnswer> Certify(ShowroomId showroom, VisitId visit, Certifier by) => Of(showroom).Certify(new(visit, by, "desk"));

    public Task<CompensationAnswer> Rule(ShowroomId showroom, RuleOnCompensation command) => Of(showroom).Rule(command);

    public Task<CompensationAnswer> NoteAway(ShowroomId showroom, NoteApproverAway command) => Of(showroom).NoteAway(command);

    private ICompensationGrain Of(ShowroomId showroom) => grains.GetGrain<ICompensationGrain>(GrainKeys.Compensation(showroom));
}
