namespace SalesFloor.Ledger;

/// <summary>A grain's state and its history as one thing: facts are applied, then state and entries are stored in one write, or everything stays as it was.</summary>
internal sealed class Book<TState, TEvent>(IGrainBase grain, IPersistentState<Journal<TState>> storage, string key, TState empty, Func<TState, TEvent, TState> apply)
    where TState : class
    where TEvent : class
{
    // What is stored while a write is on its way: whoever reads between two turns of a decision sees nothing of it before it is stored.
    private Journal<TState>? _stored;

    /// <summary>The state of the last stored decision.</summary>
    public TState State => (_stored ?? storage.State).State ?? empty;

    /// <summary>The number of the last stored entry.</summary>
    public long Number => (_stored ?? storage.State).Number;

    /// <summary>Stores the facts and the state they lead to. Nothing to store: nothing happens.</summary>
    public async Task Store(IReadOnlyList<TEvent> facts, Func<TEvent, DateTimeOffset> at, string actor)
    {
        if (facts.Count == 0) return;

        var before = storage.State;
        _stored = before;
        storage.State = Journals.After(before, key, facts, at, actor, empty, apply);
        try
        {
            await storage.WriteStateAsync();
        }
        catch
        {
            // Whatever went wrong, memory must not know more than the store; and since nobody knows whether this write is in it, the next call reads it afresh.
            storage.State = before;
            grain.DeactivateOnIdle();
            throw;
        }
        finally
        {
            _stored = null;
        }
    }
}
