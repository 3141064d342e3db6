using System.Data.Common;

namespace SalesFloor.Silo.Storage;

/// <summary>Stores one state with its entries inside a transaction of the caller's, who stores tables of his own with it.</summary>
internal static class OneWrite
{
    public static Task<Written> Store(DbConnection connection, Engine engine, StateWrite write, CancellationToken cancellation)
    {
        if (write.Entries is not null) throw new ArgumentException("Here the entries travel inside the payload.", nameof(write));
        return engine == Engine.Sqlite ? InSqlite(connection, write, cancellation) : InPostgres(connection, write, cancellation);
    }

    private static async Task<Written> InPostgres(DbConnection connection, StateWrite write, CancellationToken cancellation)
    {
        await using var command = connection.Statement(Statements.Read(Engine.Postgres, "Storage", "write_state"), [.. Key(write), ("GrainStateVersion", write.Version)]);
        return await command.ExecuteScalarAsync(cancellation) is int version ? new Written.Stored(version) : Written.Conflict.Instance;
    }

    private static async Task<Written> InSqlite(DbConnection connection, StateWrite write, CancellationToken cancellation)
    {
        await using var store = write.Version is { } version
            ? connection.Statement(Named("update_state"), [.. Key(write), ("GrainStateVersion", version)])
            : connection.Statement(Named("insert_state"), Key(write));
        if (await store.ExecuteNonQueryAsync(cancellation) == 0) return Written.Conflict.Instance;

        await using var append = connection.Statement(Named("append_entries"), ("GrainIdExtensionString", write.Key.GrainKey), ("PayloadBinary", write.Payload));
        await append.ExecuteNonQueryAsync(cancellation);
        return new Written.Stored((write.Version ?? 0) + 1);
    }

    private static (string, object?)[] Key(StateWrite write) =>
    [
        ("ServiceId", StateStore.ServiceId), ("GrainTypeString", write.Key.StateName), ("GrainIdExtensionString", write.Key.GrainKey), ("PayloadBinary", write.Payload),
    ];

    private static string Named(string statement) => Statements.Read(Engine.Sqlite, "Storage", statement);
}
