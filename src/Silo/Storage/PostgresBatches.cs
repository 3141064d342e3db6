using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;
using SalesFloor.Ledger;

namespace SalesFloor.Silo.Storage;

/// <summary>The one writer of this process to PostgreSQL: a batch is one round trip and one implicit transaction.</summary>
internal sealed class PostgresBatches(PostgresConnections connections) : IWriteBatches
{
    // In the order of the positions that they take in the statement.
    private static readonly string[] s_parameters = ["ServiceId", "GrainTypeString", "GrainIdExtensionString", "GrainStateVersion", "PayloadBinary", "Numbers", "Times", "Kinds", "Subjects", "Actors", "Bodies", "Hashes"];

    private readonly string _writeState = ByPosition(Statements.Read(Engine.Postgres, "Storage", "write_state"));
    private readonly string _writeStateAndEntries = ByPosition(Statements.Read(Engine.Postgres, "Storage", "write_state_and_entries"));
    private NpgsqlConnection? _connection;

    // Class 22: the data cannot be what the column wants. Class 23: it breaks a constraint. Class 40: rolled back, as by a deadlock.
    public bool RefusedForSure(Exception failure) =>
        failure is PostgresException { SqlState: ['2', '2' or '3', ..] or ['4', '0', ..] } && _connection?.FullState == System.Data.ConnectionState.Open;

    public void Commit(IReadOnlyList<PendingWrite> batch)
    {
        _connection ??= connections.OpenWriter();
        try
        {
            // In one order everywhere: two processes that write the same rows then wait for each other in turn, not in a circle.
            Run(_connection, [.. batch.OrderBy(pending => pending.Write.Key.GrainKey, StringComparer.Ordinal)]);
        }
        catch (Exception failure)
        {
            if (!RefusedForSure(failure)) Dispose(); // the next batch opens anew
            throw;
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private void Run(NpgsqlConnection connection, IReadOnlyList<PendingWrite> batch)
    {
        using var commands = new NpgsqlBatch(connection);
        foreach (var pending in batch) commands.BatchCommands.Add(Command(pending.Write));
        using var results = commands.ExecuteReader();
        foreach (var pending in batch)
        {
            // The statement always answers with one row.
            results.Read();
            pending.Outcome = results.IsDBNull(0) ? Written.Conflict.Instance : new Written.Stored(results.GetInt32(0));
            results.NextResult();
        }
    }

    private NpgsqlBatchCommand Command(StateWrite write)
    {
        var command = new NpgsqlBatchCommand(write.Entries is null ? _writeState : _writeStateAndEntries)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = StateStore.ServiceId },
                new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = write.Key.StateName },
                new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text, TypedValue = write.Key.GrainKey },
                new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer, Value = write.Version is { } version ? version : DBNull.Value },
                new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea, Value = write.Payload is { } payload ? payload : DBNull.Value },
            },
        };
        if (write.Entries is { } entries) Add(command.Parameters, entries);
        return command;
    }

    private static void Add(NpgsqlParameterCollection parameters, ImmutableArray<LedgerEntry> entries)
    {
        parameters.Add(new NpgsqlParameter<long[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, TypedValue = [.. entries.Select(entry => entry.Number)] });
        ReadOnlySpan<Func<LedgerEntry, string?>> texts = [entry => entry.At, entry => entry.Kind, entry => entry.Subject, entry => entry.Actor, entry => entry.Body, entry => entry.Hash];
        foreach (var text in texts)
            parameters.Add(new NpgsqlParameter<string?[]> { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, TypedValue = [.. entries.Select(text)] });
    }

    // Names are for Orleans. Npgsql would rewrite them at each run; written as positions they go to the server as they are.
    private static string ByPosition(string sql)
    {
        for (var i = 0; i < s_parameters.Length; i++) sql = sql.Replace($"@{s_parameters[i]}", $"${i + 1}", StringComparison.Ordinal);
        return sql;
    }
}
