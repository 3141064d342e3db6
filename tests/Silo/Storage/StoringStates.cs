using System.Text;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Storage;

public sealed class StoringStates(PostgresServer postgres)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_and_the_entries_of_its_decision_are_stored_together(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var desk = new SomeGrain("desk/main");
        var first = desk.DecideAbout("visit-1", """{"name":"王芳\n"}""", """{"b":2}""");

        Assert.Equal(new Written.Stored(1), await floor.Store.Write(first));

        var row = Assert.IsType<StoredRow>(await floor.Store.Read(desk.State));
        Assert.Equal(1, row.Version);
        Assert.Equal(first.Payload, row.Payload);
        var entries = await floor.Ledger.ByGrain("desk/main", 1);
        Assert.Equal([1L, 2L], entries.Select(e => e.Number));
        Assert.Equal(["""{"name":"王芳\n"}""", """{"b":2}"""], entries.Select(e => e.Body));
        Assert.All(entries, e => Assert.Equal(("desk.VisitArrived.v1", "visit-1", "desk"), (e.Kind, e.Subject, e.Actor)));
        Assert.Equal("2026-03-05T09:00:01.1230000+08:00", entries[0].AtText);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_that_was_never_stored_is_not_there(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);

        Assert.Null(await floor.Store.Read(new StateKey("desk", "desk/unknown")));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_that_keeps_no_ledger_is_stored_alone(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var key = new StateKey("token", "rep/7");

        Assert.Equal(new Written.Stored(1), await floor.Store.Write(new StateWrite(key, null, """{"token":1}"""u8.ToArray())));
        Assert.Equal(new Written.Stored(2), await floor.Store.Write(new StateWrite(key, 1, """{"token":2}"""u8.ToArray())));

        Assert.Equal("""{"token":2}""", Encoding.UTF8.GetString((await floor.Store.Read(key))!.Payload!));
        Assert.Equal(0, await floor.Ask<long>("select count(*) from ledger"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_cleared_state_keeps_its_row_and_goes_on_counting(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var key = new StateKey("token", "rep/7");
        await floor.Store.Write(new StateWrite(key, null, """{"token":1}"""u8.ToArray()));

        Assert.Equal(new Written.Stored(2), await floor.Store.Write(new StateWrite(key, 1, null)));

        Assert.Equal(new StoredRow(null, 2), await floor.Store.Read(key));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_stale_write_stores_nothing(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var desk = new SomeGrain("desk/main");
        await desk.StoreIn(floor.Store, "first");
        await desk.StoreIn(floor.Store, "second");

        desk.Version = 1;
        Assert.IsType<Written.Conflict>(await floor.Store.Write(desk.Decide("late")));

        Assert.Equal(2, (await floor.Store.Read(desk.State))!.Version);
        Assert.Equal(["first", "second"], (await floor.Ledger.ByGrain(desk.Key, 1)).Select(e => e.Body));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Of_two_that_insert_the_same_grain_one_wins(Engine engine)
    {
        await using var here = await Floor.Open(engine, postgres);
        await using var there = here.Second();
        const int grains = 50;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, grains).SelectMany(n => new[] { here, there }.Select(floor =>
            Task.Run(() => floor.Store.Write(new SomeGrain($"desk/{n}").Decide("mine")))))).WaitAsync(s_patience);

        Assert.Equal(grains, outcomes.Count(o => o is Written.Stored));
        Assert.Equal(grains, outcomes.Count(o => o is Written.Conflict));
        Assert.Equal(grains, await here.Ask<long>("select count(*) from ledger"));
        Assert.True((await here.Verifier.Verify()).IsIntact);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Many_grains_at_once_all_find_their_entries_in_the_ledger(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        const int grains = 40;
        const int decisions = 10;

        await Task.WhenAll(Enumerable.Range(0, grains).Select(n => Task.Run(async () =>
        {
            var desk = new SomeGrain($"desk/{n}");
            for (var i = 0; i < decisions; i++) await desk.StoreIn(floor.Store, $"{i}a", $"{i}b");
        }))).WaitAsync(s_patience);

        var verification = await floor.Verifier.Verify();
        Assert.Equal((grains, 2 * grains * decisions, 0), (verification.Chains, verification.Entries, verification.Faults));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Closing_the_store_lets_what_waits_be_written_and_refuses_the_rest(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var store = floor.Store;
        var waiting = Enumerable.Range(0, 200).Select(n => Task.Run(() => store.Write(new SomeGrain($"desk/{n}").Decide("x")))).ToArray();

        store.Dispose();

        var outcomes = await Task.WhenAll(waiting.Select(async write =>
        {
            try
            {
                return await write is Written.Stored;
            }
            catch (ObjectDisposedException)
            {
                return false;
            }
        })).WaitAsync(s_patience);
        Assert.Equal(outcomes.Count(stored => stored), await floor.Ask<long>("select count(*) from grain_state"));
    }
}
