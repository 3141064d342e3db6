namespace SalesFloor.Tests.Cluster;

public sealed class TheRemindersOfACluster(PostgresServer postgres)
{
    private const string Ours = "sales-floor";

    private static readonly DateTime s_nine = new(2026, 3, 5, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_reminder_is_read_as_it_was_asked_for()
    {
        await using var database = await ClusterDatabase.Open(postgres);

        Assert.Equal(0, await Remind(database, "desk/main", "close"));

        var row = Assert.Single(await Read(database, "desk/main", "close"));
        Assert.Equal(("desk/main", "close", s_nine, 3_600_000L, 0), (row["GrainId"], row["ReminderName"], row["StartTime"], row["Period"], row["Version"]));
        Assert.Empty(await Read(database, "desk/main", "open"));
    }

    [Fact]
    public async Task A_reminder_asked_for_again_is_the_same_under_a_new_version()
    {
        await using var database = await ClusterDatabase.Open(postgres);
        await Remind(database, "desk/main", "close");

        Assert.Equal(1, await Remind(database, "desk/main", "close", minutes: 90));

        Assert.Equal(5_400_000L, Assert.Single(await Read(database, "desk/main", "close"))["Period"]);
    }

    [Fact]
    public async Task A_grain_sees_its_own_and_no_other_service_sees_any()
    {
        await using var database = await ClusterDatabase.Open(postgres);
        await Remind(database, "desk/main", "close");
        await Remind(database, "desk/main", "open");
        await Remind(database, "desk/north", "close");

        Assert.Equal(["close", "open"], (await database.Rows("ReadReminderRowsKey", ("ServiceId", Ours), ("GrainId", "desk/main"))).Select(row => row["ReminderName"]).Order());
        Assert.Empty(await database.Rows("ReadReminderRowsKey", ("ServiceId", "another"), ("GrainId", "desk/main")));
    }

    [Fact]
    public async Task Each_reminder_lies_in_exactly_one_share_of_the_ring()
    {
        await using var database = await ClusterDatabase.Open(postgres);
        foreach (var hash in new[] { int.MinValue, -5, 0, 5, int.MaxValue }) await Remind(database, $"desk/{hash}", "close", hash: hash);

        var within = await Share(database, "ReadRangeRows1Key", -5, 5);
        var around = await Share(database, "ReadRangeRows2Key", 5, -5);

        Assert.Equal(["desk/0", "desk/5"], within);
        Assert.Equal([$"desk/{int.MinValue}", "desk/-5", $"desk/{int.MaxValue}"], around.OrderBy(id => int.Parse(id["desk/".Length..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Only_the_version_that_the_grain_knows_can_be_taken_back()
    {
        await using var database = await ClusterDatabase.Open(postgres);
        await Remind(database, "desk/main", "close");
        await Remind(database, "desk/main", "close");

        Assert.False(await Stop(database, 0));
        Assert.True(await Stop(database, 1));
        Assert.False(await Stop(database, 1));
        Assert.Empty(await Read(database, "desk/main", "close"));
    }

    [Fact]
    public async Task All_of_a_service_go_at_once()
    {
        await using var database = await ClusterDatabase.Open(postgres);
        await Remind(database, "desk/main", "close");
        await Remind(database, "desk/north", "close");

        await database.Rows("DeleteReminderRowsKey", ("ServiceId", Ours));

        Assert.Equal(0, await database.Ask<int>("select count(*) from grain_reminder"));
    }

    private static async Task<object?> Remind(ClusterDatabase database, string grain, string name, int minutes = 60, int hash = 7) => Assert.Single(await database.Rows("UpsertReminderRowKey",
        ("ServiceId", Ours), ("GrainHash", hash), ("GrainId", grain), ("ReminderName", name), ("StartTime", s_nine), ("Period", (long)TimeSpan.FromMinutes(minutes).TotalMilliseconds)))["Version"];

    private static Task<List<Dictionary<string, object?>>> Read(ClusterDatabase database, string grain, string name) =>
        database.Rows("ReadReminderRowKey", ("ServiceId", Ours), ("GrainId", grain), ("ReminderName", name));

    private static async Task<IEnumerable<string>> Share(ClusterDatabase database, string key, int begin, int end) =>
        (await database.Rows(key, ("ServiceId", Ours), ("BeginHash", begin), ("EndHash", end))).Select(row => (string)row["GrainId"]!).Order();

    private static Task<bool> Stop(ClusterDatabase database, int version) =>
        database.Succeeds("DeleteReminderRowKey", ("ServiceId", Ours), ("GrainId", "desk/main"), ("ReminderName", "close"), ("Version", version));
}
