using System.Data.Common;
using Dapper;
using SalesFloor.Erasure;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Erasure;

/// <summary>An entry that says less than it did: <paramref name="Hash"/> is its link in the chain, which stays, <paramref name="Says"/> the hash of what it says now. For a seal: its old root, and the root over the heads as they are named now.</summary>
internal sealed record ErasedEntry(string ErasureKey, long ErasureNumber, string GrainKey, long Number, string Hash, string Says);

/// <summary>What was erased, as far as it is on record: by this, entries and seals are whole though they do not say any more what was hashed.</summary>
internal sealed class ErasedEntries
{
    private readonly Dictionary<(string, long), ErasedEntry> _entries = [];

    public static ErasedEntries None { get; } = new([]);

    private ErasedEntries(IEnumerable<ErasedEntry> entries)
    {
        foreach (var entry in entries) _entries[(entry.GrainKey, entry.Number)] = entry; // the last erasure has the last word
    }

    public static async Task<ErasedEntries> Read(DbConnection connection, Engine engine, CancellationToken cancellation) =>
        new(await All(connection, engine, cancellation));

    public static async Task<List<ErasedEntry>> All(DbConnection connection, Engine engine, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync<(string, long, string, long, string, string)>(new CommandDefinition(Statements.Read(engine, "Erasure", "read_erased_entries"), cancellationToken: cancellation));
        return [.. rows.Select(row => new ErasedEntry(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6))];
    }

    /// <summary>Whether an entry that does not fit its hash is one that was erased, and says now what it was made to say.</summary>
    public bool Explains(LedgerRow row) => _entries.TryGetValue((row.GrainKey, row.Number), out var erased) && erased.Hash == row.Hash && erased.Says == SaysOf(row);

    /// <summary>Whether the heads of a seal that do not fit its root are those that an erasure named anew.</summary>
    public bool ExplainsSeal(string sealKey, long number, string root, string rootNow) => _entries.TryGetValue((sealKey, number), out var erased) && erased.Hash == root && erased.Says == rootNow;

    public static string SaysOf(LedgerRow row) => ErasureRoot.Of(row.GrainKey, row.Number, row.AtText, row.Kind, row.Subject, row.Actor, row.Body);
}
