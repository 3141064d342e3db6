using System.Data;
using System.IO.Compression;
using System.Text;
using Npgsql;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Backup;

/// <summary>Copies a floor out of PostgreSQL through the floor's own connection: no tool of the server's version has to be installed.</summary>
internal static class PostgresBackup
{
    // Not copied: what the ledger fills again, and what a running cluster says of itself.
    private const string TablesAndColumns = """
        select c.table_name, array_agg(c.column_name::text order by c.ordinal_position)
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
          and c.table_name not in ('schema_version', 'read_position', 'customer_card', 'customer_name_end') and c.table_name not like 'orleans%'
          and not (c.table_name = 'ledger' and c.column_name = 'xid')
        group by c.table_name
        order by c.table_name
        """;

    private const int Buffer = 1 << 16;

    public static async Task Take(IDbConnectionSource connections, string file, TimeProvider clock, CancellationToken cancellation)
    {
        await using var connection = (NpgsqlConnection)await connections.OpenRead(cancellation);
        // Every table as it was at the first statement.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var zip = await ZipArchive.CreateAsync(File.Create(file), ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8, cancellation);
        var tables = new List<PostgresArchive.Table>();
        foreach (var table in await Tables(connection, cancellation))
        {
            await Copy(connection, table, zip, cancellation);
            tables.Add(table);
        }

        await using var newest = connection.Statement("select max(version) from schema_version");
        var schema = (int)(await newest.ExecuteScalarAsync(cancellation))!;
        await new PostgresArchive(PostgresArchive.FormatNow, clock.GetUtcNow(), schema, tables).Write(zip, cancellation);
    }

    private static async Task<List<PostgresArchive.Table>> Tables(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var tables = new List<PostgresArchive.Table>();
        await using (var command = connection.Statement(TablesAndColumns))
        {
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation)) tables.Add(new(rows.GetString(0), rows.GetFieldValue<string[]>(1), 0));
        }

        for (var i = 0; i < tables.Count; i++)
        {
            await using var count = connection.Statement($"select count(*) from \"{tables[i].Name}\"");
            count.CommandTimeout = 0; // as long as the floor is large
            tables[i] = tables[i] with { Rows = (long)(await count.ExecuteScalarAsync(cancellation))! };
        }

        return tables;
    }

    private static async Task Copy(NpgsqlConnection connection, PostgresArchive.Table table, ZipArchive zip, CancellationToken cancellation)
    {
        // By the first column: the ledger by its position, so that it is read back in the order of its positions.
        using var rows = await connection.BeginTextExportAsync($"copy (select {table.ColumnList} from \"{table.Name}\" order by 1) to stdout", cancellation);
        await using var entry = await zip.CreateEntry(PostgresArchive.EntryOf(table.Name), CompressionLevel.Fastest).OpenAsync(cancellation);
        await using var text = new StreamWriter(entry, new UTF8Encoding(false));
        var buffer = new char[Buffer];
        for (int read; (read = await rows.ReadAsync(buffer, cancellation)) > 0;) await text.WriteAsync(buffer.AsMemory(0, read), cancellation);
    }
}
