using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

// Whether an order is this person's to give at all (PIPE-08, X-19). Which order is whose stands in the matrix; whose the deal is, here.
internal static partial class DealRule
{
    /// <summary>Why this person may not give the order about a deal of these people, or null.</summary>
    private static DealAnswer.Refused? NotHis(DealOrder order, IEnumerable<SalespersonId> whose, ShowroomPlan plan)
    {
        if (Giver.Of(plan, order.By, order.As) is not { } by) return new(DealRefusal.PersonUnknown, "by");
        return by.May(PermissionMatrix.RowOf(order.GetType()), whose) ? null : new(DealRefusal.NotYours, "by");
    }

    // Only finance records money.
    private static DealAnswer.Refused? NotHis(MoneyOrder order, ShowroomPlan plan)
    {
        if (Giver.Of(plan, order.By, order.As) is not { } by) return new(DealRefusal.PersonUnknown, "by");
        return by.May(FloorAction.RecordMoney) ? null : new(DealRefusal.FinanceOnly, "by");
    }

    private static bool May(DealOrder order, FloorOrder what, ShowroomPlan plan) => Giver.Of(plan, order.By, order.As)?.May(what) == true;
}
