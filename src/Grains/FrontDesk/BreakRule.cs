using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>When a rep who lets offers run out counts as on a break, and when he is back. Pure.</summary>
internal static class BreakRule
{
    /// <summary>The facts of an offer that ran out: the miss, and the break that follows from too many of them in a row.</summary>
    public static IEnumerable<DeskEvent> Missed(DeskBook desk, OpenVisit offer, FloorRules rules, DateTimeOffset now)
    {
        var rep = offer.Rep!.Value;
        var inARow = (Of(desk, rep)?.Misses ?? 0) + 1;
        yield return new OfferTimedOut(now, offer.Id, rep, inARow);
        if (rules.Misses() > 0 && inARow >= rules.Misses()) yield return new RepSetOnBreak(now, rep, inARow);
    }

    /// <summary>Whether his word brings a rep back whom the system had set on a break: only his own "on the floor" does.</summary>
    public static bool Returns(DeskBook desk, SalespersonId rep, Presence says) => says == Presence.OnFloor && Of(desk, rep) is { Presence: Presence.OnFloor, SetOnBreakAt: not null };

    private static RepAtDesk? Of(DeskBook desk, SalespersonId rep) => desk.Reps.FirstOrDefault(r => r.Rep == rep);
}
