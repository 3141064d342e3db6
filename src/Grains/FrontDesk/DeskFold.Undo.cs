using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.FrontDesk;

// What an undone decision takes back: the visit, the day's totals and the rep's figures are as if it had never been.
public static partial class DeskFold
{
    private static DeskBook Apply(DeskBook desk, DecisionUndone undone)
    {
        if (desk.Visit(undone.Visit) is not { } visit) return desk;

        var after = visit.Status == VisitStatus.Received ? Unreceived(desk, visit) : desk;
        if (visit.NewCustomer) after = after with { Totals = after.Totals with { NewCustomers = Less(after.Totals.NewCustomers) } };
        return after.With(visit.Id, v => v with
        {
            Status = VisitStatus.AtTheDesk, Since = undone.At, Rep = null, OfferUntil = null, TurnGroup = null, TurnRotation = null, NewCustomer = false, Overridden = null, Page = null, Split = null,
        });
    }

    // The mirror of an acceptance.
    private static DeskBook Unreceived(DeskBook desk, OpenVisit visit)
    {
        var (rep, totals) = (visit.Rep!.Value, desk.Totals with { Received = Less(desk.Totals.Received) });
        return visit.Route?.To switch
        {
            RouteTo.Rotation => (desk with { Totals = totals with { ToRotation = Less(totals.ToRotation) } }).Count(rep, day => day with { NewCustomers = Less(day.NewCustomers) }),
            RouteTo.StandIn or RouteTo.DutyReception => (desk with { Totals = totals with { StandIns = Less(totals.StandIns) } }).Count(rep, day => day with { StandIns = Less(day.StandIns) }),
            _ => (desk with { Totals = totals with { ToOwner = Less(totals.ToOwner) } }).Count(rep, day => day with { OwnCustomers = Less(day.OwnCustomers) }),
        };
    }

    // Undone just after midnight: yesterday's figures are closed, today's have nothing to take back.
    private static int Less(int figure) => Math.Max(0, figure - 1);
}
