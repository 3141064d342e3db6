namespace SalesFloor.Tests.Cluster;

public sealed class TheMembershipOfACluster(PostgresServer postgres)
{
    private const string Ours = "sales-floor";
    private const int Joining = 2;
    private const int Active = 3;
    private const int Dead = 6;

    private static readonly DateTime s_nine = new(2026, 3, 5, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_first_silo_starts_it_and_the_others_find_it()
    {
        await using var database = await ClusterDatabase.Open(postgres);

        Assert.True(await database.Succeeds("InsertMembershipVersionKey", ("DeploymentId", Ours)));
        Assert.False(await database.Succeeds("InsertMembershipVersionKey", ("DeploymentId", Ours)));

        var empty = Assert.Single(await All(database));
        Assert.Equal((0, null), (empty["Version"], empty["StartTime"]));
    }

    [Fact]
    public async Task A_silo_joins_once_and_only_on_the_version_it_has_seen()
    {
        await using var database = await Started();

        Assert.True(await Join(database, 1, seen: 0));
        Assert.False(await Join(database, 2, seen: 0));
        Assert.False(await Join(database, 1, seen: 1));
        Assert.True(await Join(database, 2, seen: 1));

        var members = await All(database);
        Assert.Equal(["silo-1", "silo-2"], members.Select(row => row["SiloName"]).Order());
        Assert.All(members, row => Assert.Equal(2, row["Version"]));
    }

    [Fact]
    public async Task What_was_written_is_read_as_the_provider_reads_it()
    {
        await using var database = await Started();
        await Join(database, 1, seen: 0);

        var row = Assert.Single(await database.Rows("MembershipReadRowKey", [("DeploymentId", Ours), .. Silo(1)]));

        Assert.Equal(("10.0.0.1", 11111, 1, "silo-1", "host-1"), (row["Address"], row["Port"], row["Generation"], row["SiloName"], row["HostName"]));
        Assert.Equal((Joining, 30000, null, 1), (row["Status"], row["ProxyPort"], row["SuspectTimes"], row["Version"]));
        Assert.Equal((s_nine, s_nine), (row["StartTime"], row["IAmAliveTime"]));
        Assert.Equal(DateTimeKind.Utc, ((DateTime)row["StartTime"]!).Kind);

        var nobody = Assert.Single(await database.Rows("MembershipReadRowKey", [("DeploymentId", Ours), .. Silo(2)]));
        Assert.Equal((null, 1), (nobody["StartTime"], nobody["Version"]));
    }

    [Fact]
    public async Task Of_two_silos_that_change_it_at_once_one_has_to_look_again()
    {
        await using var database = await Started();
        await Join(database, 1, seen: 0);

        var both = await Task.WhenAll(Change(database, 1, Active, seen: 1), Change(database, 1, Dead, seen: 1));

        Assert.Single(both, succeeded => succeeded);
        Assert.Equal(2, Assert.Single(await All(database))["Version"]);
        Assert.False(await Change(database, 2, Active, seen: 2));
        Assert.Equal(2, Assert.Single(await All(database))["Version"]);
    }

    [Fact]
    public async Task A_suspicion_is_kept_as_it_was_written()
    {
        await using var database = await Started();
        await Join(database, 1, seen: 0);

        Assert.True(await Change(database, 1, Active, seen: 1, "10.0.0.2:11111@2,2026-03-05 09:00:00.000 GMT"));

        Assert.Equal("10.0.0.2:11111@2,2026-03-05 09:00:00.000 GMT", Assert.Single(await All(database))["SuspectTimes"]);
    }

    [Fact]
    public async Task Webs_find_active_silos_with_a_port_for_them()
    {
        await using var database = await Started();
        await Join(database, 1, seen: 0);
        await Join(database, 2, seen: 1, gateway: 0);
        await Join(database, 3, seen: 2);
        await Change(database, 1, Active, seen: 3);
        await Change(database, 2, Active, seen: 4);

        var gateway = Assert.Single(await database.Rows("GatewaysQueryKey", ("DeploymentId", Ours), ("Status", Active)));

        Assert.Equal(("10.0.0.1", 30000, 1), (gateway["Address"], gateway["ProxyPort"], gateway["Generation"]));
    }

    [Fact]
    public async Task A_sign_of_life_changes_the_time_and_not_the_version()
    {
        await using var database = await Started();
        await Join(database, 1, seen: 0);

        await database.Rows("UpdateIAmAlivetimeKey", [("DeploymentId", Ours), .. Silo(1), ("IAmAliveTime", s_nine.AddMinutes(5))]);

        var row = Assert.Single(await All(database));
        Assert.Equal((s_nine.AddMinutes(5), 1), (row["IAmAliveTime"], row["Version"]));
    }

    [Fact]
    public async Task Cleaning_up_takes_who_is_long_gone_and_leaves_who_is_active()
    {
        await using var database = await Started();
        await Join(database, 1, seen: 0);
        await Join(database, 2, seen: 1);
        await Change(database, 1, Active, seen: 2);
        await Change(database, 2, Dead, seen: 3);

        await database.Rows("CleanupDefunctSiloEntriesKey", ("DeploymentId", Ours), ("IAmAliveTime", s_nine));
        Assert.Equal(2, (await All(database)).Count);

        await database.Rows("CleanupDefunctSiloEntriesKey", ("DeploymentId", Ours), ("IAmAliveTime", s_nine.AddDays(7)));
        Assert.Equal("silo-1", Assert.Single(await All(database))["SiloName"]);
    }

    [Fact]
    public async Task Another_cluster_on_the_same_database_is_left_alone()
    {
        await using var database = await Started();
        await Join(database, 1, seen: 0);
        await database.Succeeds("InsertMembershipVersionKey", ("DeploymentId", "another"));

        await database.Rows("DeleteMembershipTableEntriesKey", ("DeploymentId", "another"));
        Assert.Single(await All(database));

        await database.Rows("DeleteMembershipTableEntriesKey", ("DeploymentId", Ours));
        Assert.Empty(await All(database));
        Assert.Equal(0, await database.Ask<int>("select count(*) from cluster_member"));
    }

    private async Task<ClusterDatabase> Started()
    {
        var database = await ClusterDatabase.Open(postgres);
        await database.Succeeds("InsertMembershipVersionKey", ("DeploymentId", Ours));
        return database;
    }

    private static Task<List<Dictionary<string, object?>>> All(ClusterDatabase database) => database.Rows("MembershipReadAllKey", ("DeploymentId", Ours));

    private static Task<bool> Join(ClusterDatabase database, int silo, int seen, int gateway = 30000) => database.Succeeds("InsertMembershipKey",
        [("DeploymentId", Ours), ("IAmAliveTime", s_nine), ("SiloName", $"silo-{silo}"), ("HostName", $"host-{silo}"), .. Silo(silo), ("StartTime", s_nine), ("Status", Joining), ("ProxyPort", gateway), ("Version", seen)]);

    private static Task<bool> Change(ClusterDatabase database, int silo, int status, int seen, string? suspects = null) => database.Succeeds("UpdateMembershipKey",
        [("DeploymentId", Ours), .. Silo(silo), ("IAmAliveTime", s_nine), ("Status", status), ("SuspectTimes", suspects), ("Version", seen)]);

    private static (string, object?)[] Silo(int number) => [("Address", $"10.0.0.{number}"), ("Port", 11111), ("Generation", number)];
}
