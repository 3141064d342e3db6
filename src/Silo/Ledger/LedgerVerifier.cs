using System.Data.Common;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Ledger;

/// <summary>Proves that the ledger is what was decided: no entry changed, lost or added, and every state stands where its last entry left it.</summary>
public sealed class LedgerVerifier(IDbConnectionSource connections)
{
    /// <summary>So many findings are named; a wrecked ledger is counted to its end but not listed to it.</summary>
    public const int FindingsNamed = 1000;

    // The columns behind those of an entry.
    private const int Part = 9;
    private const int Payload = 10;

    private readonly string _readChains = Statements.Read(connections.Engine, "Ledger", "read_chains");

    /// <summary>Only reads. The floor may go on working meanwhile.</summary>
    public async Task<LedgerVerification> Verify(CancellationToken cancellation = default)
    {
        var findings = new List<LedgerFinding>();
        var faults = 0L;
        await using var connection = await connections.OpenRead(cancellation);
        var check = new ChainCheck(finding =>
        {
            faults++;
            if (findings.Count < FindingsNamed) findings.Add(finding);
        }, await ErasedEntries.Read(connection, connections.Engine, cancellation));

        await using var command = connection.Statement(_readChains, ("ServiceId", StateStore.ServiceId));
        command.CommandTimeout = 0; // as long as the ledger is
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) Take(check, rows);
        check.End();
        return new LedgerVerification(check.Chains, check.Entries, faults, findings);
    }

    private static void Take(ChainCheck check, DbDataReader row)
    {
        if (row.GetInt32(Part) == 0) check.Entry(LedgerRow.From(row));
        else check.State(row.GetString(1), row.Bytes(Payload));
    }
}
