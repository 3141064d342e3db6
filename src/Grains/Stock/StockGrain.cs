using System.Collections.Immutable;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Stock;

/// <summary>Owns what was counted of the products of a showroom.</summary>
internal sealed class StockGrain([PersistentState("stock", FloorStorage.Name)] IPersistentState<Journal<StockBook>> storage, TimeProvider clock) : Grain, IStockGrain
{
    private Book<StockBook, StockEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), StockBook.Empty, StockFold.Apply);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<ProductCount>> Counts() => Task.FromResult(_book.State.Counts);

    public async Task<StockAnswer> Carry(StockOrder order)
    {
        if (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(new(this.GetPrimaryKeyString()["stock/".Length..]))).Plan() is not { } plan) return new StockAnswer.Refused(StockRefusal.ShowroomUnknown, "showroom");

        var decision = StockRule.Decide(_book.State, order, plan, clock.GetUtcNow());
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, order.By.Value);
        return new StockAnswer.Done(_book.State.Counts);
    }
}
