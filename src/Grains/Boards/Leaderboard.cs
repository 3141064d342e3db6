using System.Collections.Immutable;

namespace SalesFloor.Boards;

/// <summary>Ranks the reps of a day (BRD-01): deposits, then appointments, then customers received. Equals share a rank, in the order of the list.</summary>
internal static class Leaderboard
{
    public static ImmutableArray<LeaderboardRow> Rank(ImmutableArray<RepOnFloor> reps)
    {
        var ranked = reps
            .Select(r => new LeaderboardRow(0, r.Id, r.Today.Deposits, r.Today.Appointments, r.Today.NewCustomers + r.Today.OwnCustomers + r.Today.StandIns))
            .OrderByDescending(Merit)
            .ToArray();
        return [.. ranked.Select(row => row with { Rank = 1 + ranked.Count(other => Merit(other).CompareTo(Merit(row)) > 0) })];
    }

    private static (int, int, int) Merit(LeaderboardRow row) => (row.Deposits, row.Appointments, row.Received);
}
