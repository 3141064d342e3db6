using Orleans;
using Orleans.Runtime;
using Orleans.Storage;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Storage;

public sealed class StoringGrainStates(PostgresServer postgres)
{
    private const string StateName = "rep";
    private static readonly GrainId s_ada = GrainId.Create("salesperson", "rep/ada");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_comes_back_as_it_was_with_its_version(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var (storage, written, read) = (floor.GrainStorage, new GrainState<Rep>(new Rep("王芳", 3)), new GrainState<Rep>());

        await storage.WriteStateAsync(StateName, s_ada, written);
        written.State = new Rep("王芳", 4);
        await storage.WriteStateAsync(StateName, s_ada, written);
        await storage.ReadStateAsync(StateName, s_ada, read);

        Assert.Equal((new Rep("王芳", 4), "2", true), (read.State, read.ETag, read.RecordExists));
        Assert.Equal(("2", true), (written.ETag, written.RecordExists));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_that_was_never_stored_has_no_version(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var state = new GrainState<Rep>(new Rep("left over", 1), "7") { RecordExists = true };

        await floor.GrainStorage.ReadStateAsync(StateName, s_ada, state);

        Assert.Equal((null, null, false), (state.State, state.ETag, state.RecordExists));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whoever_writes_over_a_newer_state_is_told_and_keeps_what_he_had(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var (storage, here, there) = (floor.GrainStorage, new GrainState<Rep>(new Rep("Ada", 1)), new GrainState<Rep>(new Rep("Ada", 2)));
        await storage.WriteStateAsync(StateName, s_ada, here);

        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync(StateName, s_ada, there));

        Assert.Contains("rep of rep/ada", conflict.Message, StringComparison.Ordinal);
        Assert.Equal((null, false), (there.ETag, there.RecordExists));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_cleared_state_can_be_stored_again(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var (storage, state) = (floor.GrainStorage, new GrainState<Rep>(new Rep("Ada", 1)));
        await storage.WriteStateAsync(StateName, s_ada, state);

        await storage.ClearStateAsync(StateName, s_ada, state);
        Assert.Equal((null, "2", false), (state.State, state.ETag, state.RecordExists));
        state.State = new Rep("Ada", 9);
        await storage.WriteStateAsync(StateName, s_ada, state);

        Assert.Equal(("3", true), (state.ETag, state.RecordExists));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Clearing_what_was_never_stored_leaves_no_row(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);

        await floor.GrainStorage.ClearStateAsync(StateName, s_ada, new GrainState<Rep>());

        Assert.Equal(0, await floor.Ask<long>("select count(*) from grain_state"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_call_that_was_cancelled_before_stores_nothing(Engine engine)
    {
        await using var floor = await Floor.Open(engine, postgres);
        var state = new GrainState<Rep>(new Rep("Ada", 1));

        await Assert.ThrowsAsync<OperationCanceledException>(() => floor.GrainStorage.WriteStateAsync(StateName, s_ada, state, new CancellationToken(canceled: true)));

        Assert.Equal((null, false), (state.ETag, state.RecordExists));
        Assert.Equal(0, await floor.Ask<long>("select count(*) from grain_state"));
    }

    private sealed record Rep(string Name, int Taken);
}
