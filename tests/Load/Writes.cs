using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
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

    // What a busy desk holds: fifteen open visits.
    private static readonly object s_visits = Enumerable.Range(0, 15).Select(number => Enumerable.Range(0, 20).ToDictionary(field => $"field{field}", field => $"{number}-{field}-{s_body[..20]}")).ToArray();

    /// <summary>On SQLite and PostgreSQL. The rounds alternate, so that a noisy moment hits both.</summary>
    public static async Task<object> Run()
    {
        var folder = Directory.CreateTempSubdirectory("floor-writes-").FullName;
        try
        {
            var file = Path.Combine(folder, "floor.db");
            var sqlite = await On(new FloorDatabase.Sqlite(file), () => new SqliteConnection($"Data Source={file};Pooling=False"));
            await using var ground = new Ground();
            var server = await ground.New(Engine.Postgres);
            var postgres = await On(server, () => Ground.Connection(server));
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
            rounds.Add(new Round(
                await BareRows(connect), await Store(store, writers: 1), await Store(store, Together), await Store(store, Together, s_visits, apart: false), await Store(store, Together, s_visits, apart: true)));
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

    private static async Task<Rate> Store(StateStore store, int writers, object? state = null, bool apart = false)
    {
        var rates = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() =>
        {
            var desk = new Desk($"desk/{Guid.CreateVersion7()}", state ?? new { note = s_body }, apart);
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

    /// <summary>The last two with a state of 15 open visits: its entries inside the state, and beside it, as grains do it.</summary>
    private sealed record Round(Rate BareRows, Rate OneWriter, Rate ManyWriters, Rate ManyWritersOfVisits, Rate ManyWritersOfVisitsApart);

    /// <summary>A desk that decides one thing after the other.</summary>
    private sealed class Desk(string key, object state, bool apart)
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
            ImmutableArray<LedgerEntry> entries = [new(_number, at, Kind, subject, "desk", s_body, _head)];
            var payload = JsonSerializer.SerializeToUtf8Bytes(new { number = _number, head = _head, entries = apart ? [] : entries, state }, JsonSerializerOptions.Web);

            var asked = Stopwatch.GetTimestamp();
            var written = await store.Write(new StateWrite(new StateKey("desk", key), _version, payload, apart ? entries : null));
            _version = ((Written.Stored)written).Version;
            return Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        }
    }
}
