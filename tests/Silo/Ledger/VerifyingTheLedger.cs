using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Storage;

namespace SalesFloor.Tests.Ledger;

public sealed class VerifyingTheLedger(PostgresServer postgres)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_untouched_ledger_is_intact(Engine engine)
    {
        await using var floor = await WithThreeDesks(engine);

        var verification = await floor.Verifier.Verify();

        Assert.Equal((3, 15, 0), (verification.Chains, verification.Entries, verification.Faults));
        Assert.Empty(verification.Findings);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_changed_byte_in_a_body_is_found_where_it_is(Engine engine)
    {
        await AfterTampering(engine, "update ledger set body = 'n' || substr(body, 2) where grain_key = 'desk/b' and number = 3", ("desk/b", 3, LedgerFault.Changed));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_entry_that_was_rewritten_with_its_hash_breaks_the_next(Engine engine)
    {
        await AfterTampering(engine, "update ledger set hash = 'f' || substr(hash, 2, 62) || 'z' where grain_key = 'desk/b' and number = 3",
            ("desk/b", 3, LedgerFault.Changed), ("desk/b", 4, LedgerFault.Changed));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_missing_entry_is_found(Engine engine)
    {
        await AfterTampering(engine, "delete from ledger where grain_key = 'desk/b' and number in (1, 3)",
            ("desk/b", 1, LedgerFault.Missing), ("desk/b", 3, LedgerFault.Missing));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_missing_last_entry_leaves_the_state_ahead(Engine engine)
    {
        await AfterTampering(engine, "delete from ledger where grain_key = 'desk/b' and number = 5", ("desk/b", 5, LedgerFault.StateDiffers));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_doubled_number_is_found(Engine engine)
    {
        var at = engine == Engine.Sqlite ? "at" : "at, at_text";
        await AfterTampering(engine,
            $"drop index ledger_grain_number; insert into ledger (grain_key, number, {at}, kind, actor, body, hash) select grain_key, number, {at}, kind, actor, body, hash from ledger where grain_key = 'desk/b' and number = 3",
            ("desk/b", 3, LedgerFault.Doubled));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_that_is_not_where_its_ledger_ends_is_found(Engine engine)
    {
        var text = engine == Engine.Sqlite ? "cast(payload as text)" : "convert_from(payload, 'UTF8')";
        var bytes = engine == Engine.Sqlite ? "cast(replace({0}, '\"number\":5,\"head\"', '\"number\":6,\"head\"') as blob)" : "convert_to(replace({0}, '\"number\":5,\"head\"', '\"number\":6,\"head\"'), 'UTF8')";
        await AfterTampering(engine, $"update grain_state set payload = {string.Format(System.Globalization.CultureInfo.InvariantCulture, bytes, text)} where grain_key = 'desk/b'",
            ("desk/b", 6, LedgerFault.StateDiffers));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Entries_whose_state_is_gone_are_found(Engine engine)
    {
        await AfterTampering(engine, "delete from grain_state where grain_key = 'desk/c'; delete from grain_state where grain_key = 'desk/a'",
            ("desk/a", 5, LedgerFault.StateMissing), ("desk/c", 5, LedgerFault.StateMissing));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_state_whose_whole_ledger_is_gone_is_found(Engine engine)
    {
        await AfterTampering(engine, "delete from ledger where grain_key = 'desk/b'", ("desk/b", 5, LedgerFault.StateDiffers));
    }

    [Theory, InlineData(Engine.Sqlite, "x'00ff'"), InlineData(Engine.Postgres, "'\\x00ff'")]
    public async Task A_state_that_cannot_be_read_is_found(Engine engine, string bytes)
    {
        await AfterTampering(engine, $"update grain_state set payload = {bytes} where grain_key = 'desk/b'", ("desk/b", 5, LedgerFault.StateUnreadable));
    }

    private async Task AfterTampering(Engine engine, string sql, params (string GrainKey, long Number, LedgerFault Fault)[] expected)
    {
        await using var floor = await WithThreeDesks(engine);
        await floor.Execute(sql);

        var verification = await floor.Verifier.Verify();

        Assert.Equal(expected, verification.Findings.Select(f => (f.GrainKey, f.Number, f.Fault)));
        Assert.Equal(expected.Length, verification.Faults);
    }

    private async Task<Floor> WithThreeDesks(Engine engine)
    {
        var floor = await Floor.Open(engine, postgres);
        SomeGrain[] desks = [new("desk/a"), new("desk/b"), new("desk/c")];
        foreach (var desk in desks) await desk.StoreIn(floor.Store, "one", "two");
        foreach (var desk in desks.Reverse()) await desk.StoreIn(floor.Store, "three");
        foreach (var desk in desks) await desk.StoreIn(floor.Store, "four", "five");
        return floor;
    }
}
