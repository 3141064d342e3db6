using Microsoft.Extensions.Logging.Abstractions;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.Ledger;

public sealed class ReadingTheLedger(PostgresServer postgres)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_reader_goes_on_where_it_stopped(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var desk = new SomeGrain("desk/main");
        await desk.StoreIn(floor.Store, "1", "2", "3");
        await desk.StoreIn(floor.Store, "4", "5");

        var first = await Some(floor.Ledger.Read(0, batch: 2), 3);
        await desk.StoreIn(floor.Store, "6");
        var rest = await Some(floor.Ledger.Read(first[^1].Position, batch: 2), int.MaxValue);

        Assert.Equal(["1", "2", "3"], first.Select(e => e.Body));
        Assert.Equal(["4", "5", "6"], rest.Select(e => e.Body));
        Assert.Empty(await Some(floor.Ledger.Read(rest[^1].Position, batch: 2), int.MaxValue));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_was_decided_about_a_visit_is_found_by_its_id(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        await floor.Store.Write(new SomeGrain("desk/main").DecideAbout("visit-1", "arrived"));
        await floor.Store.Write(new SomeGrain("rep/ada").DecideAbout("visit-1", "offered"));
        await floor.Store.Write(new SomeGrain("rep/ben").DecideAbout("visit-2", "offered"));

        var found = await floor.Ledger.BySubject("visit-1");

        Assert.Equal([("desk/main", "arrived"), ("rep/ada", "offered")], found.Select(e => (e.GrainKey, e.Body)));
    }

    [Fact]
    public async Task A_row_behind_a_transaction_in_flight_waits_for_it_and_neither_is_lost()
    {
        await using var floor = await Floor.Open(Engine.Postgres, postgres);
        await using var slow = await floor.Connections.OpenWrite();
        await using var quick = await floor.Connections.OpenWrite();

        // The first takes its transaction id, the second the lower position; then the first commits before the second.
        await using var first = await quick.BeginTransactionAsync();
        await Run(quick, "select pg_current_xact_id()");
        await using var second = await slow.BeginTransactionAsync();
        await Run(slow, Insert("late"));
        await Run(quick, Insert("early"));
        await first.CommitAsync();
        var before = await Some(floor.Ledger.Read(0, 10), int.MaxValue);
        await second.CommitAsync();
        var after = await Some(floor.Ledger.Read(before[^1].Position, 10), int.MaxValue);

        Assert.Equal(["early"], before.Select(e => e.GrainKey));
        Assert.Equal(["late"], after.Select(e => e.GrainKey));
        Assert.True(after[0].Position < before[0].Position);
    }

    [Fact]
    public async Task What_runs_in_another_database_of_the_server_holds_nobody_back()
    {
        await using var floor = await Floor.Open(Engine.Postgres, postgres);
        await using var elsewhere = await Floor.Open(Engine.Postgres, postgres);
        await using var load = await elsewhere.Connections.OpenWrite();
        await using var open = await load.BeginTransactionAsync();
        await Run(load, "select pg_current_xact_id()");

        await new SomeGrain("desk/main").StoreIn(floor.Store, "1", "2");

        Assert.Equal(["1", "2"], (await Some(floor.Ledger.Read(0, 10), int.MaxValue)).Select(e => e.Body));
    }

    [Fact]
    public async Task Whoever_wants_everything_waits_for_the_commit_in_flight_that_holds_some_of_it_back()
    {
        await using var floor = await Floor.Open(Engine.Postgres, postgres);
        var projector = new Projector(floor.Connections, floor.Ledger, TimeProvider.System, NullLogger<Projector>.Instance);
        await using var slow = await floor.Connections.OpenWrite();
        await using var open = await slow.BeginTransactionAsync();
        await Run(slow, "select pg_current_xact_id()");
        await using var quick = await floor.Connections.OpenWrite();
        await Run(quick, Insert("early"));
        await Run(quick, Insert("next"));
        Assert.Empty(await Some(floor.Ledger.Read(0, 10), int.MaxValue));

        var caughtUp = projector.CatchUp(TestContext.Current.CancellationToken);
        var behind = await floor.Ledger.NewestPosition();
        Assert.True(await floor.Ledger.IsBehind(0, behind));
        Assert.False(caughtUp.IsCompleted);
        await open.CommitAsync();

        Assert.Equal(2, await caughtUp);
        Assert.False(await floor.Ledger.IsBehind(behind, behind));
    }

    [Fact]
    public async Task A_ledger_restored_into_a_younger_server_is_read_whole()
    {
        await using var floor = await Floor.Open(Engine.Postgres, postgres);
        await new SomeGrain("desk/main").StoreIn(floor.Store, "1", "2");
        await floor.Execute("update ledger set xid = '4000000000'::xid8");
        Assert.Empty(await Some(floor.Ledger.Read(0, 10), int.MaxValue));

        await floor.Get<Migrations>().Apply();

        Assert.Equal(["1", "2"], (await Some(floor.Ledger.Read(0, 10), int.MaxValue)).Select(e => e.Body));
    }

    private static string Insert(string key) =>
        $"insert into ledger (grain_key, number, at, at_text, kind, actor, body, hash) values ('{key}', 1, '2026-03-05T01:00:00Z', '2026-03-05T09:00:00+08:00', 'k', 'a', '', '')";

    private static async Task Run(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.Statement(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<LedgerRow>> Some(IAsyncEnumerable<LedgerRow> rows, int most)
    {
        var list = new List<LedgerRow>();
        await foreach (var row in rows)
        {
            list.Add(row);
            if (list.Count == most) break;
        }
        return list;
    }
}
