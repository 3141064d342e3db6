using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// Whether an order is this person's to give at all. Which order is whose stands in the matrix; whose the customer is, here.
internal static partial class CareRule
{
    /// <summary>Why this person may not give the order, or null.</summary>
    public static CustomerAnswer.Refused? NotHis(CustomerOrder order, CustomerBook customer, ShowroomPlan plan)
    {
        if (Giver.Of(plan, order.By, order.As) is not { } by) return new(CustomerRefusal.PersonUnknown, "by");
        var row = PermissionMatrix.RowOf(order.GetType());
        return by.May(row, Whose(order, customer)) ? null : new(CustomerRefusal.NotYours, "by", by.MayOnlyWithHisOwn(row) ? customer.Owner : null);
    }

    // The owner's; but for what only he can say (a consent) or knows (another number), also the key account's manager's.
    private static IEnumerable<SalespersonId> Whose(CustomerOrder order, CustomerBook customer)
    {
        if (customer.Owner is { } owner) yield return owner;
        if (order is not (GiveConsent or RevokeConsent or AddPhone) && customer.Care?.KeyAccount is { } keyAccount) yield return keyAccount;
    }

    private static Giver By(ShowroomPlan plan, CustomerOrder order) => Giver.Of(plan, order.By, order.As)!;
}
