using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>When two files can be one, what the one that stays gets by it, and what each is when they are two again (gap 5, I-06). Pure. <c>docs/customers.md</c> states it in words.</summary>
internal static class MergeRule
{
    /// <summary>The duplicate is to be merged: it holds still first.</summary>
    public static CareRule.Decision Begin(CustomerBook duplicate, CustomerId id, MergeCustomers order, DateTimeOffset now)
    {
        if (CareRule.Reason(order.Reason) is { } missing) return missing;
        if (order.Duplicate != id || order.One == order.Other || !duplicate.Exists) return CareRule.No(CustomerRefusal.CustomerUnknown, "other");
        if (duplicate.Owner is null && Waits(duplicate.Care) is { } claim) return CareRule.No(CustomerRefusal.ClaimWaits, "customer", claim.Rep, claim.At);
        return CareRule.Facts(new MergeBegun(now, order.Id, order.Kept, order.Showroom, order.By, order.Reason.Trim(), order.By.Value));
    }

    /// <summary>The file that stays takes the other. Two owners are for the manager to settle first, by a ruling or a transfer: a merge moves nobody's customer.</summary>
    public static CareRule.Decision Absorb(CustomerBook kept, AbsorbCustomer command, DateTimeOffset now)
    {
        if ((kept.Care?.Absorbed ?? []).Any(one => one.Merge == command.Merge)) return CareRule.Done;
        var other = command.Other;
        if (Hinders(kept.Exists, kept.Owner, kept.OwnedSince, kept.Care, other.Owner) is { } no) return new([], no);

        var takesOwner = kept.Owner is null && other.Owner is not null;
        var later = other.MaintainedAt is { } theirs && (kept.MaintainedAt is not { } own || theirs > own);
        var absorbed = new AbsorbedCustomer(
            other.Id, command.Merge, now, Brings(kept, other) with { Owner = takesOwner, Maintenance = later, MaintainedBefore = later ? kept.MaintainedAt : null },
            takesOwner ? other.Owner : kept.Owner, takesOwner ? other.OwnedSince : kept.OwnedSince, later ? other.MaintainedAt : kept.MaintainedAt, other.Owner, other.OwnedSince, other.MaintainedAt);
        return CareRule.Facts(new CustomerAbsorbed(now, absorbed, command.Receptions, other.Care?.Orders ?? [], command.By, command.Reason, command.By.Value));
    }

    /// <summary>Why the file that is to stay cannot take one of this owner; null when it can.</summary>
    public static CustomerAnswer.Refused? Hinders(bool exists, SalespersonId? owner, DateTimeOffset? since, CustomerCare? care, SalespersonId? othersOwner)
    {
        if (!exists) return new(CustomerRefusal.CustomerUnknown, "other");
        if (care?.Merged is { } merged) return new(CustomerRefusal.MergedIntoAnother, "other", Customer: merged.Into);
        if (owner is null && Waits(care) is { } claim) return new(CustomerRefusal.ClaimWaits, "other", claim.Rep, claim.At);
        return owner is { } has && othersOwner is { } others && has != others ? new(CustomerRefusal.TwoOwners, "other", has, since) : null;
    }

    /// <summary>They are two again. What nobody decided since goes back to what it was before; where an owner was decided since, that decision holds for both.</summary>
    public static CareRule.Decision Part(CustomerBook kept, PartCustomer command, DateTimeOffset now)
    {
        if (kept.Care?.Merged is { } merged) return new([], new(CustomerRefusal.MergedIntoAnother, "customer", Customer: merged.Into));
        if ((kept.Care?.Absorbed ?? []).FirstOrDefault(one => one.Merge == command.Merge) is not { } absorbed) return CareRule.No(CustomerRefusal.NotMerged, "customer");
        if (absorbed.Parted is not null) return CareRule.Done;
        if (kept.Care!.Erased is not null) return CareRule.No(CustomerRefusal.CustomerUnknown, "customer"); // he was taken out of the archive whole

        var isUntouched = kept.Owner == absorbed.Owner && kept.OwnedSince == absorbed.OwnedSince;
        var noContactSince = kept.MaintainedAt == absorbed.MaintainedAt;
        var parted = new CustomerParting(
            now, isUntouched ? absorbed.OthersOwner : kept.Owner, isUntouched ? absorbed.OthersOwnedSince : kept.OwnedSince,
            noContactSince ? absorbed.OthersMaintainedAt : kept.MaintainedAt); // to the owner's benefit: nobody can tell which of the two a contact meant
        var givesOwnerBack = isUntouched && absorbed.Brought.Owner;
        return CareRule.Facts(new CustomerParted(
            now, command.Merge, command.Other, parted, absorbed.Brought, givesOwnerBack ? null : kept.Owner, givesOwnerBack ? null : kept.OwnedSince,
            noContactSince && absorbed.Brought.Maintenance ? absorbed.Brought.MaintainedBefore : kept.MaintainedAt, command.By, command.Reason, command.By.Value));
    }

    /// <summary>A merged file as it is when the merge was taken back.</summary>
    public static CustomerBook Apart(CustomerBook merged, CustomerParting parted) =>
        merged with { Owner = parted.Owner, OwnedSince = parted.OwnedSince, MaintainedAt = parted.MaintainedAt, Care = merged.Care! with { Merged = null }, Last = null };

    private static Brought Brings(CustomerBook kept, CustomerFile other)
    {
        var (care, others) = (kept.Care ?? new(), other.Care ?? new());
        return new(
            kept.Name is null ? other.Name : null,
            kept.Phone is null ? other.Phone : null,
            kept.Source is null ? other.Source : null,
            KeyAccount: care.KeyAccount is null ? others.KeyAccount : null,
            CoolOff: care.CoolOff is null ? others.CoolOff : null,
            NextContactOn: care.NextContactOn is null ? others.NextContactOn : null,
            Phones: NoneIsNull((kept.Phone is null ? [] : Numbers(other.Phone)).Concat(others.MorePhones ?? []).Where(number => number != kept.Phone && !(care.MorePhones ?? []).Contains(number))),
            Fields: NoneIsNull((others.Fields ?? []).Where(value => care.Of(value.Field) is null)),
            Consents: NoneIsNull((others.Consents ?? []).Where(consent => (care.Consents ?? []).All(given => given.To != consent.To))),
            Links: NoneIsNull((others.Links ?? []).Where(link => (care.Links ?? []).All(known => known.Other != link.Other))));
    }

    private static string[] Numbers(string? phone) => phone is null ? [] : [phone];

    private static ImmutableArray<T>? NoneIsNull<T>(IEnumerable<T> all) => all.ToImmutableArray() is { Length: > 0 } some ? some : null;

    private static CustomerClaim? Waits(CustomerCare? care) => care is { Claim: { Status: ClaimStatus.Claimed } claim } ? claim : null;
}
