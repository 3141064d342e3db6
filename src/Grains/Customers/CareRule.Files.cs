using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// Contacts, consents and what the file says.
internal static partial class CareRule
{
    private static Decision Give(CustomerBook customer, GiveConsent consent, ShowroomPlan plan, DateTimeOffset now)
    {
        if (consent.To == consent.By || plan.People.FirstOrDefault(person => person.Id == consent.To) is not { Role: Role.Salesperson or Role.Supervisor }) return No(CustomerRefusal.RepUnknown, "to", consent.To);
        if (consent.Until <= now) return No(CustomerRefusal.UntilPast, "until");
        var same = (customer.Care?.Consents ?? []).Any(given => given.To == consent.To && given.By == consent.By && given.Until == consent.Until);
        return same ? s_done : Facts(new ConsentGiven(now, consent.To, consent.By, consent.Until, consent.By.Value));
    }

    private static Decision Revoke(CustomerBook customer, RevokeConsent revoke, DateTimeOffset now) =>
        (customer.Care?.Consents ?? []).Any(given => given.To == revoke.To) ? Facts(new ConsentRevoked(now, revoke.To, revoke.By, revoke.By.Value)) : No(CustomerRefusal.NothingToRevoke, "to");

    private static Decision FollowUp(CustomerBook customer, LogFollowUp contact, ShowroomPlan plan, DateTimeOffset now)
    {
        if (WasCarriedOut(customer, contact.Id)) return s_done;
        if (!Enum.IsDefined(contact.Kind)) return No(CustomerRefusal.KindUnknown, "kind");
        if (contact.Note?.Length > LongestText) return No(CustomerRefusal.TooLong, "note");
        var ground = ContactRule.Of(customer, By(plan, contact), now);
        if (ground is ContactRule.Ground.None no) return new([], no.Why);

        var maintains = ground is not ContactRule.Ground.Superior && Rules(plan).Maintenance.Contains(contact.Kind);
        return Facts(new FollowedUp(now, contact.Id, contact.By, contact.Kind, maintains, (ground as ContactRule.Ground.ByConsent)?.Of, Clean(contact.Note), contact.NextOn, contact.By.Value));
    }

    private static Decision Reveal(CustomerBook customer, RevealPhone reveal, ShowroomPlan plan, DateTimeOffset now)
    {
        if (customer.Phone is null) return No(CustomerRefusal.PhoneNotANumber, "phone");
        var by = By(plan, reveal);
        return !by.May(FloorOrder.RevealWithoutGround) && ContactRule.Of(customer, by, now) is ContactRule.Ground.None no ? new([], no.Why) : Facts(new PhoneRevealed(now, reveal.By, reveal.By.Value));
    }

    private static Decision Change(CustomerBook customer, ChangeFields change, ShowroomPlan plan, DateTimeOffset now)
    {
        if (FieldFault(change.Fields, plan) is { } fault) return fault;

        var changed = change.Fields.Select(value => value with { Text = value.Text.Trim() }).Where(value => (customer.Care?.Of(value.Field) ?? "") != value.Text).ToArray();
        return changed.Length == 0 ? s_done : Facts(new FieldsChanged(now, [.. changed], change.By, change.By.Value));
    }

    private static Decision? FieldFault(ImmutableArray<FieldValue> fields, ShowroomPlan plan)
    {
        var template = FileTemplates.Of(plan.Rules);
        foreach (var value in fields)
        {
            if (template.FirstOrDefault(terms => terms.Field == value.Field) is not { } terms) return No(CustomerRefusal.FieldUnknown, value.Field.ToString());
            if (value.Text.Length > FileTemplates.LongestText) return No(CustomerRefusal.TooLong, value.Field.ToString());
            if (value.Text.Length > 0 && terms.Choices is { } choices && !choices.Contains(value.Text)) return No(CustomerRefusal.FieldUnknown, value.Field.ToString());
        }

        return null;
    }

    private static Decision Note(CustomerBook customer, NoteTrade note, DateTimeOffset now)
    {
        if (!Enum.IsDefined(note.State)) return No(CustomerRefusal.KindUnknown, "state");
        if (note.Note?.Length > LongestText) return No(CustomerRefusal.TooLong, "note");
        return customer.Care?.InterruptedAt is not null == (note.State == TradeState.Interrupted) ? s_done : Facts(new TradeNoted(now, note.State, note.By, Clean(note.Note), note.By.Value));
    }

    private static Decision Add(CustomerBook customer, AddPhone add, DateTimeOffset now)
    {
        var phone = PhoneNumbers.Normalise(add.Phone)!;
        return phone == customer.Phone || (customer.Care?.MorePhones ?? []).Contains(phone) ? s_done : Facts(new PhoneAdded(now, phone, add.By, add.By.Value));
    }

    private static Decision Link(CustomerBook customer, LinkCustomer link, DateTimeOffset now)
    {
        if (!Enum.IsDefined(link.Kind)) return No(CustomerRefusal.KindUnknown, "kind");
        return (customer.Care?.Links ?? []).Contains(new(link.Other, link.Kind)) ? s_done : Facts(new CustomerLinked(now, link.Other, link.Kind, link.By, link.By.Value));
    }
}
