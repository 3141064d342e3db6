using SalesFloor.People;

namespace SalesFloor.Customers;

/// <summary>Whose a customer is, where an order is asked for (OWN-02…OWN-19). Pure; the rule asks it, and so does the screen.</summary>
public static class CustomerRights
{
    /// <summary>The owner's; but for what only he can say (a consent) or knows (another number), also the key account's manager's.</summary>
    public static IEnumerable<SalespersonId> Whose(FloorOrder order, SalespersonId? owner, SalespersonId? keyAccount)
    {
        if (owner is { } his) yield return his;
        if (order is not (FloorOrder.GiveConsent or FloorOrder.RevokeConsent or FloorOrder.AddPhone) && keyAccount is { } manager) yield return manager;
    }

    /// <summary>Whether he may give this order about this customer.</summary>
    public static bool May(this Giver by, FloorOrder order, CustomerFile customer) => by.May(order, Whose(order, customer.Owner, customer.Care?.KeyAccount));
}
