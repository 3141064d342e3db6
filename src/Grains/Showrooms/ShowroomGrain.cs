using SalesFloor.Ledger;

namespace SalesFloor.Showrooms;

/// <summary>Owns the plan of one showroom: people, groups, duty calendar, rules and their version.</summary>
internal sealed class ShowroomGrain(
    [PersistentState("showroom", FloorStorage.Name)] IPersistentState<Journal<ShowroomBook>> storage,
    TimeProvider clock) : Grain, IShowroomGrain
{
    private Book<ShowroomBook, ShowroomEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), ShowroomBook.NotSetUp, ShowroomFold.Apply);
        return Task.CompletedTask;
    }

    public Task<ShowroomPlan?> Plan() => Task.FromResult(RulesRule.PlanAt(_book.State, clock.GetUtcNow()));

    public async Task<PlanOutcome> SetUp(SetUpShowroom command)
    {
        if (PlanRule.Fault(command.Plan) is var (fault, subject)) return new PlanOutcome.Refused(fault, subject);

        await Store(new PlanSet(clock.GetUtcNow(), command.Plan, command.Actor), command.Actor);
        return new PlanOutcome.InForce(command.Plan);
    }

    public async Task<PlanOutcome> Open(OpenShowroom command)
    {
        var now = clock.GetUtcNow();
        if (RulesRule.PlanAt(_book.State, now) is not null) return new PlanOutcome.Refused(PlanFault.AlreadySetUp, this.GetPrimaryKeyString());
        if (StaffRule.FirstPlan(new(this.GetPrimaryKeyString()["showroom/".Length..]), command, now, out var plan) is { } refused) return refused;

        await Store(new PlanSet(now, plan, command.Actor), command.Actor);
        return new PlanOutcome.InForce(plan);
    }

    public async Task<PlanOutcome> ChangeStaff(ChangeStaff command)
    {
        var now = clock.GetUtcNow();
        if (RulesRule.PlanAt(_book.State, now) is not { } plan) return new PlanOutcome.Refused(PlanFault.NotSetUp, "");

        if (StaffRule.Decide(plan, command.Change, plan.DayAt(now), out var changed) is { } refused) return refused;
        if (changed != plan) await Store(new PlanSet(now, changed, command.Actor), command.Actor);
        return new PlanOutcome.InForce(changed);
    }

    public async Task<PlanOutcome> SetDuty(SetDuty command)
    {
        var now = clock.GetUtcNow();
        if (RulesRule.PlanAt(_book.State, now) is not { } plan) return new PlanOutcome.Refused(PlanFault.NotSetUp, "");

        if (DutyRule.Decide(plan, command, plan.DayAt(now), out var changed) is { } refused) return refused;
        if (changed != plan) await Store(new PlanSet(now, changed, command.Actor), command.Actor);
        return new PlanOutcome.InForce(changed);
    }

    public Task<RulesSheet?> Rules() => Task.FromResult(RulesRule.Sheet(_book.State, clock.GetUtcNow()));

    public async Task<RulesOutcome> ProposeRules(ProposeRules command)
    {
        if (_book.State.Pending?.Id == command.Proposal || _book.State.Decided == command.Proposal) return Done();
        if (RulesRule.Refuse(_book.State, command, clock.GetUtcNow()) is { } refused) return refused;

        await Store(new RulesProposed(clock.GetUtcNow(), command.Proposal, command.Rules, command.From, command.Why.Trim(), command.Actor.Trim()), command.Actor);
        return Done();
    }

    public async Task<RulesOutcome> ApproveRules(ApproveRules command)
    {
        if (_book.State.Pending is null && _book.State.Decided == command.Proposal) return Done();
        if (RulesRule.Refuse(_book.State, command) is { } refused) return refused;

        await Store(RulesRule.Approve(_book.State, command, clock.GetUtcNow()), command.Actor);
        return Done();
    }

    public async Task<RulesOutcome> RejectRules(RejectRules command)
    {
        if (_book.State.Pending is null && _book.State.Decided == command.Proposal) return Done();
        if (RulesRule.Refuse(_book.State, command) is { } refused) return refused;

        await Store(new RulesRejected(clock.GetUtcNow(), command.Proposal, command.Why.Trim(), command.Actor.Trim()), command.Actor);
        return Done();
    }

    private Task Store(ShowroomEvent fact, string actor) => _book.Store([fact], stored => stored.At, actor);

    private RulesOutcome.Done Done() => new(RulesRule.Sheet(_book.State, clock.GetUtcNow())!);
}
