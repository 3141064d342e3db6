using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Storage;

/// <summary>A database of its own with the storage on it, as the host composes it.</summary>
internal sealed class Floor : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _folder;

    private Floor(FloorDatabase database, string? folder)
    {
        Database = database;
        _folder = folder;
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddFloorStorage(database).BuildServiceProvider();
    }

    public FloorDatabase Database { get; }

    public StateStore Store => Get<StateStore>();

    public LedgerReader Ledger => Get<LedgerReader>();

    public LedgerVerifier Verifier => Get<LedgerVerifier>();

    public IDbConnectionSource Connections => Get<IDbConnectionSource>();

    public static async Task<Floor> Open(Engine engine, PostgresServer postgres)
    {
        var floor = await Empty(engine, postgres);
        await floor.Get<Migrations>().Apply();
        return floor;
    }

    /// <summary>Without tables yet.</summary>
    public static async Task<Floor> Empty(Engine engine, PostgresServer postgres)
    {
        if (engine == Engine.Postgres) return new Floor(new FloorDatabase.Postgres(await postgres.NewDatabase()), null);
        var folder = Directory.CreateTempSubdirectory("floor-").FullName;
        return new Floor(new FloorDatabase.Sqlite(Path.Combine(folder, "floor.db")), folder);
    }

    /// <summary>On a database that stands already.</summary>
    public static Floor On(FloorDatabase database) => new(database, null);

    /// <summary>Another host on the same database.</summary>
    public Floor Second() => new(Database, null);

    public Orleans.Storage.IGrainStorage GrainStorage => _services.GetRequiredKeyedService<Orleans.Storage.IGrainStorage>(SalesFloor.Ledger.FloorStorage.Name);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async Task<int> Execute(string sql)
    {
        await using var connection = await Connections.OpenWrite();
        await using var command = connection.Statement(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<T> Ask<T>(string sql)
    {
        await using var connection = await Connections.OpenRead();
        await using var command = connection.Statement(sql);
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A grain as the storage sees it: decides, numbers and chains its entries, and stores them with its state.</summary>
internal sealed class SomeGrain(string key)
{
    private static readonly DateTimeOffset s_nine = new(2026, 3, 5, 9, 0, 0, 123, TimeSpan.FromHours(8));

    private long _number;
    private string _head = LedgerHash.First;

    public string Key { get; } = key;

    public StateKey State => new("desk", Key);

    public int? Version { get; set; }

    public StateWrite Decide(params string[] bodies) => Decide(subject: null, bodies);

    public StateWrite DecideAbout(string subject, params string[] bodies) => Decide(subject, bodies);

    /// <summary>Decides and stores, and remembers the version.</summary>
    public async Task StoreIn(StateStore store, params string[] bodies) => Version = Assert.IsType<Written.Stored>(await store.Write(Decide(bodies))).Version;

    private StateWrite Decide(string? subject, string[] bodies)
    {
        var entries = bodies.Select(body => Entry(subject, body)).ToArray();
        var document = new { number = _number, head = _head, entries, state = new { note = "现在" } };
        return new StateWrite(State, Version, JsonSerializer.SerializeToUtf8Bytes(document));
    }

    private object Entry(string? subject, string body)
    {
        const string kind = "desk.VisitArrived.v1";
        var at = LedgerHash.At(s_nine.AddSeconds(++_number));
        _head = LedgerHash.Of(_head, Key, _number, at, kind, subject, "desk", body);
        return new { number = _number, at, kind, subject, actor = "desk", body, hash = _head };
    }
}
