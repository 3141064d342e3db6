using Npgsql;
using NpgsqlTypes;

namespace SalesFloor.Silo.Storage;

/// <summary>The one writer of this process to PostgreSQL: a batch is one round trip and one implicit transaction.</summary>
internal sealed class PostgresBatches(PostgresConnections connections) : IWriteBatches
{
    private readonly string _writeState = Statements.Read(Engine.Postgres, "Storage", "write_state");
    private readonly List<NpgsqlBatchCommand> _kept = [];
    private NpgsqlConnection? _connection;

    // Class 22: the data cannot be what the column wants. Class 23: it breaks a constraint.
    public bool BlamesTheWrite(Exception failure) =>
        failure is PostgresException { SqlState: ['2', '2' or '3', ..] } && _connection?.FullState == System.Data.ConnectionState.Open;

    public void Commit(IReadOnlyList<PendingWrite> batch)
    {
        _connection ??= connections.OpenWriter();
        try
        {
            Run(_connection, batch);
        }
        catch (Exception failure)
        {
            if (!BlamesTheWrite(failure)) Dispose(); // the next batch opens anew
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
        for (var i = 0; i < batch.Count; i++) commands.BatchCommands.Add(Fill(i, batch[i].Write));
        using var results = commands.ExecuteReader();
        foreach (var pending in batch)
        {
            // The statement always answers with one row.
            results.Read();
            pending.Outcome = results.IsDBNull(0) ? Written.Conflict.Instance : new Written.Stored(results.GetInt32(0));
            results.NextResult();
        }
    }

    private NpgsqlBatchCommand Fill(int place, StateWrite write)
    {
        if (place == _kept.Count) _kept.Add(NewCommand());
        var parameters = _kept[place].Parameters;
        parameters[0].Value = write.Key.StateName;
        parameters[1].Value = write.Key.GrainKey;
        parameters[2].Value = write.Version is { } version ? version : DBNull.Value;
        parameters[3].Value = write.Payload is { } payload ? payload : DBNull.Value;
        return _kept[place];
    }

    private NpgsqlBatchCommand NewCommand() => new(_writeState)
    {
        Parameters =
        {
            new NpgsqlParameter("GrainTypeString", NpgsqlDbType.Text),
            new NpgsqlParameter("GrainIdExtensionString", NpgsqlDbType.Text),
            new NpgsqlParameter("GrainStateVersion", NpgsqlDbType.Integer),
            new NpgsqlParameter("PayloadBinary", NpgsqlDbType.Bytea),
            new NpgsqlParameter("ServiceId", NpgsqlDbType.Text) { Value = StateStore.ServiceId },
        },
    };
}
