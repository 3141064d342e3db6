using System.Data.Common;
using System.Text.Json;
using SalesFloor.Ledger;
using SalesFloor.Seals;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Seals;

/// <summary>Proves that what was sealed is still what lies in the ledger: finds also a chain that was rewritten from its first changed entry to its end. Only reads.</summary>
public sealed class SealVerifier(IDbConnectionSource connections)
{
    private readonly string _readSeals = Statements.Read(connections.Engine, "Seals", "read_seals");
    private readonly string _readHeads = Statements.Read(connections.Engine, "Seals", "read_sealed_heads");

    /// <summary>The seals that are broken, one finding for each chain that does not hold, under the seal that shows it.</summary>
    public async Task<IReadOnlyList<LedgerFinding>> Verify(CancellationToken cancellation = default)
    {
        var findings = new List<LedgerFinding>();
        await using var connection = await connections.OpenRead(cancellation);
        var erased = await ErasedEntries.Read(connection, connections.Engine, cancellation);
        foreach (var entry in await Seals(connection, cancellation))
        {
            if (Fact(entry) is not { } seal) findings.Add(Broken(entry, "the seal cannot be read"));
            else await Check(connection, entry, seal, erased, findings, cancellation);
            if (findings.Count >= LedgerVerifier.FindingsNamed) break;
        }

        return findings;
    }

    private async Task Check(DbConnection connection, LedgerRow entry, DaySealed seal, ErasedEntries erased, List<LedgerFinding> findings, CancellationToken cancellation)
    {
        using var root = new SealRoot();
        await using var command = connection.Statement(_readHeads, ("SealKey", entry.GrainKey), ("SealNumber", entry.Number));
        command.CommandTimeout = 0; // as long as the ledger is
        await using var heads = await command.ExecuteReaderAsync(cancellation);
        while (await heads.ReadAsync(cancellation))
        {
            var (key, number) = (heads.GetString(0), heads.GetInt64(1));
            root.Add(key, number, heads.GetString(2));
            if (heads.GetInt32(3) == 0 && findings.Count < LedgerVerifier.FindingsNamed)
                findings.Add(Broken(entry, $"{key} #{number} is not the entry that was sealed for {seal.Day:yyyy-MM-dd}"));
        }

        var now = root.Finish();
        if (root.Heads != seal.Chains || (now != seal.Root && !erased.ExplainsSeal(entry.GrainKey, entry.Number, seal.Root, now)))
            findings.Add(Broken(entry, $"the heads that were sealed for {seal.Day:yyyy-MM-dd} are not those that the seal covers"));
    }

    private async Task<List<LedgerRow>> Seals(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.Statement(_readSeals);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var seals = new List<LedgerRow>();
        while (await rows.ReadAsync(cancellation)) seals.Add(LedgerRow.From(rows));
        return seals;
    }

    private static DaySealed? Fact(LedgerRow entry)
    {
        try
        {
            return FactNames.Read(entry.Kind, entry.Body) as DaySealed;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            return null; // that is the finding
        }
    }

    private static LedgerFinding Broken(LedgerRow seal, string detail) => new(seal.GrainKey, seal.Number, LedgerFault.SealBroken, detail);
}
