using SalesFloor.People;

namespace SalesFloor.Customers;

/// <summary>Who may speak to a customer, and see his number for it (OWN-04, OWN-05, I-07, I-09, X-21). Pure.</summary>
internal static class ContactRule
{
    /// <summary>On what a contact rests.</summary>
    internal abstract record Ground
    {
        private Ground() { }

        /// <summary>He is his own, or his to maintain as a key account.</summary>
        internal sealed record Own : Ground;

        /// <summary>The owner consented.</summary>
        internal sealed record ByConsent(SalespersonId Of) : Ground;

        /// <summary>He leads the owner. His contact is not the owner's maintenance.</summary>
        internal sealed record Superior : Ground;

        /// <summary>Not at all.</summary>
        internal sealed record None(CustomerAnswer.Refused Why) : Ground;
    }

    /// <summary>On what a contact by this person would rest now.</summary>
    public static Ground Of(CustomerBook customer, Giver by, DateTimeOffset now)
    {
        if (customer is { Owner: null, Care.Claim: { Status: ClaimStatus.Claimed } claim }) return No(CustomerRefusal.LockedUntilVerified, claim.Rep);
        if (customer.Owner == by.Id || customer.Care?.KeyAccount == by.Id) return new Ground.Own();
        if (by.May(FloorOrder.SpeakForOwner, customer.Owner is { } led ? [led] : [])) return new Ground.Superior();
        if (customer.Owner is not { } owner) return No(customer.Care?.Pool is null ? CustomerRefusal.NoConsent : CustomerRefusal.InPool, null);
        // A consent is that owner's who gave it: when he is somebody else's, it is worth nothing.
        return (customer.Care?.Consents ?? []).Any(consent => consent.To == by.Id && consent.By == owner && (consent.Until is null || consent.Until > now)) ? new Ground.ByConsent(owner) : No(CustomerRefusal.NoConsent, owner);
    }

    private static Ground.None No(CustomerRefusal reason, SalespersonId? who) => new(new(reason, "by", who));
}
