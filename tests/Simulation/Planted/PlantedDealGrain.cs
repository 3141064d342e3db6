using Orleans.Runtime;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>A deal as somebody might have written it who is careless with money.</summary>
internal sealed class PlantedDealGrain([PersistentState("deal", FloorStorage.Name)] IPersistentState<Journal<DealBook>> storage, TimeProvider clock, PlantedIn planted) : Grain, IDealGrain
{
    private Book<DealBook, DealEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), DealBook.None, DealFold.Apply);
        return Task.CompletedTask;
    }

    public Task<Deal?> Deal() => Task.FromResult(_book.State.Deal);

    public async Task<DealAnswer> Carry(DealOrder order)
    {
        var plan = (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(order.Showroom)).Plan())!;
        var id = new DealId(Guid.Parse(this.GetPrimaryKeyString().Split('/')[2]));
        var decision = order is OpenDeal open
            ? DealRule.Open(_book.State, id, open, await GrainFactory.GetGrain<ICustomerGrain>(GrainKeys.Customer(open.Customer)).File(), StandardPipelines.Cars, plan, clock.GetUtcNow())
            : DealRule.Decide(_book.State, order, plan, clock.GetUtcNow());
        if (planted.Plant == Plant.SignedUnpaid && order is SignContract sign && decision.Refused?.Reason == DealRefusal.ReceiptMissing && _book.State.Deal is { Terms: { } terms } deal)
            decision = new([new ContractSigned(clock.GetUtcNow(), sign.Contract, terms, SplitRule.Parts(terms.Amount, deal.Shares, deal.Pipeline.Currency), null, sign.By)]); // planted
        return await Store(decision, order.By);
    }

    public async Task<DealAnswer> Record(MoneyOrder order)
    {
        var plan = (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(order.Showroom)).Plan())!;
        var decision = DealRule.Decide(_book.State, order, plan, clock.GetUtcNow());
        return await Store(planted.Plant == Plant.RefundedTwice && order is RecordMoney { Kind: MoneyKind.Refund } ? decision with { Facts = [.. decision.Facts, .. decision.Facts] } : decision, order.By); // planted
    }

    private async Task<DealAnswer> Store(DealRule.Decision decision, SalespersonId by)
    {
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, by.Value);
        return new DealAnswer.Done(_book.State.Deal!);
    }
}
