using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Disputes;

/// <summary>Owns the disputes of one showroom.</summary>
internal sealed class DisputeGrain(
    [PersistentState("disputes", FloorStorage.Name)] IPersistentState<Journal<DisputeBook>> storage, IVisitHistory visits, ICustomerHistory customers, TimeProvider clock) : Grain, IDisputeGrain
{
    private Book<DisputeBook, DisputeEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), DisputeBook.Empty, DisputeFold.Apply);
        return Task.CompletedTask;
    }

    public async Task<DisputeAnswer> Raise(RaiseDispute command) =>
        await Store(DisputeRule.Decide(_book.State, command, await visits.Find(Showroom, command.Visit), clock.GetUtcNow()), command.Visit, command.Actor);

    public async Task<DisputeAnswer> Rule(RuleOnDispute command) => await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Showroom)).Plan() is { } plan
        ? await Store(DisputeRule.Decide(_book.State, command, plan, clock.GetUtcNow()), command.Visit, command.Actor)
        : new DisputeAnswer.Refused(DisputeRefusal.ShowroomUnknown, "showroom");

    public Task<ImmutableArray<Dispute>> All() => Task.FromResult<ImmutableArray<Dispute>>([.. _book.State.Disputes.Reverse()]);

    public async Task<DisputeEvidence?> Evidence(VisitId visit)
    {
        if (_book.State.Of(visit) is not { } dispute) return null;

        var record = await visits.Find(Showroom, visit);
        var archive = await GrainFactory.GetGrain<ICustomerGrain>(GrainKeys.Customer(dispute.Customer)).File();
        return new(dispute, record?.Arrived?.At, record?.FinishedAt, record?.Receipts ?? [], archive, await customers.Of(dispute.Customer));
    }

    private ShowroomId Showroom => new(this.GetPrimaryKeyString()["disputes/".Length..]);

    private async Task<DisputeAnswer> Store(DisputeRule.Decision decision, VisitId visit, string actor)
    {
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, actor);
        return new DisputeAnswer.Done(_book.State.Of(visit)!);
    }
}
