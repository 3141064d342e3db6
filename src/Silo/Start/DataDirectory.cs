using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Start;

/// <summary>Holds the data directory while the floor runs, so that a second floor cannot work on the same file. The operating system lets go of it, also after <c>kill -9</c>.</summary>
public sealed class DataDirectory : IDisposable
{
    private readonly FileStream _held;

    private DataDirectory(FileStream held) => _held = held;

    /// <summary>Takes the directory, making it where it is missing. Throws <see cref="StartRefusedException"/> when it is another's or cannot be used.</summary>
    public static DataDirectory Take(FloorSettings floor)
    {
        try
        {
            Directory.CreateDirectory(floor.DataDirectory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(StartTexts.Both("DataUnusable", floor.DataDirectory, fault.Message), fault);
        }

        try
        {
            return new DataDirectory(new FileStream(Path.Combine(floor.DataDirectory, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault)
        {
            throw new StartRefusedException(StartTexts.Both("DataTaken", floor.DataDirectory), fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new StartRefusedException(StartTexts.Both("DataUnusable", floor.DataDirectory, fault.Message), fault);
        }
    }

    /// <summary>Which database the settings mean.</summary>
    public static FloorDatabase Database(FloorSettings floor) => floor.Database is { } connection
        ? new FloorDatabase.Postgres(connection)
        : new FloorDatabase.Sqlite(Path.Combine(floor.DataDirectory, "floor.db"));

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}

/// <summary>The program cannot start, for a reason that its user can mend. The message is for him.</summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
