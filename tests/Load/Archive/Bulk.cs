using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>Puts many rows into a table of either engine as fast as it takes them.</summary>
internal static class Bulk
{
    private const int RowsInATransaction = 200_000;

    public static async Task Load(FloorDatabase database, string table, string columns, IEnumerable<object?[]> rows)
    {
        await using var connection = Ground.Connection(database);
        await connection.OpenAsync();
        if (connection is NpgsqlConnection server) await Copy(server, table, columns, rows);
        else Insert((SqliteConnection)connection, table, columns, rows);
    }

    public static async Task Run(FloorDatabase database, string sql)
    {
        await using var connection = Ground.Connection(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Copy(NpgsqlConnection connection, string table, string columns, IEnumerable<object?[]> rows)
    {
        await using var import = await connection.BeginBinaryImportAsync($"copy {table} ({columns}) from stdin (format binary)");
        foreach (var row in rows) await import.WriteRowAsync(CancellationToken.None, row);
        await import.CompleteAsync();
    }

    private static void Insert(SqliteConnection connection, string table, string columns, IEnumerable<object?[]> rows)
    {
        Execute(connection, "pragma synchronous = off; pragma cache_size = -400000");
        var names = columns.Split(", ");
        using var insert = connection.CreateCommand();
        insert.CommandText = $"insert into {table} ({columns}) values ({string.Join(", ", names.Select((_, at) => $"@p{at}"))})";
        foreach (var at in Enumerable.Range(0, names.Length)) insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{at}" });
        foreach (var chunk in rows.Chunk(RowsInATransaction))
        {
            Execute(connection, "begin");
            foreach (var row in chunk)
            {
                for (var at = 0; at < row.Length; at++) insert.Parameters[at].Value = row[at] ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }

            Execute(connection, "commit");
        }

        Execute(connection, "pragma wal_checkpoint(truncate)");
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
