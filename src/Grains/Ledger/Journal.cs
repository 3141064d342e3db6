using System.Collections.Immutable;

namespace SalesFloor.Ledger;

/// <summary>What a grain stores: its state, and the entries of its last decision, which the statement that stores it appends to the ledger. So a state and its history cannot disagree.</summary>
[GenerateSerializer, Immutable, Alias("ledger.Journal.v1")]
public sealed record Journal<TState> : IJournal where TState : class
{
    /// <summary>The number of the last entry; 0 before the first.</summary>
    [Id(0)]
    public long Number { get; init; }

    /// <summary>The hash of the last entry.</summary>
    [Id(1)]
    public string Head { get; init; } = LedgerHash.First;

    /// <summary>The entries of the last decision.</summary>
    [Id(2)]
    public ImmutableArray<LedgerEntry> Entries { get; init; } = [];

    /// <summary>The fold of all entries up to <see cref="Number"/>; null before the first.</summary>
    [Id(3)]
    public TState? State { get; init; }

    IJournal IJournal.WithoutEntries() => this with { Entries = [] };
}

/// <summary>What a storage may know of a journal, whatever the state: its new entries, so that it can hand them to the ledger beside the state instead of inside it.</summary>
public interface IJournal
{
    /// <summary>The entries of the last decision.</summary>
    ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>The same journal for a row whose entries were handed over already.</summary>
    IJournal WithoutEntries();
}

/// <summary>One fact as it lies in the ledger. <paramref name="Body"/> is the exact JSON text that was hashed; <paramref name="Subject"/> is the visit concerned, if any.</summary>
[GenerateSerializer, Immutable, Alias("ledger.Entry.v1")]
public sealed record LedgerEntry(long Number, string At, string Kind, string? Subject, string Actor, string Body, string Hash);
