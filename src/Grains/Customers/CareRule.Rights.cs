using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// Whether an order is this person's to give at all. Which order is whose stands in the matrix; whose the customer is, in CustomerRights.
internal static partial class CareRule
{
    /// <summary>Why this person may not give the order, or null.</summary>
    public static CustomerAnswer.Refused? NotHis(CustomerOrder order, CustomerBook customer, ShowroomPlan plan)
    {
        if (Giver.Of(plan, order.By, order.As) is not { } by) return new(CustomerRefusal.PersonUnknown, "by");
        var row = PermissionMatrix.RowOf(order.GetType());
        return by.May(row, CustomerRights.Whose(row, customer.Owner, customer.Care?.KeyAccount)) ? null : new(CustomerRefusal.NotYours, "by", by.MayOnlyWithHisOwn(row) ? customer.Owner : null);
    }

    private static Giver By(ShowroomPlan plan, CustomerOrder order) => Giver.Of(plan, order.By, order.As)!;
}
