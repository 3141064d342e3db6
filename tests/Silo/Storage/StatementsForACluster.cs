using System.Data.Common;
using Npgsql;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Storage;

/// <summary>Calls the statements as the ADO.NET provider of Orleans does: from OrleansQuery, each on its own, with all of its parameters.</summary>
public sealed class StatementsForACluster(PostgresServer postgres)
{
    [Fact]
    public async Task A_state_written_by_a_cluster_is_read_in_one_process_and_back()
    {
        await using var floor = await Floor.Open(Engine.Postgres, postgres);
        var desk = new SomeGrain("desk/main");

        Assert.Equal(1, await Run(floor, "WriteToStorageKey", desk.Decide("first")));
        desk.Version = (await floor.Store.Read(desk.State))!.Version;
        await desk.StoreIn(floor.Store, "second");
        Assert.Equal(3, await Run(floor, "WriteToStorageKey", desk.Decide("third")));

        Assert.Equal(["first", "second", "third"], (await floor.Ledger.ByGrain(desk.Key, 1)).Select(e => e.Body));
        Assert.True((await floor.Verifier.Verify()).IsIntact);
    }

    [Fact]
    public async Task A_conflict_is_one_row_without_a_version()
    {
        await using var floor = await Floor.Open(Engine.Postgres, postgres);
        var desk = new SomeGrain("desk/main");
        await desk.StoreIn(floor.Store, "first");

        Assert.Equal(DBNull.Value, await Run(floor, "WriteToStorageKey", desk.Decide("late") with { Version = null }));
        Assert.Equal(DBNull.Value, await Run(floor, "WriteToStorageKey", desk.Decide("late") with { Version = 7 }));
        Assert.Equal(DBNull.Value, await Run(floor, "ClearStorageKey", desk.Decide() with { Version = 7 }));
        Assert.Equal(1, await floor.Ask<long>("select count(*) from ledger"));
    }

    [Fact]
    public async Task Clearing_keeps_the_row_and_deleting_does_not()
    {
        await using var floor = await Floor.Open(Engine.Postgres, postgres);
        var desk = new SomeGrain("desk/main");
        await desk.StoreIn(floor.Store, "first");

        Assert.Equal(2, await Run(floor, "ClearStorageKey", desk.Decide() with { Version = 1 }));
        Assert.Equal(new StoredRow(null, 2), await floor.Store.Read(desk.State));
        Assert.Equal(3, await Run(floor, "DeleteStorageKey", desk.Decide() with { Version = 2 }));
        Assert.Null(await floor.Store.Read(desk.State));
    }

    private static async Task<object?> Run(Floor floor, string query, StateWrite write)
    {
        var sql = await floor.Ask<string>($"select QueryText from OrleansQuery where QueryKey = '{query}'");
        await using var connection = (NpgsqlConnection)await floor.Connections.OpenWrite();
        await using DbCommand command = connection.Statement(sql,
            ("GrainIdHash", 1), ("GrainIdN0", 0L), ("GrainIdN1", 0L), ("GrainTypeHash", 2), ("GrainTypeString", write.Key.StateName),
            ("GrainIdExtensionString", write.Key.GrainKey), ("ServiceId", StateStore.ServiceId), ("PayloadBinary", write.Payload));
        command.Parameters.Add(new NpgsqlParameter("GrainStateVersion", System.Data.DbType.Int32) { Value = write.Version is { } version ? version : DBNull.Value });
        await using var rows = await command.ExecuteReaderAsync();
        Assert.True(await rows.ReadAsync());
        var answer = rows["NewGrainStateVersion"];
        Assert.False(await rows.ReadAsync());
        return answer;
    }
}
