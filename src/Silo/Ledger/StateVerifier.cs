using System.Data.Common;
using System.Text.Json;
using SalesFloor.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Ledger;

/// <summary>Proves that every stored state is the fold of its entries: plays each chain again and compares. Only reads; remembers one chain at a time.</summary>
public sealed class StateVerifier(IDbConnectionSource connections)
{
    // The columns behind those of an entry.
    private const int Part = 9;
    private const int Payload = 10;

    private readonly string _readChains = Statements.Read(connections.Engine, "Ledger", "read_chains");

    /// <summary>The states that are not what their facts lead to.</summary>
    public async Task<IReadOnlyList<LedgerFinding>> Verify(CancellationToken cancellation = default)
    {
        var findings = new List<LedgerFinding>();
        var chain = new Chain("", null);
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement(_readChains, ("ServiceId", StateStore.ServiceId));
        command.CommandTimeout = 0; // as long as the ledger is
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var key = rows.GetString(1);
            if (key != chain.Key) chain = new(key, StateFold.For(key));
            if (Take(chain, rows) is { } finding && findings.Count < LedgerVerifier.FindingsNamed) findings.Add(finding);
        }

        return findings;
    }

    private static LedgerFinding? Take(Chain chain, DbDataReader row)
    {
        if (chain.Fold is null || chain.IsBroken) return null;
        try
        {
            if (row.GetInt32(Part) == 0)
            {
                var entry = LedgerRow.From(row);
                chain.Last = entry.Number;
                chain.Fold.Apply(entry.Kind, entry.Body);
                return null;
            }

            using var document = JsonDocument.Parse(row.Bytes(Payload) is { } stored ? StatePayload.Unpack(stored) : "{}"u8.ToArray());
            return document.RootElement.TryGetProperty("state", out var state) && chain.Fold.Matches(state) ? null : chain.Differs("the state is not what its entries lead to");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException or ArgumentException or InvalidOperationException)
        {
            return chain.Differs(unreadable.Message); // that is the finding
        }
    }

    private sealed class Chain(string key, StateFold? fold)
    {
        public string Key { get; } = key;

        public StateFold? Fold { get; } = fold;

        public long Last { get; set; }

        public bool IsBroken { get; private set; }

        public LedgerFinding Differs(string detail)
        {
            IsBroken = true;
            return new(Key, Last, LedgerFault.StateDiffers, detail);
        }
    }
}
