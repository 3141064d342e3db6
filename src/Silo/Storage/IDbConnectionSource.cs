using System.Data.Common;

namespace SalesFloor.Silo.Storage;

/// <summary>Opens connections to the floor's database for whoever reads it or keeps tables of its own in it.</summary>
public interface IDbConnectionSource
{
    Engine Engine { get; }

    /// <summary>An open connection for reading. SQLite refuses to write on it.</summary>
    ValueTask<DbConnection> OpenRead(CancellationToken cancellation = default);

    /// <summary>An open connection for writing one's own tables. Keep transactions short: SQLite has one writer at a time, and the grains wait for it.</summary>
    ValueTask<DbConnection> OpenWrite(CancellationToken cancellation = default);
}
