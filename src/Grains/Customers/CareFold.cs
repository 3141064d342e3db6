using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>How the facts beside receptions change a customer. A pure fold; what older facts lead to stays what it was.</summary>
internal static class CareFold
{
    // Whoever repeats an order does so within the next few.
    private const int OrdersKept = 16;

    private static readonly CustomerCare s_none = new();

    /// <summary>The state after the fact, or null where the fact is none of these. Whatever is recorded about a customer, the reception before it cannot be taken back any more.</summary>
    public static CustomerBook? Apply(CustomerBook customer, CustomerEvent fact) => fact switch
    {
        CustomerClaimed claimed => Known(customer, claimed.Name, claimed.Phone, claimed.Company, care => Ordered(care, claimed.Order) with { Claim = new(claimed.Rep, claimed.At, ClaimStatus.Claimed) })
            with { Source = customer.Source ?? claimed.Source },
        PoolEntered entered => Known(customer, entered.Name, entered.Phone, entered.Company, care => Ordered(care, entered.Order) with { Pool = new(entered.Event, entered.At, entered.By) }),
        ClaimVerified verified => With(customer, care => care with { Claim = care.Claim! with { Status = ClaimStatus.Verified, DecidedBy = verified.By, DecidedAt = verified.At } }),
        ClaimRejected rejected => With(customer, care => care with { Claim = care.Claim! with { Status = ClaimStatus.Rejected, DecidedBy = rejected.By, DecidedAt = rejected.At, Why = rejected.Why } }),
        CustomerArchived archived => With(customer, care => care with { Claim = care.Claim! with { Status = ClaimStatus.Archived, ArchivedBy = archived.By } }),
        OwnerChanged changed => Owned(customer, changed),
        ConsentGiven given => With(customer, care => care with { Consents = [.. Others(care, given.To) ?? [], new Consent(given.To, given.By, given.At, given.Until)] }),
        ConsentRevoked revoked => With(customer, care => care with { Consents = Others(care, revoked.To) }),
        FollowedUp contact => With(customer, care => Ordered(Used(care, contact), contact.Order) with { NextContactOn = contact.NextOn }) with { MaintainedAt = contact.Maintains ? contact.At : customer.MaintainedAt },
        FieldsChanged changed => With(customer, care => care with { Fields = Changed(care, changed.Fields) }),
        KeyAccountFlagged flagged => With(customer, care => care with { KeyAccount = flagged.Manager }),
        TradeNoted noted => With(customer, care => care with { InterruptedAt = noted.State == TradeState.Interrupted ? noted.At : null }),
        CustomerImported imported => ImportFold.Apply(customer, imported),
        CustomerErased erased => Erased(customer, erased),
        PhoneRevealed => customer,
        PhoneAdded added => With(customer, care => care with { MorePhones = [.. care.MorePhones ?? [], added.Phone] }),
        CustomerLinked linked => With(customer, care => care with { Links = [.. (care.Links ?? []).Where(link => link.Other != linked.Other), new CustomerLink(linked.Other, linked.Kind)] }),
        _ => MergeFold.Apply(customer, fact),
    };

    private static CustomerBook With(CustomerBook customer, Func<CustomerCare, CustomerCare> change) => customer with { Care = change(customer.Care ?? s_none), Last = null };

    private static CustomerBook Known(CustomerBook customer, string name, string phone, string? company, Func<CustomerCare, CustomerCare> change)
    {
        var reported = With(customer, change) with { Exists = true, Name = customer.Name ?? name, Phone = customer.Phone ?? phone };
        return company is null || reported.Care!.Of(CustomerField.Company) is not null ? reported : With(reported, care => care with { Fields = Changed(care, [new(CustomerField.Company, company)]) });
    }

    // Nothing of him is left but by which visits and merges somebody came here: their repeats are still repeats.
    private static CustomerBook Erased(CustomerBook customer, CustomerErased erased) => CustomerBook.Unknown with
    {
        Receptions = customer.Receptions,
        LastLogged = customer.LastLogged,
        Care = new(
            Orders: [erased.Order], Erased: new(erased.At, erased.By, erased.Ground),
            Absorbed: customer.Care?.Absorbed is { } absorbed ? [.. absorbed.Select(one => one with { Brought = new(), Owner = null, OwnedSince = null, MaintainedAt = null, OthersOwner = null, OthersOwnedSince = null, OthersMaintainedAt = null })] : null),
    };

    // A new owner's time begins with him.
    private static CustomerBook Owned(CustomerBook customer, OwnerChanged changed) =>
        With(customer, care => (changed.Dispute is { } dispute ? Ordered(care, dispute.Value) : care) with { CoolOff = changed is { From: { } from, CoolOffUntil: { } until } ? new(from, until) : care.CoolOff }) with
        {
            Owner = changed.Owner,
            OwnedSince = changed.Owner is null ? null : changed.At,
            MaintainedAt = changed.Owner is null ? customer.MaintainedAt : changed.At,
        };

    private static CustomerCare Used(CustomerCare care, FollowedUp contact)
    {
        if (contact.OnConsentOf is null || (care.Consents ?? []).FirstOrDefault(consent => consent.To == contact.Rep) is not { Until: null }) return care;
        return care with { Consents = Others(care, contact.Rep) };
    }

    private static CustomerCare Ordered(CustomerCare care, Guid order) => care with { Orders = [.. (care.Orders ?? []).TakeLast(OrdersKept - 1), order] };

    private static ImmutableArray<Consent>? Others(CustomerCare care, SalespersonId to)
    {
        ImmutableArray<Consent> others = [.. (care.Consents ?? []).Where(consent => consent.To != to)];
        return others.IsEmpty ? null : others;
    }

    private static ImmutableArray<FieldValue>? Changed(CustomerCare care, ImmutableArray<FieldValue> changed)
    {
        ImmutableArray<FieldValue> all = [.. (care.Fields ?? []).Where(old => changed.All(value => value.Field != old.Field)).Concat(changed.Where(value => value.Text.Length > 0)).OrderBy(value => value.Field)];
        return all.IsEmpty ? null : all;
    }
}
