using SalesFloor.Customers;
using SalesFloor.FrontDesk;

namespace SalesFloor.Dashboard.Desk;

// A visit whose decision was undone comes back to the entry line, as it was entered.
public sealed partial class DeskConversation
{
    private const string MainlandMobile = "+861";

    /// <summary>Takes a visit up again: what was entered stands in the line, to be corrected or confirmed.</summary>
    public void TakeUp(Arrive entered, int ticket)
    {
        Clear();
        var picked = entered is { Phone: null, Customer: { } customer } ? new CustomerHit(customer, entered.Name, "", null, null, 0) : null;
        Go(new DeskDraft(entered.Visit, DeskStep.Typing, entered.Channel, entered.Says, entered.NamedRep, TextOf(entered), picked) { Again = ticket, AlsoNamed = entered.AlsoNamed ?? [], Purpose = entered.Purpose, Market = entered.Territory });
    }

    private static string TextOf(Arrive entered)
    {
        // As people type it: the mobile number without its country.
        var phone = entered.Phone?.StartsWith(MainlandMobile, StringComparison.Ordinal) == true ? entered.Phone[3..] : entered.Phone;
        return string.Join(' ', new[] { phone, entered.Name }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
