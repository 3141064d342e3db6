using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SalesFloor.Silo.Storage;

internal sealed class SqliteConnections : IDbConnectionSource, IDisposable
{
    private readonly string _read;
    private readonly string _write;
    private readonly string _alone;

    public SqliteConnections(FloorDatabase.Sqlite database)
    {
        var file = Path.GetFullPath(database.File);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        _read = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString();
        _write = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        _alone = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
    }

    public Engine Engine => Engine.Sqlite;

    public async ValueTask<DbConnection> OpenRead(CancellationToken cancellation = default)
    {
        var connection = new SqliteConnection(_read);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public ValueTask<DbConnection> OpenWrite(CancellationToken cancellation = default) => ValueTask.FromResult<DbConnection>(OpenDurable(_write));

    /// <summary>The connection of one lasting writer; it is never shared and closes for real.</summary>
    public SqliteConnection OpenWriter() => OpenDurable(_alone);

    public void Dispose()
    {
        // Else the pool keeps the file open, and its log is not folded into it.
        using var read = new SqliteConnection(_read);
        SqliteConnection.ClearPool(read);
        using var write = new SqliteConnection(_write);
        SqliteConnection.ClearPool(write);
    }

    private static SqliteConnection OpenDurable(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.Statement(Statements.Read(Engine.Sqlite, "Storage", "open_writer"));
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
