using System.IO.Compression;
using System.Text;
using Npgsql;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Backup;

/// <summary>Brings a copy of a floor back into an empty PostgreSQL database: all of it in one transaction, or nothing.</summary>
internal static class PostgresRestore
{
    private const string IsEmpty = "select not exists (select 1 from grain_state) and not exists (select 1 from ledger)";
    private const string GoOnCounting = "select setval(pg_get_serial_sequence('ledger', 'position'), greatest((select max(position) from ledger), 1))";
    private const int Buffer = 1 << 16;

    public static async Task Run(string file, FloorDatabase.Postgres place, CancellationToken cancellation)
    {
        await using var zip = await Open(file, cancellation);
        var archive = await PostgresArchive.Read(zip, cancellation) ?? throw new BackupException("RestoreNoBackup", file);
        using var connections = new PostgresConnections(place);
        await MakeTables(connections, archive, cancellation);

        await using (var connection = (NpgsqlConnection)await connections.OpenWrite(cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            foreach (var table in archive.Tables) await Fill(connection, table, zip, file, cancellation);
            await using var counting = connection.Statement(GoOnCounting);
            await counting.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await new Migrations(connections).Apply(cancellation);
    }

    private static async Task<ZipArchive> Open(string file, CancellationToken cancellation)
    {
        try
        {
            return await ZipFile.OpenReadAsync(file, cancellation);
        }
        catch (InvalidDataException fault)
        {
            throw new BackupException("RestoreNoBackup", file, fault);
        }
    }

    /// <summary>The tables as they were when the copy was taken, so that later migrations find what they expect.</summary>
    private static async Task MakeTables(PostgresConnections connections, PostgresArchive archive, CancellationToken cancellation)
    {
        var known = Migration.Carried(Engine.Postgres);
        if (archive.Schema > known[^1].Version) throw new UnknownSchemaException(archive.Schema, "of the backup", known[^1].Version);

        await using var connection = await connections.OpenRead(cancellation);
        await using var there = connection.Statement("select to_regclass('ledger') is not null");
        if (!(bool)(await there.ExecuteScalarAsync(cancellation))!)
        {
            await new Migrations(connections, [.. known.Where(step => step.Version <= archive.Schema)]).Apply(cancellation);
            return;
        }

        await using var empty = connection.Statement(IsEmpty);
        if (!(bool)(await empty.ExecuteScalarAsync(cancellation))!) throw new BackupException("RestoreNotEmpty", connection.Database);
    }

    private static async Task Fill(NpgsqlConnection connection, PostgresArchive.Table table, ZipArchive zip, string file, CancellationToken cancellation)
    {
        var entry = zip.GetEntry(PostgresArchive.EntryOf(table.Name)) ?? throw new BackupException("RestoreNoBackup", file);
        await using (var rows = await connection.BeginTextImportAsync($"copy \"{table.Name}\" ({table.ColumnList}) from stdin", cancellation))
        {
            using var text = new StreamReader(await entry.OpenAsync(cancellation), Encoding.UTF8);
            var buffer = new char[Buffer];
            for (int read; (read = await text.ReadAsync(buffer, cancellation)) > 0;) await rows.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        await using var count = connection.Statement($"select count(*) from \"{table.Name}\"");
        if ((long)(await count.ExecuteScalarAsync(cancellation))! != table.Rows) throw new BackupException("RestoreNoBackup", file);
    }
}
