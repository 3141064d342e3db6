using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>Owns one deal of a customer.</summary>
internal sealed partial class DealGrain([PersistentState("deal", FloorStorage.Name)] IPersistentState<Journal<DealBook>> storage, TimeProvider clock, ILogger<DealGrain> log) : Grain, IDealGrain
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
        if (await Plan() is not { } plan) return new DealAnswer.Refused(DealRefusal.ShowroomUnknown, "showroom");

        var decision = order is OpenDeal open
            ? DealRule.Open(_book.State, Id, open, await Customer(open.Customer).File(), (await Pipeline.Sheet()).InForce, plan, clock.GetUtcNow())
            : DealRule.Decide(_book.State, order, plan, clock.GetUtcNow());
        return await Store(decision, order.By);
    }

    public async Task<DealAnswer> Record(MoneyOrder order) =>
        await Plan() is { } plan ? await Store(DealRule.Decide(_book.State, order, plan, clock.GetUtcNow()), order.By) : new DealAnswer.Refused(DealRefusal.ShowroomUnknown, "showroom");

    private string[] Key => this.GetPrimaryKeyString().Split('/');

    private ShowroomId Showroom => new(Key[1]);

    private DealId Id => new(Guid.Parse(Key[2]));

    private Task<ShowroomPlan?> Plan() => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Showroom)).Plan();

    private ICustomerGrain Customer(CustomerId customer) => GrainFactory.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer));

    private IPipelineGrain Pipeline => GrainFactory.GetGrain<IPipelineGrain>(GrainKeys.Pipeline(Showroom));

    private async Task<DealAnswer> Store(DealRule.Decision decision, SalespersonId by)
    {
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, by.Value);
        // A repeat tells the floor again: it may have died before it heard of it the first time.
        await TellTheFloor(by);
        return new DealAnswer.Done(_book.State.Deal!);
    }

    // The screens celebrate, or stop celebrating; no figure rests on it.
    private async Task TellTheFloor(SalespersonId by)
    {
        if (_book.State is not { Deal: { } deal, Contracts: { IsEmpty: false } contracts }) return;
        try
        {
            var news = deal.Contract is { } contract ? new DealOnFloor(contract.Id, deal.Rep, contract.At, contract.Terms.Product, DealNews.Rounded(contract.Terms.Amount), deal.Pipeline.Currency) : null;
            await GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(Showroom)).NoteDeal(new(contracts[^1], news, by.Value));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotTold(Showroom, Id, fault); // safe: the deal is stored and counted; only the celebration is missing
        }
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the floor was not told of deal {Deal}")]
    private partial void LogNotTold(ShowroomId showroom, DealId deal, Exception fault);
}
