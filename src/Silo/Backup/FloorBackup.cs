using System.Diagnostics;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Backup;

/// <summary>Copies a floor into one file while it works, and brings such a file back into an empty place. The copy is of one moment.</summary>
internal static class FloorBackup
{
    private const string Unfinished = ".part";

    /// <summary>Writes the copy. It carries its name only when it is whole and on the disk.</summary>
    /// <exception cref="BackupException">The file is there already, or cannot be written.</exception>
    public static async Task Take(FloorDatabase database, IDbConnectionSource connections, string file, TimeProvider clock, CancellationToken cancellation = default)
    {
        if (File.Exists(file)) throw new BackupException("BackupExists", file);
        var part = file + Unfinished;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.Delete(part); // of a copy that was broken off
            if (database is FloorDatabase.Sqlite) await SqliteBackup.Take(connections, part, cancellation);
            else await PostgresBackup.Take(connections, part, clock, cancellation);
            await using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            File.Move(part, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException("BackupUnwritable", file, fault);
        }
    }

    /// <summary>Brings a copy back.</summary>
    /// <exception cref="BackupException">The place is not empty, or the file is no copy of a floor on this engine.</exception>
    public static async Task Restore(FloorDatabase database, string file, CancellationToken cancellation = default)
    {
        if (!File.Exists(file)) throw new BackupException("BackupNotThere", file);
        switch (database)
        {
            case FloorDatabase.Sqlite place:
                await SqliteBackup.Restore(file, place.File, cancellation);
                break;
            case FloorDatabase.Postgres place:
                await PostgresRestore.Run(file, place, cancellation);
                break;
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>A copy cannot be taken or brought back, for a reason that its user can mend. <paramref name="why"/> is a key of the start texts, <paramref name="what"/> the file or place concerned.</summary>
internal sealed class BackupException(string why, string what, Exception? cause = null) : Exception($"{why}: {what}", cause)
{
    public string Why { get; } = why;

    public string What { get; } = what;

    public string Detail => InnerException?.Message ?? "";
}
