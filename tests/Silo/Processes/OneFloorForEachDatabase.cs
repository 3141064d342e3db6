using Npgsql;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.Processes;

/// <summary>A board that looks alive and is not must not be: two floors on the same rows would leave each other's screens behind, so the second one is refused, and whoever lost the database to another stops.</summary>
public sealed class OneFloorForEachDatabase(PostgresServer postgres)
{
    private const string Lock = "select pg_try_advisory_lock(7305021181)";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_second_floor_is_refused_in_words_and_the_first_goes_on(Engine engine)
    {
        await using var kept = await KeptFloor.Empty(engine, postgres);
        await using var first = await FloorProcess.Start(Place(kept, "one"));

        var (exit, said) = await FloorProcess.Order(["--port", "0", "--accounts", "off", .. Place(kept, engine == Engine.Sqlite ? "one" : "two")]);

        Assert.Equal(1, exit);
        Assert.Contains("正被", said, StringComparison.Ordinal);
        Assert.Contains("nother floor", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(200, (await Arrive(first)).Status);
    }

    [Fact]
    public async Task After_kill_9_the_next_one_has_the_database_at_once()
    {
        await using var kept = await KeptFloor.Empty(Engine.Postgres, postgres);
        await using (var first = await FloorProcess.Start(Place(kept, "one"))) await first.Kill();

        await using var second = await FloorProcess.Start(Place(kept, "two"));

        Assert.Equal(200, (await Arrive(second)).Status);
    }

    [Fact]
    public async Task A_floor_whose_connection_broke_goes_on_when_nobody_had_the_database_in_between()
    {
        await using var kept = await KeptFloor.Empty(Engine.Postgres, postgres);
        await using var floor = await FloorProcess.Start(Place(kept, "one"));
        await using var other = new NpgsqlConnection(kept.Database);
        await other.OpenAsync();

        await Terminate(other);
        while (!await IsHeld(other)) await Task.Yield();

        Assert.Equal(200, (await Arrive(floor)).Status);
    }

    [Fact]
    public async Task A_floor_that_lost_the_database_to_another_stops_and_says_so()
    {
        await using var kept = await KeptFloor.Empty(Engine.Postgres, postgres);
        await using var floor = await FloorProcess.Start(Place(kept, "one"));
        await using var other = new NpgsqlConnection(kept.Database);
        await other.OpenAsync();

        await Terminate(other);
        while (!await Says(other, Lock)) await Terminate(other);
        var (exit, said) = await floor.Ends();

        Assert.Equal(1, exit);
        Assert.Contains("Another floor has taken this database meanwhile", said, StringComparison.Ordinal);
        Assert.Contains("已被另一个销售现场接管", said, StringComparison.Ordinal);
    }

    private static string[] Place(KeptFloor kept, string directory) =>
        kept.Database is { } database ? ["--data", Path.Combine(kept.Data, directory), "--db", database] : ["--data", kept.Data];

    private static Task<(int Status, string Text)> Arrive(FloorProcess floor) =>
        floor.Post("/api/showrooms/main/arrivals", $$"""{"visit":"{{Guid.CreateVersion7()}}","channel":"walk-in","says":"first-time"}""");

    private static Task Terminate(NpgsqlConnection connection) => Says(connection, "select coalesce(bool_and(pg_terminate_backend(pid)), true) from pg_stat_activity where application_name like 'sales-floor on %'");

    private static Task<bool> IsHeld(NpgsqlConnection connection) => Says(connection, "select exists (select from pg_locks where locktype = 'advisory' and granted and objid = 3010053885)");

    private static async Task<bool> Says(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
