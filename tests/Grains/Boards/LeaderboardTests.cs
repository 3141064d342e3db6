using SalesFloor.Boards;
using SalesFloor.Salespeople;

namespace SalesFloor.Tests.Boards;

public sealed class LeaderboardTests
{
    [Fact]
    public void Deposits_come_before_appointments_and_those_before_customers_received_and_equals_share_a_rank()
    {
        var rows = Leaderboard.Rank([Rep("busy", received: 9), Rep("ada", deposits: 1), Rep("ben", appointments: 2), Rep("cai", deposits: 1), Rep("idle")]);

        Assert.Equal([("ada", 1), ("cai", 1), ("ben", 3), ("busy", 4), ("idle", 5)], rows.Select(r => (r.Rep.Value, r.Rank)));
    }

    private static RepOnFloor Rep(string id, int received = 0, int deposits = 0, int appointments = 0) =>
        new(new(id), new(id, id), new("g1"), true, Presence.OnFloor, null, Engagement.Free, null, null, new(received, 0, 0, deposits, appointments, 0, 0));
}
