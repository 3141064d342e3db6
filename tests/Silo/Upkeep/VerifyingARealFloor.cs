using System.Text;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.Upkeep;

/// <summary>A floor whose database was made by real decisions, sealed twice; each test tampers with a copy.</summary>
public sealed class RealFloors : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<Engine, KeptFloor> _made = [];

    public async Task<KeptFloor> Copy(Engine engine, PostgresServer postgres)
    {
        await _gate.WaitAsync();
        try
        {
            if (!_made.TryGetValue(engine, out var floor)) _made[engine] = floor = await Make(engine, postgres);
            return await floor.Copy();
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var floor in _made.Values) await floor.DisposeAsync();
        _gate.Dispose();
    }

    private static async Task<KeptFloor> Make(Engine engine, PostgresServer postgres)
    {
        var kept = await KeptFloor.Empty(engine, postgres);
        for (var day = 0; day < 2; day++)
        {
            await using (var program = kept.Run())
            {
                var floor = await program.Open();
                var known = Visitors.NextPhone();
                foreach (var phone in new[] { known, null, null, known }) await floor.ComesAndGoes(phone);
            }

            Assert.Equal(0, (await kept.Order("seal", "--showroom", "test-1")).Exit);
        }

        return kept;
    }
}

public sealed class VerifyingARealFloor(RealFloors floors, PostgresServer postgres) : IClassFixture<RealFloors>
{
    private const string Desk = "desk/test-1";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_nobody_touched_is_whole(Engine engine)
    {
        await using var floor = await floors.Copy(engine, postgres);

        var (exit, said) = await floor.Order("verify");

        Assert.True(exit == 0, said);
        Assert.Contains("whole: ", said, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_changed_byte_is_named(Engine engine) =>
        Finds(engine, $"update ledger set body = replace(body, 'Shanghai', 'Xhanghai') where grain_key = 'showroom/test-1' and number = 1", "showroom/test-1 #1: Changed");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_missing_event_is_named(Engine engine) => Finds(engine, $"delete from ledger where grain_key = '{Desk}' and number = 5", $"{Desk} #5: Missing");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_doubled_event_is_named(Engine engine)
    {
        var at = engine == Engine.Sqlite ? "at" : "at, at_text";
        return Finds(engine,
            $"drop index ledger_grain_number; insert into ledger (grain_key, number, {at}, kind, subject, actor, body, hash) select grain_key, number, {at}, kind, subject, actor, body, hash from ledger where grain_key = '{Desk}' and number = 5",
            $"{Desk} #5: Doubled");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_that_is_not_what_its_events_lead_to_is_named(Engine engine)
    {
        await using var floor = await floors.Copy(engine, postgres);
        var last = await floor.Ask<long>($"select max(number) from ledger where grain_key = '{Desk}'");
        await Rewrite(floor, Desk, state => state.Replace("\"tickets\":8", "\"tickets\":9", StringComparison.Ordinal));

        await Finds(floor, $"{Desk} #{last}: StateDiffers");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_chain_that_was_rewritten_to_its_end_holds_but_its_seal_does_not(Engine engine)
    {
        await using var floor = await floors.Copy(engine, postgres);
        await Forge(floor, Desk, 3);

        await using (var storage = Floor.On(floor.Where))
        {
            Assert.Empty((await storage.Verifier.Verify()).Findings);
            Assert.Empty(await storage.Get<StateVerifier>().Verify());
        }

        await Finds(floor, $"seal/test-1 #1: SealBroken, {Desk} #", "seal/test-1 #2: SealBroken");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task Heads_that_were_changed_with_the_chain_break_the_seal(Engine engine) =>
        Finds(engine, $"update sealed_head set hash = 'f' || substr(hash, 2, 62) || 'z' where seal_number = 2 and grain_key = '{Desk}'", "seal/test-1 #2: SealBroken");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public Task A_head_that_was_taken_out_of_a_seal_breaks_it(Engine engine) =>
        Finds(engine, $"delete from sealed_head where seal_number = 1 and grain_key = '{Desk}'", "seal/test-1 #1: SealBroken, the heads");

    private async Task Finds(Engine engine, string tampering, params string[] findings)
    {
        await using var floor = await floors.Copy(engine, postgres);
        Assert.True(await floor.Execute(tampering) != 0);
        await Finds(floor, findings);
    }

    private static async Task Finds(KeptFloor floor, params string[] findings)
    {
        var (exit, said) = await floor.Order("verify");

        Assert.Equal(1, exit);
        foreach (var finding in findings) Assert.Contains(finding, said, StringComparison.Ordinal);
        Assert.Contains("not whole: ", said, StringComparison.Ordinal);
    }

    /// <summary>As somebody would who knows how the chain is made: another actor in one entry, every later hash made anew, the state's head too.</summary>
    private static async Task Forge(KeptFloor floor, string key, long number)
    {
        await using var storage = Floor.On(floor.Where);
        var renamed = new Dictionary<string, string>();
        var hash = LedgerHash.First;
        foreach (var entry in await storage.Ledger.ByGrain(key, 1))
        {
            var actor = entry.Number == number ? "somebody-else" : entry.Actor;
            hash = LedgerHash.Of(hash, key, entry.Number, entry.AtText, entry.Kind, entry.Subject, actor, entry.Body);
            renamed[entry.Hash] = hash;
            await storage.Execute($"update ledger set actor = '{actor}', hash = '{hash}' where grain_key = '{key}' and number = {entry.Number}");
        }

        await Rewrite(floor, key, state => renamed.Aggregate(state, (text, names) => text.Replace(names.Key, names.Value, StringComparison.Ordinal)));
    }

    private static async Task Rewrite(KeptFloor floor, string key, Func<string, string> change)
    {
        await using var storage = Floor.On(floor.Where);
        await using var connection = await storage.Connections.OpenWrite();
        await using var read = connection.Statement("select payload from grain_state where grain_key = @Key", ("Key", key));
        var before = Encoding.UTF8.GetString(StatePayload.Unpack((byte[])(await read.ExecuteScalarAsync())!));
        var after = change(before);
        Assert.NotEqual(before, after);
        await using var write = connection.Statement("update grain_state set payload = @Payload where grain_key = @Key", ("Payload", Encoding.UTF8.GetBytes(after)), ("Key", key));
        await write.ExecuteNonQueryAsync();
    }
}
