using SalesFloor.Assignment;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>When a decision can be undone, and how a visit stands that was decided again. Pure.</summary>
internal static class UndoRule
{
    /// <summary>Whether the decision that an order names is undone already.</summary>
    public static bool IsRepeat(OpenVisit visit, UndoDecision command) =>
        visit.Status == VisitStatus.AtTheDesk && (command.Decision is null || command.Decision == visit.Receipts);

    /// <summary>Why the last decision about a visit stands; null when it can be undone.</summary>
    public static VisitRefusal? Refuse(OpenVisit visit, UndoDecision command, FloorRules rules, DateTimeOffset now)
    {
        if (command.Decision is { } seen && seen != visit.Receipts) return VisitRefusal.DecisionChanged;
        return now > UndoUntil(visit, rules) ? VisitRefusal.UndoTooLate : null;
    }

    /// <summary>Until when the last decision about a visit can be undone; null where there is none to undo.</summary>
    public static DateTimeOffset? UndoUntil(OpenVisit visit, FloorRules rules) =>
        visit.Status == VisitStatus.AtTheDesk || visit.Receipts == 0 ? null : visit.Since + rules.UndoWindow();

    /// <summary>Whether what the desk enters now differs from what it had entered.</summary>
    public static bool Corrects(OpenVisit visit, VisitCorrected entered) =>
        (entered.Says, entered.NamedRep, entered.Customer, entered.Phone, entered.Name) != (visit.Facts?.Says ?? default, visit.Facts?.Named, visit.Customer, visit.Phone, visit.Name)
        || !(entered.AlsoNamed ?? []).SequenceEqual(visit.Facts?.AlsoNamed?.Select(named => named.Rep) ?? []);

    /// <summary>A decided visit as an arrival is answered.</summary>
    public static ArrivalOutcome AsItStands(DeskBook desk, OpenVisit visit)
    {
        var reason = visit.Route?.Reason ?? RouteReason.NewCustomer;
        if (visit.Rep is { } rep) return new ArrivalOutcome.Assigned(visit.Id, visit.Ticket, visit.Customer, rep, reason, visit.NewCustomer, visit.OfferUntil ?? visit.Since, visit.Status == VisitStatus.Received);
        if (visit is { Status: VisitStatus.WaitingForOwner, Route.Rep: { } owner }) return new ArrivalOutcome.OwnerAway(visit.Id, visit.Ticket, visit.Customer, owner, reason, desk.Condition(owner), visit.Facts?.OwnerElsewhere);
        return new ArrivalOutcome.Waiting(visit.Id, visit.Ticket, visit.Customer, reason, desk.Open.TakeWhile(v => v.Id != visit.Id).Count(v => v.IsWaiting) + 1);
    }
}
