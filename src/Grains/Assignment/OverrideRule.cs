using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Assignment;

/// <summary>What becomes of a visit that the desk gives to another rep than the rule does (FD-15). It says who receives; whose the customer is, and that a new one pays a turn, it cannot change. Pure.</summary>
public static class OverrideRule
{
    private const int LongestNote = 200;

    /// <summary>Where the visit goes, when <paramref name="rule"/> is what the rule says.</summary>
    public static Route Decide(RoutingFacts facts, Route rule)
    {
        if (facts.Override is not { } order) return rule;
        if (rule.To == RouteTo.Rotation) return rule with { Rules = [.. rule.Rules, "FD-15"] };
        if (Routing.LivingOwner(facts) is not { } owner) return new(RouteTo.Rep, RouteReason.Overridden, order.Rep, ["FD-15"]);

        return owner == order.Rep ? rule with { To = RouteTo.Rep, Rep = owner } : new(RouteTo.StandIn, RouteReason.Overridden, owner, ["FD-15", "OWN-01", "I-02"]);
    }

    /// <summary>Whom the rule names where the desk names somebody else: the first in turn, else the rep concerned; null where it names nobody.</summary>
    public static SalespersonId? RuleSays(RoutingFacts facts, TurnDecision? turn)
    {
        if (turn is not null) return TurnRule.InTurn(turn.Before, turn.Question) is [var first, ..] ? first : null;
        return Routing.Decide(facts with { Override = null }).Rep;
    }

    /// <summary>Why an override cannot be, and in which field; null when it can. <paramref name="without"/> is the route of the rule alone.</summary>
    internal static VisitOutcomeAnswer.Refused? Refuse(OverrideVisit command, OpenVisit visit, DeskBook desk, ShowroomPlan plan, Route without)
    {
        if (!Enum.IsDefined(command.Reason)) return new(VisitRefusal.ReasonUnknown, "reason");
        if (command.Reason == OverrideReason.Other && string.IsNullOrWhiteSpace(command.Note)) return new(VisitRefusal.NoteMissing, "note");
        if (command.Note?.Trim().Length > LongestNote) return new(VisitRefusal.NoteTooLong, "note");
        if (visit.Status == VisitStatus.Received) return new(VisitRefusal.AlreadyReceived, "");
        if (plan.Groups.All(group => !group.Members.Contains(command.Rep))) return new(VisitRefusal.RepUnknown, "rep");
        if (visit.Rep == command.Rep) return new(VisitRefusal.RepHasIt, "rep");
        if (visit.RefusedBy.Any(by => by.Rep == command.Rep)) return new(VisitRefusal.RepRefused, "rep");
        if (!desk.Free().Contains(command.Rep)) return new(VisitRefusal.RepNotFree, "rep");
        return without.To == RouteTo.Rotation && !Receiving.Group(plan, desk.OnDuty!.Value, visit.Channel, visit.Purpose).Group.Members.Contains(command.Rep) ? new(VisitRefusal.RepNotOnDuty, "rep") : null;
    }
}
