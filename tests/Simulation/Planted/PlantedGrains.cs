using System.Collections.Immutable;
using Orleans.Runtime;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;

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
        planted.Plant == Plant.TurnNeverGivenBack && command.Why is TurnBack.NeverConfirmed or TurnBack.VisitorLeft
            ? Task.CompletedTask // planted
            : _book.Store(TurnDesk.Return(_book.State, command, clock.GetUtcNow()), fact => fact.At, command.Actor);

    public Task<ImmutableArray<Standing>> Standings(TurnStrategy strategy, ImmutableArray<SalespersonId> line) => Task.FromResult(TurnDesk.Standings(_book.State, strategy, line));

    public Task<TurnCredit> GrantCredit(GrantCredit command) => throw new NotSupportedException("Nobody is compensated in a planted run.");

    public Task<TurnCredits> Credits() => Task.FromResult(new TurnCredits([], []));

    public Task SettleCredit(VisitId visit) => Task.CompletedTask;

    public Task<ImmutableArray<VisitId>> OpenTurns() => Task.FromResult<ImmutableArray<VisitId>>([.. _book.State.Open.Select(o => o.Visit)]);
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
