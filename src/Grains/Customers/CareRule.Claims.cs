using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

// From a rep's report to the archive (OWN-01…04, OWN-07, OWN-09), and the company's own leads (OWN-11, OWN-17).
internal static partial class CareRule
{
    private static Decision Claim(CustomerBook customer, ClaimLead claim, DateTimeOffset now)
    {
        if (WasCarriedOut(customer, claim.Id)) return s_done;
        if (customer.Owner is { } owner) return owner == claim.By ? s_done : No(CustomerRefusal.OwnedByAnother, "phone", owner, customer.OwnedSince);
        if (customer.Care is { Claim: { Status: ClaimStatus.Claimed } first }) return first.Rep == claim.By ? s_done : No(CustomerRefusal.ClaimedByAnother, "phone", first.Rep, first.At);
        if (customer.Care?.Pool is not null) return No(CustomerRefusal.InPool, "phone");
        if (IsCoolingOff(customer, claim.By, now)) return No(CustomerRefusal.CoolingOff, "by", claim.By, customer.Care!.CoolOff!.Until);
        return Facts(new CustomerClaimed(now, claim.Id, claim.By, claim.Name.Trim(), PhoneNumbers.Normalise(claim.Phone)!, Clean(claim.Company), claim.Source, claim.By.Value));
    }

    private static Decision Enter(CustomerBook customer, EnterCompanyLead lead, DateTimeOffset now)
    {
        if (WasCarriedOut(customer, lead.Id)) return s_done;
        if (customer.Owner is { } owner) return No(CustomerRefusal.OwnedByAnother, "phone", owner, customer.OwnedSince);
        if (customer.Care is { Claim: { Status: ClaimStatus.Claimed } first }) return No(CustomerRefusal.ClaimedByAnother, "phone", first.Rep, first.At);
        if (customer.Care?.Pool is not null) return s_done;
        return Facts(new PoolEntered(now, lead.Id, lead.Event.Trim(), lead.Name.Trim(), PhoneNumbers.Normalise(lead.Phone)!, Clean(lead.Company), lead.By, lead.By.Value));
    }

    private static Decision Verify(CustomerBook customer, VerifyClaim verify, ShowroomPlan plan, DateTimeOffset now)
    {
        if (customer.Care?.Claim is not { } claim || claim.Status == ClaimStatus.Rejected) return No(CustomerRefusal.NoSuchClaim, "customer");
        if (claim.Status != ClaimStatus.Claimed) return s_done;
        // Received at the desk since, or otherwise somebody's: the search of the archive finds him (OWN-03).
        if (customer.Owner is { } owner && owner != claim.Rep) return No(CustomerRefusal.OwnedByAnother, "customer", owner, customer.OwnedSince);
        if (!IsRep(plan, claim.Rep)) return No(CustomerRefusal.RepUnknown, "customer", claim.Rep);

        var verified = new ClaimVerified(now, claim.Rep, verify.By, verify.By.Value);
        return customer.Owner is null ? Facts(verified, Moved(customer, claim.Rep, OwnerChange.Verified, verify.By, null, now)) : Facts(verified);
    }

    private static Decision Reject(CustomerBook customer, RejectClaim reject, DateTimeOffset now)
    {
        if (!Enum.IsDefined(reject.Why)) return No(CustomerRefusal.KindUnknown, "why");
        if (reject.Note?.Length > LongestText) return No(CustomerRefusal.TooLong, "note");
        if (reject.Why == ClaimRejection.Other && string.IsNullOrWhiteSpace(reject.Note)) return No(CustomerRefusal.ReasonMissing, "note");
        if (customer.Care?.Claim is not { } claim) return No(CustomerRefusal.NoSuchClaim, "customer");
        if (claim.Status == ClaimStatus.Rejected) return s_done;
        if (claim.Status != ClaimStatus.Claimed && reject.Why != ClaimRejection.InvalidContact) return No(CustomerRefusal.NoSuchClaim, "customer");

        var rejected = new ClaimRejected(now, claim.Rep, reject.By, reject.Why, customer.Owner, Clean(reject.Note), reject.By.Value);
        return claim.Status != ClaimStatus.Claimed && customer.Owner == claim.Rep
            ? Facts(rejected, Moved(customer, null, OwnerChange.ClaimVoid, reject.By, Clean(reject.Note), now)) // what was not true gives no right (OWN-07)
            : Facts(rejected);
    }

    private static Decision Archive(CustomerBook customer, ArchiveCustomer archive, ShowroomPlan plan, DateTimeOffset now)
    {
        if (customer.Care?.Claim is not { } claim || claim.Status == ClaimStatus.Rejected) return No(CustomerRefusal.NoSuchClaim, "customer");
        if (claim.Status == ClaimStatus.Archived) return s_done;
        if (claim.Status == ClaimStatus.Claimed) return No(CustomerRefusal.LockedUntilVerified, "customer", claim.Rep);
        if (Rules(plan).MinimumFirst && Missing(customer, plan) is { } field) return No(CustomerRefusal.MinimumMissing, field.ToString());
        return Facts(new CustomerArchived(now, archive.By, archive.By.Value));
    }

    // Nobody is asked for a company of his own where he is a person.
    private static CustomerField? Missing(CustomerBook customer, ShowroomPlan plan)
    {
        var isPerson = customer.Care?.Of(CustomerField.Nature) == "person";
        foreach (var terms in FileTemplates.Of(plan.Rules))
        {
            var ofCompany = terms.Field is CustomerField.Company or CustomerField.ResponsiblePerson or CustomerField.EnterpriseType;
            if (terms.Needed && !(isPerson && ofCompany) && customer.Care?.Of(terms.Field) is null) return terms.Field;
        }

        return null;
    }
}
