using SalesFloor.FrontDesk;

namespace SalesFloor.Assignment;

/// <summary>What the rule makes of a visitor whom a rep received while the desk had no connection: he stays with that rep, and what the rule would have said is kept beside it. Pure.</summary>
public static class OfflineRule
{
    /// <summary>Where the visit goes, when <paramref name="rule"/> is what the rule says of the visitor himself. A rep who has another visitor by what the floor knows gets this one next, unless the desk chooses a stand-in.</summary>
    public static Route Decide(RoutingFacts facts, Route rule)
    {
        if (facts.Offline is not { IsOurs: true } taken) return rule;
        if (IsEngaged(taken)) return facts.IfOwnerAway == OwnerAwayChoice.StandIn ? rule : new(RouteTo.OwnerAway, RouteReason.TakenOffline, taken.Rep, ["ROT-06"]);
        if (rule.Rep == taken.Rep) return rule with { To = RouteTo.Rep };

        return rule.To is RouteTo.Rotation or RouteTo.DutyReception ? rule : new(RouteTo.StandIn, RouteReason.TakenOffline, rule.Rep, ["OWN-01", "I-02", "I-06"]);
    }

    /// <summary>Who has the visitor already; null where nobody took him, or whoever did cannot be booked with him now.</summary>
    public static SalespersonId? Taker(RoutingFacts facts) => facts.Offline is { IsOurs: true } taken && !IsEngaged(taken) ? taken.Rep : null;

    /// <summary>What was done without connection beside what the rule says.</summary>
    public static OfflineMerge Merge(OfflineMerge taken, RoutingFacts facts, Route route, TurnDecision? turn, GroupId? onDuty)
    {
        var said = new OfflineMerge(taken.TakenAt, taken.Rep);
        if (facts.Offline is not { } offline) return said;
        if (!offline.IsOurs) return said with { RuleSays = route.Rep ?? turn?.Answer.Rep, Conflict = OfflineConflict.RepUnknown };
        if (IsEngaged(offline)) return said with { Conflict = OfflineConflict.RepBusy };
        if (route.Reason == RouteReason.TakenOffline) return said with { RuleSays = route.Rep, Conflict = OfflineConflict.BelongsToAnother };
        if (turn is null) return said;
        if (turn.Question.Group != onDuty) return said with { Conflict = OfflineConflict.NotOnDuty };

        return turn.Answer.By == TieBreak.GivenOffline ? said with { RuleSays = TurnRule.InTurn(turn.Before, turn.Question)[0], Conflict = OfflineConflict.AnotherInTurn } : said;
    }

    // With somebody, or being asked: a rep has one visitor. Away by his own word he was there all the same.
    private static bool IsEngaged(OfflineReception taken) =>
        taken.Condition is RepCondition.Offered or RepCondition.WithNewCustomer or RepCondition.WithOwnCustomer or RepCondition.StandingIn;
}
