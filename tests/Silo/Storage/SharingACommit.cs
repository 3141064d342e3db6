using System.Data.Common;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Storage;

/// <summary>Batches are made by hand here, so that who shares a transaction with whom is not left to chance.</summary>
public sealed class SharingACommit(PostgresServer postgres)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_conflict_writes_nothing_and_does_not_disturb_its_neighbours(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var (left, stale, right) = (new SomeGrain("desk/left"), new SomeGrain("desk/stale"), new SomeGrain("desk/right"));
        await stale.StoreIn(floor.Store, "first");
        stale.Version = null;
        List<PendingWrite> batch = [new(left.Decide("l")), new(stale.Decide("late")), new(right.Decide("r"))];

        floor.Get<IWriteBatches>().Commit(batch);

        Assert.Equal([new Written.Stored(1), Written.Conflict.Instance, new Written.Stored(1)], batch.Select(p => p.Outcome));
        Assert.Equal(["first", "l", "r"], await Bodies(floor));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_statement_that_fails_leaves_nothing_of_the_whole_batch(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var batches = floor.Get<IWriteBatches>();
        List<PendingWrite> batch = [new(new SomeGrain("desk/left").Decide("l")), new(await Poison(floor)), new(new SomeGrain("desk/right").Decide("r"))];

        var failure = Assert.ThrowsAny<DbException>(() => batches.Commit(batch));

        Assert.True(batches.RefusedForSure(failure));
        Assert.Equal(["first"], await Bodies(floor));
        Assert.Equal(1, await floor.Ask<long>("select count(*) from grain_state"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_refused_write_fails_alone_and_those_who_shared_its_batch_are_stored(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var poison = await Poison(floor);
        var batches = new HeldBatches(floor.Get<IWriteBatches>());
        using var group = new GroupCommit(batches);

        var first = Task.Run(() => group.Write(new SomeGrain("desk/first").Decide("f")));
        await batches.FirstIsIn;
        var left = group.Write(new SomeGrain("desk/left").Decide("l"));
        var refused = group.Write(poison);
        var right = group.Write(new SomeGrain("desk/right").Decide("r"));
        batches.LetGo();

        await Task.WhenAll(first, left, right).WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAnyAsync<DbException>(() => refused);
        Assert.Equal([1, 3, 1, 1, 1], batches.Sizes); // together, then each alone
        Assert.Equal(["f", "first", "l", "r"], await Bodies(floor));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task After_the_connection_broke_the_next_write_finds_a_new_one(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var desk = new SomeGrain("desk/main");
        await desk.StoreIn(floor.Store, "first");
        if (engine == Engine.Postgres)
        {
            await floor.Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            await Assert.ThrowsAnyAsync<DbException>(() => floor.Store.Write(new SomeGrain("desk/unlucky").Decide("u")));
        }
        else
        {
            await floor.Execute("alter table ledger rename to ledger_away");
            await Assert.ThrowsAnyAsync<DbException>(() => floor.Store.Write(new SomeGrain("desk/unlucky").Decide("u")));
            await floor.Execute("alter table ledger_away rename to ledger");
        }

        await desk.StoreIn(floor.Store, "second");

        Assert.Equal(["first", "second"], await Bodies(floor));
        Assert.True((await floor.Verifier.Verify()).IsIntact);
    }

    [Fact]
    public async Task A_broken_connection_is_told_to_all_who_shared_the_batch_and_the_next_batch_is_tried()
    {
        var batches = new HeldBatches(new BreaksOnce());
        using var group = new GroupCommit(batches);
        var first = Task.Run(() => group.Write(new SomeGrain("desk/first").Decide("f")));
        await batches.FirstIsIn;
        Task<Written>[] shared = [group.Write(new SomeGrain("desk/left").Decide("l")), group.Write(new SomeGrain("desk/right").Decide("r"))];
        batches.LetGo();

        await first.WaitAsync(TimeSpan.FromSeconds(30));
        foreach (var write in shared) await Assert.ThrowsAsync<IOException>(() => write.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.IsType<Written.Stored>(await group.Write(new SomeGrain("desk/next").Decide("n")).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal([1, 2, 1], batches.Sizes); // never each alone: nobody knows whether the batch was stored
    }

    // Its state is stored without complaint; its entry claims a number that the ledger has already.
    private static async Task<StateWrite> Poison(Floor floor)
    {
        await new SomeGrain("desk/twice").StoreIn(floor.Store, "first");
        return new SomeGrain("desk/twice").Decide("again") with { Key = new StateKey("other", "desk/twice") };
    }

    private static async Task<IEnumerable<string>> Bodies(Floor floor)
    {
        var bodies = new List<string>();
        await using var connection = await floor.Connections.OpenRead();
        await using var command = connection.Statement("select body from ledger");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) bodies.Add(rows.GetString(0));
        return bodies.Order(StringComparer.Ordinal);
    }

    /// <summary>Holds the first commit until it is let go, so that the next writes gather behind it.</summary>
    private sealed class HeldBatches(IWriteBatches inner) : IWriteBatches
    {
        private readonly TaskCompletionSource _firstIsIn = new();
        private readonly ManualResetEventSlim _go = new();

        public Task FirstIsIn => _firstIsIn.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public List<int> Sizes { get; } = [];

        public void LetGo() => _go.Set();

        public void Commit(IReadOnlyList<PendingWrite> batch)
        {
            Sizes.Add(batch.Count);
            _firstIsIn.TrySetResult();
            _go.Wait();
            inner.Commit(batch);
        }

        public bool RefusedForSure(Exception failure) => inner.RefusedForSure(failure);

        public void Dispose() => _go.Dispose();
    }

    /// <summary>Loses its connection in the second commit.</summary>
    private sealed class BreaksOnce : IWriteBatches
    {
        private int _commits;

        public void Commit(IReadOnlyList<PendingWrite> batch)
        {
            if (++_commits == 2) throw new IOException("the connection broke");
            foreach (var pending in batch) pending.Outcome = new Written.Stored(1);
        }

        public bool RefusedForSure(Exception failure) => false;

        public void Dispose() { }
    }
}
