using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.Processes;

public sealed class StartingTogether(PostgresServer postgres)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Processes_that_start_together_bring_the_tables_up_once(Engine engine)
    {
        await using var kept = await WithoutTables(engine);

        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FloorProcess.Order(["verify", .. Place(kept)])));

        Assert.All(starts, start => Assert.True(start.Exit == 0, start.Said));
        Assert.Equal(Migration.Carried(engine).Count, await kept.Ask<int>("select count(*) from schema_version"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Tables_that_a_newer_program_made_are_refused_in_words_and_left_alone(Engine engine)
    {
        await using var kept = await WithoutTables(engine);
        Assert.Equal(0, (await kept.Order("verify")).Exit);
        await kept.Execute("insert into schema_version (version, name, applied_at) values (9999, 'from_the_future', '2030-01-01')");

        var (exit, said) = await FloorProcess.Order(["--port", "0", "--accounts", "off", .. Place(kept)]);

        Assert.Equal(1, exit);
        Assert.Contains("数据库的版本是 9999", said, StringComparison.Ordinal);
        Assert.Contains("The database is at schema 9999", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(0, await kept.Ask<int>("select count(*) from ledger"));
    }

    private async Task<KeptFloor> WithoutTables(Engine engine)
    {
        var kept = await KeptFloor.Empty(engine, postgres);
        Directory.CreateDirectory(kept.Data);
        if (engine == Engine.Sqlite) await File.WriteAllBytesAsync(Path.Combine(kept.Data, "floor.db"), []); // to SQLite, a database without tables
        return kept;
    }

    private static string[] Place(KeptFloor kept) => kept.Database is { } database ? ["--data", kept.Data, "--db", database] : ["--data", kept.Data];
}
