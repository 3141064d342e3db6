using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFloor.Ledger;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Load;

/// <summary>How many states a second the storage makes durable, each with one ledger entry, next to what the same database commits of bare rows.</summary>
public static class Writes
{
    private const int Together = 64;
    private const int Rounds = 3;

    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(2);
    private static readonly string s_body = new('x', 300);

    /// <summary>On SQLite, and on the PostgreSQL that SALESFLOOR_TEST_PG names, if any. The rounds alternate, so that a noisy moment hits both.</summary>
    public static async Task<object> Run()
    {
        var folder = Directory.CreateTempSubdirectory("floor-writes-").FullName;
        try
        {
            var file = Path.Combine(folder, "floor.db");
            var sqlite = await On(new FloorDatabase.Sqlite(file), () => new SqliteConnection($"Data Source={file};Pooling=False"));
            var server = Environment.GetEnvironmentVariable("SALESFLOOR_TEST_PG");
            var postgres = server is { Length: > 0 } ? await On(new FloorDatabase.Postgres(server), () => new NpgsqlConnection($"{server};Pooling=false")) : null;
            return new { sqlite, postgres, writers = Together, processors = Environment.ProcessorCount };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Round>> On(FloorDatabase database, Func<DbConnection> connect)
    {
        await using var services = new ServiceCollection().AddFloorStorage(database).BuildServiceProvider();
        await services.GetRequiredService<Migrations>().Apply();
        var store = services.GetRequiredService<StateStore>();
        var rounds = new List<Round>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(new Round(await BareRows(connect), await Store(store, writers: 1), await Store(store, Together)));
        }
        return rounds;
    }

    private static async Task<Rate> BareRows(Func<DbConnection> connect)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        var bytes = connection is SqliteConnection ? "blob" : "bytea";
        Execute(connection, $"create table if not exists bare_row (payload {bytes} not null)");
        if (connection is SqliteConnection) Execute(connection, "pragma synchronous = full; pragma wal_autocheckpoint = 4000");
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into bare_row (payload) values (@Payload)";
        var payload = insert.CreateParameter();
        (payload.ParameterName, payload.Value) = ("Payload", new byte[500]);
        insert.Parameters.Add(payload);
        insert.Prepare();
        return await Repeat(waits =>
        {
            var asked = Stopwatch.GetTimestamp();
            insert.ExecuteNonQuery();
            waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            return Task.CompletedTask;
        });
    }

    private static async Task<Rate> Store(StateStore store, int writers)
    {
        var rates = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() =>
        {
            var desk = new Desk($"desk/{Guid.CreateVersion7()}");
            return Repeat(async waits => waits.Add(await desk.StoreIn(store)));
        })));
        return new Rate(rates.Sum(rate => rate.PerSecond), rates.Max(rate => rate.P50Milliseconds), rates.Max(rate => rate.P99Milliseconds));
    }

    private static async Task<Rate> Repeat(Func<List<double>, Task> once)
    {
        var waits = new List<double>();
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < s_measured) await once(waits);
        var perSecond = (long)(waits.Count / Stopwatch.GetElapsedTime(since).TotalSeconds);
        waits.Sort();
        return new Rate(perSecond, waits[waits.Count / 2], waits[waits.Count * 99 / 100]);
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Of several writers at once the slowest writer's waits.</summary>
    private sealed record Rate(long PerSecond, double P50Milliseconds, double P99Milliseconds);

    private sealed record Round(Rate BareRows, Rate OneWriter, Rate ManyWriters);

    /// <summary>A desk that decides one thing after the other.</summary>
    private sealed class Desk(string key)
    {
        private const string Kind = "desk.VisitArrived.v1";

        private long _number;
        private string _head = LedgerHash.First;
        private int? _version;

        public async Task<double> StoreIn(StateStore store)
        {
            var at = LedgerHash.At(DateTimeOffset.UnixEpoch.AddSeconds(++_number));
            var subject = $"{key}/{_number}";
            _head = LedgerHash.Of(_head, key, _number, at, Kind, subject, "desk", s_body);
            var entry = new { number = _number, at, kind = Kind, subject, actor = "desk", body = s_body, hash = _head };
            var payload = JsonSerializer.SerializeToUtf8Bytes(new { number = _number, head = _head, entries = new[] { entry }, state = new { note = s_body } });

            var asked = Stopwatch.GetTimestamp();
            var written = await store.Write(new StateWrite(new StateKey("desk", key), _version, payload));
            _version = ((Written.Stored)written).Version;
            return Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        }
    }
}
