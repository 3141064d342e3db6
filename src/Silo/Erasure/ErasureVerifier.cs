using SalesFloor.Erasure;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Erasure;

/// <summary>Proves that what entries say less is what an erasure took, and nothing was changed under cover of it: each erasure in the ledger carries the hash over what its entries say now. Only reads.</summary>
public sealed class ErasureVerifier(IDbConnectionSource connections, LedgerReader ledger)
{
    /// <summary>The erasures that do not hold.</summary>
    public async Task<IReadOnlyList<LedgerFinding>> Verify(CancellationToken cancellation = default)
    {
        await using var connection = await connections.OpenRead(cancellation);
        var findings = new List<LedgerFinding>();
        foreach (var erasure in (await ErasedEntries.All(connection, connections.Engine, cancellation)).GroupBy(entry => (entry.ErasureKey, entry.ErasureNumber)))
        {
            using var root = new ErasureRoot();
            foreach (var entry in erasure.OrderBy(entry => entry.GrainKey, StringComparer.Ordinal).ThenBy(entry => entry.Number)) root.Add(entry.GrainKey, entry.Number, entry.Hash, entry.Says);
            var rows = await ledger.ByGrain(erasure.Key.ErasureKey, erasure.Key.ErasureNumber, cancellation);
            if (rows is not [var row, ..] || row.Number != erasure.Key.ErasureNumber || FactNames.Read(row.Kind, row.Body) is not ErasureCarriedOut fact || fact.Entries != root.Entries || fact.Root != root.Finish())
                findings.Add(new(erasure.Key.ErasureKey, erasure.Key.ErasureNumber, LedgerFault.Changed, "what was erased is not what this erasure covers"));
        }

        return findings;
    }
}
