using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Upkeep;

public sealed class BackingUp(PostgresServer postgres)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_copy_taken_while_visitors_arrive_comes_back_whole_and_goes_on(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        var file = kept.Beside("floor.backup");
        var (first, answer) = (Guid.NewGuid(), "");
        await using (var program = kept.Run())
        {
            var floor = program.Showroom("main");
            await floor.ComesAndGoes("13812340001");
            answer = (await floor.Arrive(Visitors.New(first, "13912345678"))).Text;

            var backup = Task.Run(() => kept.Order("backup", file));
            for (var more = 0; more < 5 || !backup.IsCompleted; more++) await floor.ComesAndGoes();
            var (exit, said) = await backup;
            Assert.True(exit == 0, said);
        }

        await using var restored = await KeptFloor.Empty(engine, postgres);
        var (restoring, whatItSaid) = await restored.Order("restore", file);
        Assert.True(restoring == 0, whatItSaid);
        Assert.Contains("whole: ", whatItSaid, StringComparison.Ordinal);

        await using (var again = restored.Run())
        {
            var floor = again.Showroom("main");
            Assert.Equal(answer, (await floor.Arrive(Visitors.New(first, "13912345678"))).Text);
            await floor.ComesAndGoes();
        }

        var (verified, findings) = await restored.Order("verify");
        Assert.True(verified == 0, findings);
        Assert.Equal(0, (await restored.Order("rebuild")).Exit);
        Assert.Contains(await restored.Dump("customer_card"), card => card.Contains("13812340001", StringComparison.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nothing_is_written_over(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        await using (var program = kept.Run()) await program.Showroom("main").ComesAndGoes();
        var file = kept.Beside("floor.backup");
        Assert.Equal(0, (await kept.Order("backup", file)).Exit);
        var before = await kept.Dump("ledger");

        var (again, saidAgain) = await kept.Order("backup", file);
        var (over, saidOver) = await kept.Order("restore", file);

        Assert.Equal((1, 1), (again, over));
        Assert.Contains("已存在", saidAgain, StringComparison.Ordinal);
        Assert.Contains("is there already and is not overwritten", saidAgain, StringComparison.Ordinal);
        Assert.Contains("already holds data", saidOver, StringComparison.Ordinal);
        Assert.Equal(before, await kept.Dump("ledger"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_no_whole_copy_leaves_the_place_empty(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        await using (var program = kept.Run()) await program.Showroom("main").ComesAndGoes();
        var whole = kept.Beside("whole");
        Assert.Equal(0, (await kept.Order("backup", whole)).Exit);
        var (torn, text) = (kept.Beside("torn"), kept.Beside("text"));
        await File.WriteAllTextAsync(text, "This is not a copy of a floor.");
        var bytes = await File.ReadAllBytesAsync(whole);
        await File.WriteAllBytesAsync(torn, bytes[..(bytes.Length / 2)]);

        await using var place = await KeptFloor.Empty(engine, postgres);
        foreach (var file in new[] { text, torn, kept.Beside("nowhere") })
        {
            var (exit, said) = await place.Order("restore", file);
            Assert.True(exit == 1, said);
        }

        Assert.Equal(0, (await place.Order("restore", whole)).Exit);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_read_tables_filled_again_hold_the_same_also_after_damage(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        await using (var program = kept.Run())
        {
            var floor = await program.Open();
            var known = Visitors.NextPhone();
            foreach (var phone in new[] { known, null, null, known }) await floor.ComesAndGoes(phone);
        }

        Assert.Equal(0, (await kept.Order("rebuild")).Exit);
        var (cards, ends) = (await kept.Dump("customer_card"), await kept.Dump("customer_name_end"));
        Assert.NotEmpty(ends);
        await kept.Execute("update customer_card set visits = visits + 7, owner = 'nobody'; delete from customer_name_end; update read_position set position = 1");

        var (exit, said) = await kept.Order("rebuild");

        Assert.True(exit == 0, said);
        Assert.Equal(cards, await kept.Dump("customer_card"));
        Assert.Equal(ends, await kept.Dump("customer_name_end"));
        await kept.Execute("drop table customer_card");
        Assert.Equal(0, (await kept.Order("rebuild")).Exit);
        Assert.Equal(cards, await kept.Dump("customer_card"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Filling_again_beside_a_floor_that_fills_too_counts_each_visit_once(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        await using (var program = kept.Run())
        {
            var floor = await program.Open();
            for (var i = 0; i < 4; i++)
            {
                await floor.ComesAndGoes();
                var rebuilds = await Task.WhenAll(Task.Run(() => kept.Order("rebuild")), Task.Run(() => kept.Order("rebuild")));
                Assert.All(rebuilds, rebuild => Assert.True(rebuild.Exit == 0, rebuild.Said));
            }
        }

        Assert.Equal(0, (await kept.Order("rebuild")).Exit);
        Assert.Equal(await kept.Ask<long>("select count(*) from ledger where kind = 'customer.Received.v1'"), await kept.Ask<long>("select sum(visits) from customer_card"));
    }
}
