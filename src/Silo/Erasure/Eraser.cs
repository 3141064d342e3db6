using System.Data.Common;
using System.Text.Json;
using SalesFloor.Customers;
using SalesFloor.Erasure;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Erasure;

/// <summary>Takes out of ledger, states and read tables what they say of people who are to be erased (SEC-05, SEC-07). Only while no grain runs: it rewrites what grains hold in memory.</summary>
/// <remarks>What was decided stays: number, moment, kind, actor and link of every entry. An entry that says less is on record in <c>erased_entry</c>, under a hash that is a fact of the chain <c>erasure/{showroom}</c>; all of one erasure is one transaction.</remarks>
internal sealed partial class Eraser(IDbConnectionSource connections, StateStore states, ReadTables tables, TimeProvider clock)
{
    private const string StateName = "erasure";

    /// <summary>Carries out what was ordered and is not carried out. Answers how many people that were.</summary>
    public async Task<int> CarryOut(CancellationToken cancellation = default)
    {
        var due = await Due(cancellation);
        foreach (var order in due) await Erase(order, cancellation);
        if (due.Count == 0) return 0;

        await tables.Rebuild(cancellation);
        await Forget(cancellation);
        return due.Count;
    }

    private async Task<List<LedgerRow>> Due(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement(Named("read_due_erasures"));
        command.CommandTimeout = 0; // as long as the ledger is
        return await Rows(command, cancellation);
    }

    private async Task Erase(LedgerRow order, CancellationToken cancellation)
    {
        var fact = (CustomerErased)FactNames.Read(order.Kind, order.Body);
        await using var connection = await connections.OpenWrite(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var scope = await Scope(connection, order, cancellation);
        var erased = new List<ErasedEntry>();
        foreach (var row in scope.Rows) await Redact(connection, row, erased, cancellation);
        foreach (var number in scope.Numbers) await Rename(connection, number, order.Position, erased, cancellation);
        foreach (var key in erased.Select(entry => entry.GrainKey).Where(key => !key.StartsWith("seal/", StringComparison.Ordinal) && !key.StartsWith("identity/", StringComparison.Ordinal)).Distinct().ToArray())
            await Refold(connection, key, cancellation);
        await Record(connection, fact, order, erased, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task Redact(DbConnection connection, LedgerRow row, List<ErasedEntry> erased, CancellationToken cancellation)
    {
        var says = row with { Body = Redaction.Of(row.Kind, row.Body) };
        if (says.Body == row.Body) return;

        await Run(connection, "say_less", cancellation, ("GrainKey", row.GrainKey), ("Number", row.Number), ("Body", says.Body));
        erased.Add(new("", 0, row.GrainKey, row.Number, row.Hash, ErasedEntries.SaysOf(says)));
    }

    /// <summary>The state that the entries lead to now, in the row where it lies.</summary>
    private async Task Refold(DbConnection connection, string key, CancellationToken cancellation)
    {
        if (StateFold.For(key) is not { } fold) return;

        await using var command = connection.Statement(Named("read_chain"), ("GrainKey", key));
        var rows = await Rows(command, cancellation);
        foreach (var row in rows) fold.Apply(row.Kind, row.Body);
        var journal = JsonSerializer.SerializeToUtf8Bytes(new { number = rows[^1].Number, head = rows[^1].Hash, entries = Array.Empty<object>(), state = fold.State() }, FloorJson.Options);
        await Run(connection, "store_state_anew", cancellation, ("ServiceId", StateStore.ServiceId), ("GrainKey", key), ("Payload", StatePayload.Pack(journal)));
    }

    private async Task Record(DbConnection connection, CustomerErased fact, LedgerRow order, List<ErasedEntry> erased, CancellationToken cancellation)
    {
        var key = new StateKey(StateName, GrainKeys.Erasure(fact.Showroom));
        var row = await states.Read(key, cancellation);
        var journal = row?.Payload is { } payload ? JsonSerializer.Deserialize<Journal<ErasureBook>>(payload, FloorJson.Options)! : new();
        using var root = new ErasureRoot();
        foreach (var entry in erased.OrderBy(entry => entry.GrainKey, StringComparer.Ordinal).ThenBy(entry => entry.Number)) root.Add(entry.GrainKey, entry.Number, entry.Hash, entry.Says);
        var carriedOut = new ErasureCarriedOut(clock.GetUtcNow(), new(order.GrainKey["customer/".Length..]), order.Number, fact.Ground, root.Entries, root.Finish());
        journal = Journals.After<ErasureBook, ErasureEvent>(journal, key.GrainKey, [carriedOut], one => one.At, fact.By.Value, ErasureBook.Empty, ErasureFold.Apply);
        if (await OneWrite.Store(connection, connections.Engine, new(key, row?.Version, JsonSerializer.SerializeToUtf8Bytes(journal, FloorJson.Options)), cancellation) is not Written.Stored)
            throw new InvalidOperationException("Somebody else erases at this moment; started again, it goes on from there.");

        foreach (var entry in erased)
        {
            await Run(connection, "record_erased_entry", cancellation,
                ("ErasureKey", key.GrainKey), ("ErasureNumber", journal.Number), ("GrainKey", entry.GrainKey), ("Number", entry.Number), ("Hash", entry.Hash), ("Says", entry.Says), ("At", LedgerHash.At(carriedOut.At)));
        }
    }

    // What was overwritten still lies in free pages of the file.
    private async Task Forget(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenWrite(cancellation);
        foreach (var statement in Named("forget_pages").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = connection.Statement(statement);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task Run(DbConnection connection, string statement, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Statement(Named(statement), parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<List<LedgerRow>> Rows(DbCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<LedgerRow>();
        while (await reader.ReadAsync(cancellation)) rows.Add(LedgerRow.From(reader));
        return rows;
    }

    private string Named(string statement) => Statements.Read(connections.Engine, "Erasure", statement);
}
