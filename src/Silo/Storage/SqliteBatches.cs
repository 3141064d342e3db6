using Microsoft.Data.Sqlite;
using SalesFloor.Ledger;

namespace SalesFloor.Silo.Storage;

/// <summary>The one writer of the embedded database: its connection and the prepared statements on it.</summary>
internal sealed class SqliteBatches(SqliteConnections connections) : IWriteBatches
{
    private const int SqliteError = 1;
    private const int SqliteTooBig = 18;
    private const int SqliteConstraint = 19;
    private const int SqliteMismatch = 20;

    private Session? _session;

    public bool RefusedForSure(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: SqliteError or SqliteTooBig or SqliteConstraint or SqliteMismatch };

    public void Commit(IReadOnlyList<PendingWrite> batch)
    {
        var session = _session ??= new Session(connections.OpenWriter());
        try
        {
            session.Commit(batch);
        }
        catch (Exception failure)
        {
            if (!RefusedForSure(failure) || !session.TryRollBack()) Dispose(); // closing rolls back; the next batch opens anew
            throw;
        }
    }

    public void Dispose()
    {
        _session?.Dispose();
        _session = null;
    }

    private sealed class Session : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _begin;
        private readonly SqliteCommand _commit;
        private readonly SqliteCommand _rollBack;
        private readonly SqliteCommand _insert;
        private readonly SqliteCommand _update;
        private readonly SqliteCommand _append;
        private readonly SqliteCommand _appendOne;

        public Session(SqliteConnection connection)
        {
            _connection = connection;
            _begin = Prepare("begin immediate");
            _commit = Prepare("commit");
            _rollBack = Prepare("rollback");
            _insert = Prepare(Named("insert_state"), "ServiceId", "GrainTypeString", "GrainIdExtensionString", "PayloadBinary");
            _update = Prepare(Named("update_state"), "ServiceId", "GrainTypeString", "GrainIdExtensionString", "PayloadBinary", "GrainStateVersion");
            _append = Prepare(Named("append_entries"), "GrainIdExtensionString", "PayloadBinary");
            _appendOne = Prepare(Named("append_entry"), "GrainIdExtensionString", "Number", "At", "Kind", "Subject", "Actor", "Body", "Hash");
        }

        public void Commit(IReadOnlyList<PendingWrite> batch)
        {
            _begin.ExecuteNonQuery();
            foreach (var pending in batch) pending.Outcome = Store(pending.Write);
            _commit.ExecuteNonQuery();
        }

        public bool TryRollBack()
        {
            try
            {
                _rollBack.ExecuteNonQuery();
                return true;
            }
            catch (SqliteException)
            {
                return false; // some errors have ended the transaction already; a new connection is the sure way on
            }
        }

        public void Dispose()
        {
            SqliteCommand[] commands = [_begin, _commit, _rollBack, _insert, _update, _append, _appendOne];
            foreach (var command in commands) command.Dispose();
            _connection.Dispose();
        }

        private Written Store(StateWrite write)
        {
            object payload = write.Payload is { } bytes ? bytes : DBNull.Value;
            var store = write.Version is null ? _insert : _update;
            store.Parameters[0].Value = StateStore.ServiceId;
            store.Parameters[1].Value = write.Key.StateName;
            store.Parameters[2].Value = write.Key.GrainKey;
            store.Parameters[3].Value = payload;
            if (write.Version is { } version) store.Parameters[4].Value = version;
            if (store.ExecuteNonQuery() == 0) return Written.Conflict.Instance;

            if (write.Entries is not { } entries) Append(write.Key.GrainKey, payload);
            else foreach (var entry in entries) Append(write.Key.GrainKey, entry);
            return new Written.Stored((write.Version ?? 0) + 1);
        }

        private void Append(string grainKey, object payload)
        {
            _append.Parameters[0].Value = grainKey;
            _append.Parameters[1].Value = payload;
            _append.ExecuteNonQuery();
        }

        private void Append(string grainKey, LedgerEntry entry)
        {
            ReadOnlySpan<object?> values = [grainKey, entry.Number, entry.At, entry.Kind, entry.Subject, entry.Actor, entry.Body, entry.Hash];
            for (var i = 0; i < values.Length; i++) _appendOne.Parameters[i].Value = values[i] ?? DBNull.Value;
            _appendOne.ExecuteNonQuery();
        }

        private static string Named(string statement) => Statements.Read(Engine.Sqlite, "Storage", statement);

        private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
        {
            var command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
            return command; // prepared by its first run, and kept prepared as long as it lives
        }
    }
}
