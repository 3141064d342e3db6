using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Storage;

public sealed class BringingTheSchemaUp(PostgresServer postgres)
{
    private static readonly Migration s_cups = new(9001, "cups", "create table cups (colour text); insert into cups values ('blue');");
    private static readonly Migration s_saucers = new(9002, "saucers", "create table saucers (colour text);");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Hosts_that_start_together_apply_each_step_once(Engine engine)
    {
        await using var floor = await Floor.Empty(engine, postgres);
        var hosts = Enumerable.Range(0, 6).Select(_ => floor.Second()).ToArray();

        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Get<Migrations>().Apply()))).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(Migration.Carried(engine).Count, await floor.Ask<int>("select count(*) from schema_version"));
        foreach (var host in hosts) await host.DisposeAsync();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_later_step_is_applied_to_what_is_there(Engine engine)
    {
        await using var floor = await Floor.Empty(engine, postgres);
        await new Migrations(floor.Connections, [.. Migration.Carried(engine), s_cups]).Apply();
        await new Migrations(floor.Connections, [.. Migration.Carried(engine), s_cups, s_saucers]).Apply();

        Assert.Equal(1, await floor.Ask<int>("select count(*) from cups"));
        Assert.Equal(0, await floor.Ask<int>("select count(*) from saucers"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_schema_made_by_a_newer_program_is_refused_in_words(Engine engine)
    {
        await using var floor = await Floor.Empty(engine, postgres);
        await new Migrations(floor.Connections, [.. Migration.Carried(engine), s_cups, s_saucers]).Apply();

        var refusal = await Assert.ThrowsAsync<UnknownSchemaException>(() => new Migrations(floor.Connections, [.. Migration.Carried(engine), s_cups]).Apply());

        Assert.Contains("schema 9002 (saucers)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("up to 9001", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_step_that_fails_leaves_nothing_behind(Engine engine)
    {
        await using var floor = await Floor.Empty(engine, postgres);
        var broken = new Migration(9002, "broken", "create table saucers (colour text); insert into nowhere values (1);");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new Migrations(floor.Connections, [.. Migration.Carried(engine), s_cups, broken]).Apply());

        await new Migrations(floor.Connections, [.. Migration.Carried(engine), s_cups, s_saucers]).Apply();
        Assert.Equal(Migration.Carried(engine).Count + 2, await floor.Ask<int>("select count(*) from schema_version"));
    }

    [Fact]
    public void Both_engines_carry_the_same_steps_but_for_the_cluster_and_the_lease_which_a_file_held_by_its_directory_does_without() =>
        Assert.Equal(Migration.Carried(Engine.Sqlite).Select(m => (m.Version, m.Name)), Migration.Carried(Engine.Postgres).Select(m => (m.Version, m.Name)).Where(step => step.Name is not ("cluster" or "one_floor")));
}
