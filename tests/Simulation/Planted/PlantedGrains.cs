using System.Collections.Immutable;
using Orleans.Runtime;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>A queue as somebody might have written it who forgot one thing.</summary>
internal sealed class PlantedQueueGrain(
    [PersistentState("queue", FloorStorage.Name)] IPersistentState<Journal<TurnBook>> storage, TimeProvider clock, PlantedIn planted) : Grain, IShowroomQueueGrain
{
    private Book<TurnBook, QueueEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), TurnBook.Empty, TurnBookFold.Apply);
        return Task.CompletedTask;
    }

    private int _taken;

    public async Task<TurnTaken> Take(TurnQuestion question)
    {
        await Return(new(question.Visit, TurnBack.NeverConfirmed, "desk"));
        var decision = TurnDesk.Ask(_book.State, question, clock.GetUtcNow());
        await _book.Store(TurnDesk.Book(decision), fact => fact.At, "desk");
        if (planted.Plant == Plant.TurnBookedTwice && ++_taken % 7 == 0) await _book.Store(TurnDesk.Book(decision), fact => fact.At, "desk"); // planted
        return new(decision, TurnDesk.Standings(_book.State, question.Strategy, [.. question.Candidates.Select(c => c.Rep)]));
    }

    public Task<TurnDecision> Ask(TurnQuestion question) => Task.FromResult(TurnDesk.Ask(_book.State, question, clock.GetUtcNow()));

    public Task Return(ReturnTurn command) =>
        (planted.Plant == Plant.TurnNeverGivenBack && command.Why is TurnBack.NeverConfirmed or TurnBack.VisitorLeft) || (planted.Plant == Plant.UndoKeepsTheTurn && command.Why == TurnBack.Undone)
            ? Task.CompletedTask // planted
            : _book.Store(TurnDesk.Return(_book.State, command, clock.GetUtcNow()), fact => fact.At, command.Actor);

    public Task<ImmutableArray<Standing>> Standings(TurnStrategy strategy, ImmutableArray<SalespersonId> line) => Task.FromResult(TurnDesk.Standings(_book.State, strategy, line));

    public async Task<TurnCredit> GrantCredit(GrantCredit command)
    {
        var credit = CreditRule.Decide(_book.State, command, clock.GetUtcNow());
        await _book.Store(planted.Plant == Plant.CreditGivenTwice ? [.. credit, .. credit] : credit, fact => fact.At, command.Actor); // planted
        return _book.State.Credit(command.Visit)!;
    }

    public Task<TurnCredits> Credits() => Task.FromResult(new TurnCredits(_book.State.CreditsOrNone, CreditRule.UsedForGood(_book.State)));

    public Task SettleCredit(VisitId visit) => _book.Store(CreditRule.Decide(_book.State, visit, clock.GetUtcNow()), fact => fact.At, "desk");

    public Task<ImmutableArray<VisitId>> OpenTurns() => Task.FromResult<ImmutableArray<VisitId>>([.. _book.State.Open.Select(o => o.Visit)]);
}

/// <summary>A customer who forgets nothing, not even what never was.</summary>
internal sealed class PlantedCustomerGrain([PersistentState("customer", FloorStorage.Name)] IPersistentState<Journal<CustomerBook>> storage, TimeProvider clock) : Grain, ICustomerGrain
{
    private Book<CustomerBook, CustomerEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), CustomerBook.Unknown, CustomerFold.Apply);
        return Task.CompletedTask;
    }

    public Task<CustomerFile> File() => Task.FromResult(Show());

    public async Task<ReceptionOutcome> Receive(ReceiveCustomer command)
    {
        var (answer, facts) = Ownership.Decide(_book.State, command);
        await _book.Store(facts, fact => fact.At, command.Actor);
        return answer;
    }

    public async Task<bool> UndoReception(UndoReception command)
    {
        var (answer, facts) = Ownership.Decide(_book.State, command);
        var kept = facts.OfType<ReceptionUndone>().Select(undone => undone with { Closed = false, Owner = _book.State.Owner }); // planted
        await _book.Store([.. kept], fact => fact.At, command.Actor);
        return answer;
    }

    public async Task<CustomerFile> LogContact(LogContact command)
    {
        var logged = new ContactLogged(command.At, command.Visit, command.Rep, command.Outcome, command.Source, command.Name, command.Phone, command.Actor);
        if (_book.State.LastLogged != command.Visit)
            await _book.Store(_book.State.Exists ? [logged] : [new CustomerOpened(command.At, command.Visit, command.Name, command.Phone, command.Actor), logged], fact => fact.At, command.Actor);
        return Show();
    }

    public Task<AbsorbedCustomer?> Absorbed(Guid merge) => Task.FromResult<AbsorbedCustomer?>(null);

    public Task<CustomerAnswer> Absorb(AbsorbCustomer command) => throw new NotSupportedException("Nobody merges on this floor.");

    public Task<CustomerAnswer> Part(PartCustomer command) => throw new NotSupportedException("Nobody merges on this floor.");

    public async Task<CustomerAnswer> Carry(CustomerOrder order)
    {
        if (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(order.Showroom)).Plan() is not { } plan) return new CustomerAnswer.Refused(CustomerRefusal.ShowroomUnknown, "showroom");
        var decision = CareRule.Decide(_book.State, order, plan, clock.GetUtcNow());
        if (decision.Refused is { } no) return no;
        await _book.Store(decision.Facts, fact => fact.At, order.By.Value);
        return new CustomerAnswer.Done(Show());
    }

    private CustomerFile Show() =>
        new(new(this.GetPrimaryKeyString()["customer/".Length..]), _book.State.Exists, _book.State.Name, _book.State.Phone, _book.State.Owner, _book.State.OwnedSince, _book.State.MaintainedAt, _book.State.Source);
}

/// <summary>A board that misses every third tell.</summary>
internal sealed class PlantedBoardGrain : Grain, IFloorBoardGrain
{
    private FloorSnapshot? _floor;
    private int _told;

    public async Task<FloorSnapshot?> Watch(IFloorWatcher watcher) =>
        _floor ??= await GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(new(this.GetPrimaryKeyString()["board/".Length..]))).Floor();

    public Task Unwatch(IFloorWatcher watcher) => Task.CompletedTask;

    public Task Publish(FloorSnapshot floor)
    {
        if (++_told % 3 != 0) _floor = floor;
        return Task.CompletedTask;
    }
}

/// <summary>An identity that belongs to whoever claimed it last.</summary>
internal sealed class PlantedIdentityGrain([PersistentState("identity", FloorStorage.Name)] IPersistentState<Journal<IdentityBook>> storage) : Grain, IIdentityGrain
{
    private Book<IdentityBook, IdentityEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), IdentityBook.Nobodys, IdentityFold.Apply);
        return Task.CompletedTask;
    }

    public Task<CustomerId?> Whose() => Task.FromResult(_book.State.Customer);

    public async Task<CustomerId> Claim(ClaimIdentity command)
    {
        if (_book.State.Customer != command.Customer)
            await _book.Store([new IdentityClaimed(command.At, command.Customer, command.Visit, command.Actor)], fact => fact.At, command.Actor);
        return command.Customer;
    }

    public async Task Release(ReleaseIdentity command)
    {
        if (_book.State.Customer == command.Customer)
            await _book.Store([new IdentityReleased(command.At, command.Customer, command.Visit, command.Actor)], fact => fact.At, command.Actor);
    }
}
