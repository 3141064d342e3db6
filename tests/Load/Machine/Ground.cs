using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>The databases of one measurement: a temporary SQLite file, a temporary PostgreSQL or the one that SALESFLOOR_TEST_PG names. Gone afterwards.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly PostgresServer _server = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("floor-load-").FullName;

    /// <summary>A new, empty database; a SQLite file lies in a folder of its own.</summary>
    public async Task<FloorDatabase> New(Engine engine) => engine == Engine.Postgres
        ? new FloorDatabase.Postgres(await _server.NewDatabase())
        : new FloorDatabase.Sqlite(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, Guid.NewGuid().ToString("N"))).FullName, "floor.db"));

    public static IEnumerable<Engine> Engines(Options options) =>
        new[] { Engine.Sqlite, Engine.Postgres }.Where(engine => options.Wants(Name(engine)));

    public static string Name(Engine engine) => engine == Engine.Sqlite ? "sqlite" : "postgres";

    public static DbConnection Connection(FloorDatabase database) => database switch
    {
        FloorDatabase.Sqlite file => new SqliteConnection($"Data Source={file.File};Pooling=False"),
        FloorDatabase.Postgres server => new NpgsqlConnection($"{server.ConnectionString};Pooling=false"),
        _ => throw new ArgumentOutOfRangeException(nameof(database)),
    };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
