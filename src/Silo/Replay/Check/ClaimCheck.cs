namespace SalesFloor.Silo.Replay.Check;

/// <summary>Works out on its own who has the best claim to a new customer, and compares it with the turn that was booked (ROT-02, I-04).</summary>
internal static class ClaimCheck
{
    private const long PartsOfATurn = 720_720;

    /// <summary>Who should have been chosen among the free; null where the strategy is none the check knows.</summary>
    public static string? BestClaim(Booking booking, IReadOnlyCollection<string> free, Func<string, DateTimeOffset> idleSince)
    {
        var others = free.Where(rep => rep != booking.LastTaker).ToArray();
        var line = booking.Body.Line;
        var claimants = line.Where((others.Length > 0 ? others : [.. free]).Contains).ToArray();
        return booking.Body.Strategy switch
        {
            Stored.TurnLedger => OwedMost(booking, claimants),
            Stored.StrictOrder => MadeUpOrNext(booking, claimants),
            Stored.FewestNewToday => FewestToday(booking, claimants),
            Stored.LongestIdle => First(claimants, (one, other) => idleSince(one) < idleSince(other)),
            _ => null,
        };
    }

    /// <summary>What the booking should have moved: an equal share of one turn to each who is present, odd parts by the order of the list, and one turn from the taker.</summary>
    public static Dictionary<string, long> Shares(Booking booking, Func<string, bool> isPresent)
    {
        var present = booking.Body.Line.Where(isPresent).ToArray();
        var shares = new Dictionary<string, long> { [booking.Body.Rep] = -PartsOfATurn };
        for (var i = 0; i < present.Length; i++)
            shares[present[i]] = shares.GetValueOrDefault(present[i]) + PartsOfATurn / present.Length + (i < PartsOfATurn % present.Length ? 1 : 0);
        return shares;
    }

    private static string? OwedMost(Booking booking, string[] claimants) => First(claimants, (one, other) =>
    {
        var (a, b) = (booking.Before[one], booking.Before[other]);
        return a.Owed != b.Owed ? a.Owed > b.Owed : WaitsLonger(a, b);
    });

    private static string? FewestToday(Booking booking, string[] claimants) => First(claimants, (one, other) =>
    {
        var (a, b) = (booking.Before[one], booking.Before[other]);
        var (had, otherHad) = (a.TakenOn(booking.Body.Day), b.TakenOn(booking.Body.Day));
        return had != otherHad ? had < otherHad : WaitsLonger(a, b);
    });

    // Walked by hand instead of sorted: the first in the list keeps a tie.
    private static string? First(string[] claimants, Func<string, string, bool> isBefore)
    {
        string? best = null;
        foreach (var rep in claimants)
        {
            if (best is null || isBefore(rep, best)) best = rep;
        }

        return best;
    }

    private static bool WaitsLonger(Account one, Account other)
    {
        if (one.LastTurnAt == other.LastTurnAt) return false;
        return one.LastTurnAt is null || (other.LastTurnAt is not null && one.LastTurnAt < other.LastTurnAt);
    }

    private static string? MadeUpOrNext(Booking booking, string[] claimants)
    {
        var most = claimants.Select(rep => booking.Before[rep].MakeUps).DefaultIfEmpty(0).Max();
        if (most > 0) return claimants.First(rep => booking.Before[rep].MakeUps == most);

        var line = booking.Body.Line;
        for (var step = 1; step <= line.Length; step++)
        {
            var rep = line[(booking.Cursor + step + line.Length) % line.Length];
            if (claimants.Contains(rep)) return rep;
        }

        return null;
    }
}
