using System.Collections.Immutable;
using Orleans;
using SalesFloor.Disputes;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Disputes;

/// <summary>Disputes on the grains.</summary>
internal sealed class DisputeCalls(IFloorGrains grains) : IDisputeCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<ImmutableArray<Dispute>> All(ShowroomId showroom) => Of(showroom).All();

    public Task<DisputeEvidence?> Evidence(ShowroomId showroom, VisitId visit) => Of(showroom).Evidence(visit);

    public Task<DisputeAnswer> Rule(ShowroomId showroom, RuleOnDispute command) => Of(showroom).Rule(command);

    private IDisputeGrain Of(ShowroomId showroom) => grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(showroom));
}
