using Orleans.Runtime;
using Orleans.Storage;

namespace SalesFloor.Tests.Hosting;

public sealed class StateTests
{
    [Fact]
    public async Task A_state_is_read_once_before_the_first_call_and_kept_with_its_version()
    {
        await using var house = await House.Open();
        var till = house.Grains.GetGrain<ITill>("till/1");

        Assert.Equal(5, await till.Put(5));
        Assert.Equal(8, await till.Put(3));

        Assert.Equal(1, house.Storage.Reads);
        Assert.Equal("2", await till.Version());
    }

    [Fact]
    public async Task A_state_survives_its_activation()
    {
        await using var house = await House.Open();
        var till = house.Grains.GetGrain<ITill>("till/1");
        await till.Put(5);
        await till.Leave();

        Assert.Equal(6, await till.Put(1));
        Assert.Equal(2, house.Storage.Reads);
    }

    [Fact]
    public async Task Whoever_writes_an_old_version_is_told_so_and_the_next_call_meets_what_is_stored()
    {
        await using var house = await House.Open();
        var till = house.Grains.GetGrain<ITill>("till/1");
        await till.Put(5);
        house.Storage.WriteFromElsewhere("till", till.GetGrainId(), new TillState { Cash = 100 });

        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => till.Put(1));

        Assert.Equal(("2", "1"), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Equal(101, await till.Put(1));
    }

    [Fact]
    public async Task Those_in_the_queue_behind_a_conflict_meet_what_is_stored_too()
    {
        await using var house = await House.Open();
        var till = house.Grains.GetGrain<ITill>("till/1");
        await till.Put(5);
        house.Storage.WriteFromElsewhere("till", till.GetGrainId(), new TillState { Cash = 100 });

        var puts = Enumerable.Range(0, 50).Select(_ => till.Put(1)).ToList();
        await Task.WhenAll(puts).ContinueWith(static _ => { }, TaskScheduler.Default).InTime();

        _ = Assert.Single(puts, put => put.IsFaulted);
        Assert.Equal(149, await till.Put(0));
    }

    [Fact]
    public async Task A_failed_write_leaves_the_version_as_it_was_and_the_grain_in_place()
    {
        await using var house = await House.Open();
        var till = house.Grains.GetGrain<ITill>("till/1");
        await till.Put(5);
        house.Storage.FailNext(new IOException("the disk is full"));

        var failure = await Assert.ThrowsAsync<IOException>(() => till.Put(1));

        Assert.Equal("the disk is full", failure.Message);
        Assert.Equal("1", await till.Version());
        Assert.Equal(7, await till.Put(2));
        Assert.Equal(1, house.Storage.Reads);
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_fails_the_call_and_the_next_call_reads_again()
    {
        await using var house = await House.Open();
        var till = house.Grains.GetGrain<ITill>("till/1");
        house.Storage.FailNext(new IOException("the disk is gone"));

        await Assert.ThrowsAsync<IOException>(() => till.Put(1));

        Assert.Equal(1, await till.Put(1));
    }

    [Fact]
    public async Task A_cleared_state_is_a_fresh_one()
    {
        await using var house = await House.Open();
        var till = house.Grains.GetGrain<ITill>("till/1");
        await till.Put(5);

        await till.Empty();

        Assert.Equal(2, await till.Put(2));
        Assert.Equal("1", await till.Version());
    }

    [Fact]
    public async Task A_state_is_refused_outside_the_grains_turns()
    {
        await using var house = await House.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Grains.GetGrain<ITill>("till/1").CountBehindTheBack());
    }

    [Fact]
    public async Task The_store_in_memory_checks_versions_and_copies_what_it_keeps()
    {
        await using var house = await House.Open();
        var notebook = house.Grains.GetGrain<INotebook>("book/1");
        await notebook.Write("first");
        await notebook.ScribbleWithoutSaving("second");
        await notebook.Close();

        Assert.Equal("first", await notebook.Read());
    }
}

public interface ITill : IGrainWithStringKey
{
    Task<int> Put(int cash);
    Task<string?> Version();
    Task Leave();
    Task Empty();
    Task<int> CountBehindTheBack();
}

public interface INotebook : IGrainWithStringKey
{
    Task Write(string line);
    Task ScribbleWithoutSaving(string line);
    Task<string> Read();
    Task Close();
}

[GenerateSerializer]
public sealed record TillState
{
    [Id(0)]
    public int Cash { get; init; }
}

[GenerateSerializer]
public sealed class NotebookState
{
    [Id(0)]
    public string Line { get; set; } = "";
}

internal sealed class TillGrain([PersistentState("till", "flaky")] IPersistentState<TillState> till) : Grain, ITill
{
    public async Task<int> Put(int cash)
    {
        var before = till.State;
        till.State = before with { Cash = before.Cash + cash };
        try
        {
            await till.WriteStateAsync();
        }
        catch
        {
            till.State = before;
            throw;
        }

        return till.State.Cash;
    }

    public Task<string?> Version() => Task.FromResult(till.Etag);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Empty() => till.ClearStateAsync();

    public Task<int> CountBehindTheBack() => Task.Run(() => till.State.Cash);
}

internal sealed class NotebookGrain([PersistentState("notebook", "memory")] IPersistentState<NotebookState> notebook) : Grain, INotebook
{
    public Task Write(string line)
    {
        notebook.State.Line = line;
        return notebook.WriteStateAsync();
    }

    public Task ScribbleWithoutSaving(string line)
    {
        notebook.State.Line = line;
        return Task.CompletedTask;
    }

    public Task<string> Read() => Task.FromResult(notebook.State.Line);

    public Task Close()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
