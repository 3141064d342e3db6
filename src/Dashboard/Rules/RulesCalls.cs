using System.Collections.Immutable;
using Orleans;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Rules;

/// <summary>The rules page on the grains and the ledger.</summary>
internal sealed class RulesCalls(IFloorGrains grains, IRulesReading reading) : IRulesCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Grain(showroom).Plan();

    public Task<RulesSheet?> Sheet(ShowroomId showroom) => Grain(showroom).Rules();

    public Task<ImmutableArray<RulesChange>> History(ShowroomId showroom) => reading.History(showroom, CancellationToken.None);

    public Task<RulesPreview?> Preview(ShowroomId showroom, FloorRules rules, int days) => reading.Preview(showroom, rules, days, CancellationToken.None);

    public Task<RulesOutcome> Propose(ShowroomId showroom, ProposeRules command) => Grain(showroom).ProposeRules(command);

    public Task<RulesOutcome> Approve(ShowroomId showroom, ApproveRules command) => Grain(showroom).ApproveRules(command);

    public Task<RulesOutcome> Reject(ShowroomId showroom, RejectRules command) => Grain(showroom).RejectRules(command);

    private IShowroomGrain Grain(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom));
}
