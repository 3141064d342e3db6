using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// Customers of a list: they come in as they are, and change nobody whom the archive has.
internal static partial class CareRule
{
    private static Decision Import(CustomerBook customer, ImportCustomer import, ShowroomPlan plan, DateTimeOffset now)
    {
        if (WasCarriedOut(customer, import.Id)) return s_done;
        if (customer.Exists) return No(CustomerRefusal.AlreadyKnown, "phone", customer.Owner, customer.OwnedSince);
        if (import.Owner is { } owner)
        {
            if (!IsRep(plan, owner)) return No(CustomerRefusal.RepUnknown, "owner", owner);
            if (!By(plan, import).May(FloorOrder.NameOwnerInList)) return No(CustomerRefusal.NotYours, "owner"); // whose somebody is, the manager says
        }

        if (FieldFault(import.Fields, plan) is { } fault) return fault;
        return Facts(new CustomerImported(
            now, import.Id, import.Name.Trim(), PhoneNumbers.Normalise(import.Phone)!, Clean(import.Company), import.Owner, import.Source, [.. import.Fields.Select(value => value with { Text = value.Text.Trim() })], import.Batch.Trim(), import.By, import.By.Value));
    }
}
