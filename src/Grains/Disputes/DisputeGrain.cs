using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Disputes;

/// <summary>Owns the disputes of one showroom.</summary>
internal sealed partial class DisputeGrain(
    [PersistentState("disputes", FloorStorage.Name)] IPersistentState<Journal<DisputeBook>> storage, IVisitHistory visits, ICustomerHistory customers, TimeProvider clock, ILogger<DisputeGrain> log) : Grain, IDisputeGrain
{
    private Book<DisputeBook, DisputeEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), DisputeBook.Empty, DisputeFold.Apply);
        this.RegisterGrainTimer(_ => CarryOutQuietly(), s_carryOutEvery, s_carryOutEvery);
        return Task.CompletedTask;
    }

    public async Task<DisputeAnswer> Raise(RaiseDispute command) =>
        await Store(DisputeRule.Decide(_book.State, command, await visits.Find(Showroom, command.Visit), clock.GetUtcNow(), command.Customer is { } customer ? await Customer(customer).File() : null), command.Visit, command.Actor);

    public async Task<DisputeAnswer> Rule(RuleOnDispute command)
    {
        if (await Plan() is not { } plan) return new DisputeAnswer.Refused(DisputeRefusal.ShowroomUnknown, "showroom");

        var answer = await Store(DisputeRule.Decide(_book.State, command, plan, clock.GetUtcNow()), command.Visit, command.Actor);
        if (answer is DisputeAnswer.Refused) return answer;

        await CarryOutQuietly(); // the ruling stands; what fails now is repeated by the clock
        return new DisputeAnswer.Done(_book.State.Of(command.Visit)!);
    }

    public Task<ImmutableArray<Dispute>> All() => Task.FromResult<ImmutableArray<Dispute>>([.. _book.State.Disputes.Reverse()]);

    public async Task<DisputeEvidence?> Evidence(VisitId visit)
    {
        if (_book.State.Of(visit) is not { } dispute) return null;

        var record = await visits.Find(Showroom, visit);
        var archive = await Customer(dispute.Customer).File();
        return new(dispute, record?.Arrived?.At, record?.FinishedAt, record?.Receipts ?? [], archive, await customers.Of(dispute.Customer));
    }

    private ShowroomId Showroom => new(this.GetPrimaryKeyString()["disputes/".Length..]);

    private ICustomerGrain Customer(CustomerId customer) => GrainFactory.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer));

    private Task<ShowroomPlan?> Plan() => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Showroom)).Plan();

    private async Task<DisputeAnswer> Store(DisputeRule.Decision decision, VisitId visit, string actor)
    {
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, actor);
        return new DisputeAnswer.Done(_book.State.Of(visit)!);
    }
}
