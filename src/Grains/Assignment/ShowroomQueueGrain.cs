using System.Collections.Immutable;
using SalesFloor.Ledger;

namespace SalesFloor.Assignment;

/// <summary>Owns the ledger of turns of one rotation group. Nothing else may move a turn.</summary>
internal sealed class ShowroomQueueGrain(
    [PersistentState("queue", FloorStorage.Name)] IPersistentState<Journal<TurnBook>> storage,
    TimeProvider clock) : Grain, IShowroomQueueGrain
{
    private Book<TurnBook, QueueEvent> _book = null!;

    // The answer to a repeat: the decision of a turn that can still go back. Gone with the activation, then the desk's own ledger has it.
    private readonly Dictionary<VisitId, TurnDecision> _decided = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), TurnBook.Empty, TurnBookFold.Apply);
        return Task.CompletedTask;
    }

    public async Task<TurnTaken> Take(TurnQuestion question)
    {
        if (_decided.TryGetValue(question.Visit, out var before) && before.Question.Given == question.Given && before.Question.Candidates.SequenceEqual(question.Candidates)) return Answer(before);

        await GiveBackUnknown(question.Visit);
        var decision = TurnDesk.Ask(_book.State, question, clock.GetUtcNow());
        await _book.Store(TurnDesk.Book(decision), fact => fact.At, "desk");
        Remember(decision);
        return Answer(decision);
    }

    public Task<TurnDecision> Ask(TurnQuestion question) => Task.FromResult(TurnDesk.Ask(_book.State, question, clock.GetUtcNow()));

    public async Task Return(ReturnTurn command)
    {
        await _book.Store(TurnDesk.Return(_book.State, command, clock.GetUtcNow()), fact => fact.At, command.Actor);
        _decided.Remove(command.Visit);
    }

    public Task<ImmutableArray<Standing>> Standings(TurnStrategy strategy, ImmutableArray<SalespersonId> line) =>
        Task.FromResult(TurnDesk.Standings(_book.State, strategy, line));

    public Task<ImmutableArray<VisitId>> OpenTurns() => Task.FromResult<ImmutableArray<VisitId>>([.. _book.State.Open.Select(o => o.Visit)]);

    public async Task<TurnCredit> GrantCredit(GrantCredit command)
    {
        await _book.Store(CreditRule.Decide(_book.State, command, clock.GetUtcNow()), fact => fact.At, command.Actor);
        return _book.State.Credit(command.Visit)!;
    }

    public Task<TurnCredits> Credits() => Task.FromResult(new TurnCredits(_book.State.CreditsOrNone, CreditRule.UsedForGood(_book.State)));

    public Task SettleCredit(VisitId visit) => _book.Store(CreditRule.Decide(_book.State, visit, clock.GetUtcNow()), fact => fact.At, "desk");

    /// <summary>A turn still booked for a visit that asks again: its desk never stored it, or the floor has changed since. It goes back, then the question is asked afresh.</summary>
    private Task GiveBackUnknown(VisitId visit) =>
        _book.Store(TurnDesk.Return(_book.State, new(visit, TurnBack.NeverConfirmed, "desk"), clock.GetUtcNow()), fact => fact.At, "desk");

    private void Remember(TurnDecision decision)
    {
        if (decision.Answer.Rep is null || !decision.Question.Pays) return;

        var open = _book.State.Open.Select(o => o.Visit).ToHashSet();
        foreach (var gone in _decided.Keys.Where(visit => !open.Contains(visit)).ToArray()) _decided.Remove(gone);
        _decided[decision.Question.Visit] = decision;
    }

    private TurnTaken Answer(TurnDecision decision)
    {
        ImmutableArray<SalespersonId> line = [.. decision.Question.Candidates.Select(c => c.Rep)];
        return new(decision, TurnDesk.Standings(_book.State, decision.Question.Strategy, line));
    }
}
