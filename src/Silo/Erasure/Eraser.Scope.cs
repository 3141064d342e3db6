using System.Data.Common;
using SalesFloor.Customers;
using SalesFloor.Erasure;
using SalesFloor.Ledger;
using SalesFloor.Seals;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Erasure;

// Which entries say something of a person: his own chains and those of files merged into his, everything about his visits, and whatever else names one of his numbers.
internal sealed partial class Eraser
{
    private sealed record Erasable(List<LedgerRow> Rows, HashSet<string> Numbers);

    private async Task<Erasable> Scope(DbConnection connection, LedgerRow order, CancellationToken cancellation)
    {
        var rows = new Dictionary<(string, long), LedgerRow>();
        var (files, ids) = (new Queue<string>([order.GrainKey]), new HashSet<string>(StringComparer.Ordinal));
        while (files.TryDequeue(out var file))
        {
            ids.Add(file["customer/".Length..]);
            foreach (var row in await Read(connection, "read_chain", cancellation, ("GrainKey", file)))
            {
                if (row.GrainKey == order.GrainKey && row.Number >= order.Number) continue; // whoever has the file since is another
                if (rows.TryAdd((row.GrainKey, row.Number), row) && FactNames.Read(row.Kind, row.Body) is CustomerAbsorbed took) files.Enqueue(GrainKeys.Customer(took.Absorbed.Other));
            }
        }

        var numbers = rows.Values.SelectMany(row => Redaction.NumbersIn(row.Body)).ToHashSet(StringComparer.Ordinal);
        foreach (var visit in rows.Values.Select(row => row.Subject).OfType<string>().Distinct().ToArray()) await Add(connection, rows, order, "read_before", cancellation, ("Subject", visit), ("Position", order.Position));
        foreach (var said in numbers.Concat(ids).ToArray()) await Add(connection, rows, order, "read_naming", cancellation, ("Said", said), ("Position", order.Position));
        return new([.. rows.Values.OrderBy(row => row.Position)], numbers);
    }

    private async Task Add(DbConnection connection, Dictionary<(string, long), LedgerRow> rows, LedgerRow order, string statement, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        foreach (var row in await Read(connection, statement, cancellation, parameters))
            if (!row.GrainKey.StartsWith("identity/", StringComparison.Ordinal) && row.GrainKey != order.GrainKey) rows.TryAdd((row.GrainKey, row.Number), row);
    }

    /// <summary>The chain of a number carries the number in its name: it gets another, unless the number is somebody's since.</summary>
    private async Task Rename(DbConnection connection, string number, long before, List<ErasedEntry> erased, CancellationToken cancellation)
    {
        var key = GrainKeys.Identity(IdentityKind.Phone, number);
        var rows = await Read(connection, "read_chain", cancellation, ("GrainKey", key));
        if (rows.Count == 0 || rows.Any(row => row.Position > before)) return;

        var name = $"identity/erased/{Guid.CreateVersion7(clock.GetUtcNow()):N}";
        var seals = await SealsOf(connection, key, cancellation);
        foreach (var statement in new[] { "rename_chain", "rename_state", "rename_heads" }) await Run(connection, statement, cancellation, ("GrainKey", key), ("Name", name), ("ServiceId", StateStore.ServiceId));
        foreach (var row in rows) erased.Add(new("", 0, name, row.Number, row.Hash, ErasedEntries.SaysOf(row with { GrainKey = name })));
        foreach (var (seal, at, root) in seals)
        {
            erased.RemoveAll(entry => entry.GrainKey == seal && entry.Number == at); // of several numbers under one seal the last has the last word
            erased.Add(new("", 0, seal, at, root, await RootNow(connection, seal, at, cancellation)));
        }
    }

    private async Task<List<(string Key, long Number, string Root)>> SealsOf(DbConnection connection, string key, CancellationToken cancellation)
    {
        var seals = new List<(string, long, string)>();
        foreach (var row in await Read(connection, "read_seals_of", cancellation, ("GrainKey", key))) seals.Add((row.GrainKey, row.Number, ((DaySealed)FactNames.Read(row.Kind, row.Body)).Root));
        return seals;
    }

    private async Task<string> RootNow(DbConnection connection, string seal, long number, CancellationToken cancellation)
    {
        using var root = new SealRoot();
        await using var command = connection.Statement(Statements.Read(connections.Engine, "Seals", "read_sealed_heads"), ("SealKey", seal), ("SealNumber", number));
        await using var heads = await command.ExecuteReaderAsync(cancellation);
        while (await heads.ReadAsync(cancellation)) root.Add(heads.GetString(0), heads.GetInt64(1), heads.GetString(2));
        return root.Finish();
    }

    private async Task<List<LedgerRow>> Read(DbConnection connection, string statement, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var command = connection.Statement(Named(statement), parameters);
        command.CommandTimeout = 0; // as long as the ledger is
        return await Rows(command, cancellation);
    }
}
