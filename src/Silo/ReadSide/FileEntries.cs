using System.Globalization;
using SalesFloor.Customers;
using SalesFloor.Ledger;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.ReadSide;

/// <summary>An entry of a customer's chain as his file shows it.</summary>
internal static class FileEntries
{
    public static FileEntry Of(LedgerRow row)
    {
        var (rep, other, why, code) = About(FactNames.Read(row.Kind, row.Body));
        return new(row.Number, row.At, row.Kind, rep, other, row.Actor, why, code);
    }

    private static (SalespersonId? Rep, SalespersonId? Other, string? Why, int? Code) About(object fact) => fact switch
    {
        OwnershipBegan began => (began.Owner, began.From, null, null),
        CustomerReceived received => (received.Rep, null, null, null),
        ReceptionUndone undone => (undone.Owner, null, null, null),
        ContactLogged logged => (logged.Rep, null, null, (int)logged.Outcome),
        CustomerClaimed claimed => (claimed.Rep, null, claimed.Company, null),
        ClaimVerified verified => (verified.Rep, null, null, null),
        ClaimRejected rejected => (rejected.Rep, rejected.Owner, rejected.Note, (int)rejected.Why),
        PoolEntered entered => (null, null, entered.Event, null),
        OwnerChanged changed => (changed.Owner, changed.From, changed.Reason, (int)changed.Why),
        ConsentGiven given => (given.To, null, given.Until?.ToString("O", CultureInfo.InvariantCulture), null),
        ConsentRevoked revoked => (revoked.To, null, null, null),
        FollowedUp contact => (contact.Rep, contact.OnConsentOf, contact.Note, (int)contact.Kind),
        FieldsChanged changed => (null, null, string.Join(' ', changed.Fields.Select(value => value.Text)), changed.Fields.Length),
        KeyAccountFlagged flagged => (flagged.Manager, null, null, null),
        TradeNoted noted => (null, null, noted.Note, (int)noted.State),
        PhoneRevealed revealed => (revealed.By, null, null, null),
        PhoneAdded added => (null, null, PhoneNumbers.Mask(added.Phone), null),
        MergeBegun begun => (null, null, $"{begun.Into} · {begun.Reason}", null),
        CustomerMerged merged => (null, null, merged.Into.Value, null),
        MergeRefused no => (null, null, no.Into.Value, (int)no.Why),
        CustomerUnmerged apart => (apart.Owner, null, apart.From.Value, null),
        CustomerAbsorbed took => (took.Absorbed.Owner, null, $"{took.Absorbed.Other} · {took.Reason}", null),
        CustomerParted gave => (gave.Owner, null, $"{gave.Other} · {gave.Reason}", null),
        CustomerErased erased => (null, null, null, (int)erased.Ground),
        CustomerImported imported => (imported.Owner, null, imported.Batch, null),
        CustomerLinked linked => (null, null, linked.Other.Value, (int)linked.Kind),
        _ => (null, null, null, null), // opened and archived: the entry's own moment and actor say it all
    };
}
