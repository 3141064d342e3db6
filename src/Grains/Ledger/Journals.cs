using System.Collections.Immutable;
using System.Text.Json;

namespace SalesFloor.Ledger;

/// <summary>Continues a journal: numbers and chains the facts of a decision and folds them into the state.</summary>
public static class Journals
{
    /// <summary>The journal after the facts; what is stored next.</summary>
    public static Journal<TState> After<TState, TEvent>(
        Journal<TState> before, string key, IReadOnlyList<TEvent> facts, Func<TEvent, DateTimeOffset> at, string actor, TState empty, Func<TState, TEvent, TState> apply)
        where TState : class
        where TEvent : class
    {
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>(facts.Count);
        var (number, head, state) = (before.Number, before.Head, before.State ?? empty);
        foreach (var fact in facts)
        {
            var (when, kind, subject) = (LedgerHash.At(at(fact)), FactNames.Of(fact), FactNames.SubjectOf(fact));
            var body = JsonSerializer.Serialize(fact, fact.GetType(), FloorJson.Options);
            head = LedgerHash.Of(head, key, ++number, when, kind, subject, actor, body);
            entries.Add(new(number, when, kind, subject, actor, body, head));
            state = apply(state, fact);
        }

        return new() { Number = number, Head = head, Entries = entries.MoveToImmutable(), State = state };
    }
}
