using Microsoft.Data.Sqlite;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Backup;

/// <summary>The copy of a floor on SQLite is a database file like the floor's own.</summary>
internal static class SqliteBackup
{
    private static readonly byte[] s_header = "SQLite format 3\0"u8.ToArray();

    public static async Task Take(IDbConnectionSource connections, string file, CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        await using var command = connection.Statement("vacuum into @File", ("File", file));
        command.CommandTimeout = 0; // as long as the floor is large
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task Restore(string file, string place, CancellationToken cancellation)
    {
        if (File.Exists(place)) throw new BackupException("RestoreNotEmpty", place);
        await using (var copy = File.OpenRead(file))
        {
            var header = new byte[s_header.Length];
            if (await copy.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation) < header.Length || !header.AsSpan().SequenceEqual(s_header))
                throw new BackupException("RestoreNoBackup", file);
        }

        // A log that was left behind by another file of this name would be played into this one.
        File.Delete(place + "-wal");
        File.Delete(place + "-shm");
        var part = place + ".part";
        File.Copy(file, part, overwrite: true);
        await using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
        if (!await IsSound(part, cancellation))
        {
            File.Delete(part);
            throw new BackupException("RestoreNoBackup", file);
        }

        File.Move(part, place);
    }

    // A file that was cut off on its way looks like a database until its last pages are read.
    private static async Task<bool> IsSound(string file, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            await connection.OpenAsync(cancellation);
            await using var check = connection.Statement("pragma quick_check");
            check.CommandTimeout = 0; // as long as the floor is large
            return await check.ExecuteScalarAsync(cancellation) is "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
