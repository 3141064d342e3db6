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

    public Task<ShowroomPlan?> Plan() => Task.FromResult(_book.State.Plan);

    public async Task<PlanOutcome> SetUp(SetUpShowroom command)
    {
        if (PlanRule.Fault(command.Plan) is var (fault, subject)) return new PlanOutcome.Refused(fault, subject);

        await _book.Store([new PlanSet(clock.GetUtcNow(), command.Plan, command.Actor)], fact => fact.At, command.Actor);
        return new PlanOutcome.InForce(command.Plan);
    }

    public async Task<PlanOutcome> SetDuty(SetDuty command)
    {
        if (_book.State.Plan is not { } plan) return new PlanOutcome.Refused(PlanFault.NotSetUp, "");

        var now = clock.GetUtcNow();
        if (DutyRule.Decide(plan, command, plan.DayAt(now), out var changed) is { } refused) return refused;
        if (changed != plan) await _book.Store([new PlanSet(now, changed, command.Actor)], fact => fact.At, command.Actor);
        return new PlanOutcome.InForce(changed);
    }
}
