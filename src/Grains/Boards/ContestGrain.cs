using System.Collections.Immutable;
using SalesFloor.Deals;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Boards;

/// <summary>Owns the contests of a showroom.</summary>
internal sealed class ContestGrain([PersistentState("contests", FloorStorage.Name)] IPersistentState<Journal<ContestBook>> storage, TimeProvider clock) : Grain, IContestGrain
{
    private const string Counter = "clock";

    private Book<ContestBook, ContestEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), ContestBook.Empty, ContestFold.Apply);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<Contest>> All() => Task.FromResult(_book.State.Contests);

    public async Task<ContestAnswer> Carry(ContestOrder order)
    {
        var showroom = new ShowroomId(this.GetPrimaryKeyString()["contests/".Length..]);
        if (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return new ContestAnswer.Refused(ContestRefusal.ShowroomUnknown, "showroom");

        var decision = ContestRule.Decide(_book.State, order, plan, clock.GetUtcNow(), await GrainFactory.CurrencyOf(showroom));
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, order.By.Value);
        return new ContestAnswer.Done(_book.State.Of(order switch { AnnounceContest announce => announce.Id, CallOffContest off => off.Id, _ => throw new System.Diagnostics.UnreachableException() })!);
    }

    public async Task<Contest?> Settle(Guid contest, ImmutableArray<ContestPlace> places)
    {
        await _book.Store(ContestRule.Settle(_book.State, contest, places, clock.GetUtcNow()), fact => fact.At, Counter);
        return _book.State.Of(contest);
    }
}
