using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// A person is taken out of the archive (SEC-05, SEC-07). What was decided stays decided: times, reps and codes stay in the ledger.
internal static partial class CareRule
{
    private static Decision Erase(CustomerBook customer, EraseCustomer erase, ShowroomPlan plan, DateTimeOffset now)
    {
        if (customer.Care?.Erased is not null && !customer.Exists) return s_done;
        if (!Enum.IsDefined(erase.Ground)) return No(CustomerRefusal.KindUnknown, "ground");
        if (Reason(erase.Reason) is { } missing) return missing;
        if (erase.Ground == ErasureGround.Retention && RetentionRule.KeptUntil(customer, plan) is { } until && until >= now) return No(CustomerRefusal.KeptLonger, "customer", customer.Owner, until);
        return customer.Exists ? Facts(new CustomerErased(now, erase.Id, erase.Showroom, erase.By, erase.Ground, erase.By.Value)) : No(CustomerRefusal.CustomerUnknown, "customer");
    }

    /// <summary>The numbers of a customer, his own and those that merged files brought.</summary>
    public static ImmutableArray<string> Numbers(CustomerBook customer) => [.. (customer.Phone is { } phone ? [phone] : Array.Empty<string>()).Concat(customer.Care?.MorePhones ?? [])];
}
