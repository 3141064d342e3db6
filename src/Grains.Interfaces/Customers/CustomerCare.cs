using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>What is known of a customer beside whose he is: how he was reported, who may speak to him, what his file says. Null where there is nothing.</summary>
/// <param name="Claim">The rep's report by which he came into the archive (OWN-02).</param>
/// <param name="Pool">The company's own lead (OWN-17); he is in the pool while he is nobody's.</param>
/// <param name="KeyAccount">The manager who maintains a major customer beside his owner (OWN-12, X-31).</param>
/// <param name="CoolOff">The owner he was taken from, who cannot have him back at once.</param>
/// <param name="InterruptedAt">Since when trade with him is interrupted; he stays in the archive (OWN-14).</param>
/// <param name="Fields">What the file says, by field (CUS-14…CUS-17, CUS-25).</param>
/// <param name="Consents">Who may speak to him though he is not theirs (OWN-05).</param>
/// <param name="MorePhones">Further numbers in E.164 (gap 5).</param>
/// <param name="Links">Customers who belong together with him.</param>
/// <param name="NextContactOn">The day of the next contact (CUS-25).</param>
/// <param name="Orders">The orders that were carried out last, by which a repeat is known.</param>
/// <param name="Merged">The file was merged into another, which speaks for it (gap 5).</param>
/// <param name="Absorbed">The files that were merged into this one.</param>
/// <param name="Erased">The person who was here was taken out of the archive (SEC-05); what came later is another's.</param>
[GenerateSerializer, Immutable, Alias("customers.CustomerCare.v1")]
public sealed record CustomerCare(
    CustomerClaim? Claim = null,
    CompanyLead? Pool = null,
    SalespersonId? KeyAccount = null,
    CoolOff? CoolOff = null,
    DateTimeOffset? InterruptedAt = null,
    ImmutableArray<FieldValue>? Fields = null,
    ImmutableArray<Consent>? Consents = null,
    ImmutableArray<string>? MorePhones = null,
    ImmutableArray<CustomerLink>? Links = null,
    DateOnly? NextContactOn = null,
    ImmutableArray<Guid>? Orders = null,
    CustomerMerge? Merged = null,
    ImmutableArray<AbsorbedCustomer>? Absorbed = null,
    CustomerErasure? Erased = null)
{
    /// <summary>The value of a field, or null.</summary>
    public string? Of(CustomerField field)
    {
        foreach (var value in Fields ?? [])
            if (value.Field == field) return value.Text;
        return null;
    }
}

/// <summary>How far a rep's report is (OWN-02…04, OWN-09): reported, confirmed by the manager against the archive, filed by the assistant; or refused.</summary>
[GenerateSerializer, Alias("customers.ClaimStatus.v1")]
public enum ClaimStatus { Claimed = 1, Verified = 2, Archived = 3, Rejected = 4 }

/// <summary>Why the manager does not confirm a report: the customer is in the archive already, the information is not true and valid (OWN-07), or another reason in words.</summary>
[GenerateSerializer, Alias("customers.ClaimRejection.v1")]
public enum ClaimRejection { Duplicate = 1, InvalidContact = 2, Other = 3 }

/// <summary>A rep's report of a customer. <paramref name="At"/> is the server's time (OWN-02).</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerClaim.v1")]
public sealed record CustomerClaim(
    SalespersonId Rep, DateTimeOffset At, ClaimStatus Status, SalespersonId? DecidedBy = null, DateTimeOffset? DecidedAt = null, SalespersonId? ArchivedBy = null, ClaimRejection? Why = null);

/// <summary>A lead that the company collected, at a fair or seminar (OWN-17).</summary>
[GenerateSerializer, Immutable, Alias("customers.CompanyLead.v1")]
public sealed record CompanyLead(string Event, DateTimeOffset At, SalespersonId EnteredBy);

/// <summary>Somebody who was the owner and cannot have the customer back before <paramref name="Until"/>.</summary>
[GenerateSerializer, Immutable, Alias("customers.CoolOff.v1")]
public sealed record CoolOff(SalespersonId Rep, DateTimeOffset Until);

/// <summary>The owner's consent to another's contact: until a moment, or where that is null for one contact (OWN-05).</summary>
[GenerateSerializer, Immutable, Alias("customers.Consent.v1")]
public sealed record Consent(SalespersonId To, SalespersonId By, DateTimeOffset At, DateTimeOffset? Until);

/// <summary>How two customers belong together (gap 5).</summary>
[GenerateSerializer, Alias("customers.LinkKind.v1")]
public enum LinkKind { Family = 1, Company = 2 }

/// <summary>Another customer who belongs together with this one. Each keeps his own owner.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerLink.v1")]
public sealed record CustomerLink(CustomerId Other, LinkKind Kind);

/// <summary>A field of the file and what it says.</summary>
[GenerateSerializer, Immutable, Alias("customers.FieldValue.v1")]
public sealed record FieldValue(CustomerField Field, string Text);

/// <summary>How somebody was in touch with a customer outside the showroom.</summary>
[GenerateSerializer, Alias("customers.ContactKind.v1")]
public enum ContactKind { Phone = 1, Message = 2, HomeVisit = 3, Meeting = 4, Mail = 5, DealStep = 6, Note = 7 }

/// <summary>The rules of ownership as data.</summary>
/// <param name="Maintenance">Which contacts are maintenance (OWN-06, gap 4); a reception always is.</param>
/// <param name="WarnAtPercent">After which part of the owner's time the customer is at risk.</param>
/// <param name="CoolOffDays">How long a previous owner cannot have him back; zero is not at all.</param>
/// <param name="MinimumFirst">Whether the assistant files a reported customer only with the minimum of fields (CUS-14).</param>
[GenerateSerializer, Immutable, Alias("customers.OwnershipRules.v1")]
public sealed record OwnershipRules(ImmutableArray<ContactKind> Maintenance, int WarnAtPercent, int CoolOffDays, bool MinimumFirst)
{
    /// <summary>Any contact but a mere note is maintenance, warning at three quarters, thirty days.</summary>
    public static OwnershipRules Default { get; } = new(
        [ContactKind.Phone, ContactKind.Message, ContactKind.HomeVisit, ContactKind.Meeting, ContactKind.Mail, ContactKind.DealStep], WarnAtPercent: 75, CoolOffDays: 30, MinimumFirst: true);

    /// <summary>The same contacts in the same order are the same rules, wherever the list lies.</summary>
    public bool Equals(OwnershipRules? other) =>
        other is not null && WarnAtPercent == other.WarnAtPercent && CoolOffDays == other.CoolOffDays && MinimumFirst == other.MinimumFirst && Listed(this).SequenceEqual(Listed(other));

    /// <inheritdoc/>
    public override int GetHashCode() => Listed(this).Aggregate(HashCode.Combine(WarnAtPercent, CoolOffDays, MinimumFirst), HashCode.Combine);

    private static IEnumerable<ContactKind> Listed(OwnershipRules rules) => rules.Maintenance.IsDefault ? [] : rules.Maintenance;
}
