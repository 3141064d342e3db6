using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>What follows from an order about a customer. Pure; a repeat changes nothing. Whether the person may give it at all is asked first (<see cref="NotHis"/>).</summary>
internal static partial class CareRule
{
    private const int LongestName = 100;
    private const int LongestText = 200;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    internal sealed record Decision(ImmutableArray<CustomerEvent> Facts, CustomerAnswer.Refused? Refused = null);

    /// <summary>It was done before.</summary>
    public static Decision Done { get; } = new([]);

    private static readonly Decision s_done = Done;

    /// <summary>What is wrong with an order whatever the customer; asked before a number is tied to him.</summary>
    public static CustomerAnswer.Refused? Refuse(CustomerOrder order) => order switch
    {
        ClaimLead claim => Lead(claim.Name, claim.Phone, claim.Company),
        EnterCompanyLead lead => string.IsNullOrWhiteSpace(lead.Event) ? new(CustomerRefusal.ReasonMissing, "event") : lead.Event.Length > LongestText ? new(CustomerRefusal.TooLong, "event") : Lead(lead.Name, lead.Phone, lead.Company),
        ImportCustomer import => Lead(import.Name, import.Phone, import.Company),
        AddPhone add => PhoneNumbers.Normalise(add.Phone) is null ? new(CustomerRefusal.PhoneNotANumber, "phone") : null,
        _ => null,
    };

    /// <summary>The decision.</summary>
    public static Decision Decide(CustomerBook customer, CustomerOrder order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (!customer.Exists && order is not (ClaimLead or EnterCompanyLead or ImportCustomer or EraseCustomer)) return No(CustomerRefusal.CustomerUnknown, "customer");
        return order switch
        {
            ClaimLead claim => Claim(customer, claim, now),
            EnterCompanyLead lead => Enter(customer, lead, now),
            VerifyClaim verify => Verify(customer, verify, plan, now),
            RejectClaim reject => Reject(customer, reject, now),
            ArchiveCustomer archive => Archive(customer, archive, plan, now),
            AssignCustomer assign => Assign(customer, assign, plan, now),
            TransferCustomer transfer => Transfer(customer, transfer, plan, now),
            HandOverCustomer handOver => HandOver(customer, handOver, plan, now),
            CarryOutRuling ruling => CarryOut(customer, ruling, plan, now),
            GiveConsent consent => Give(customer, consent, plan, now),
            RevokeConsent revoke => Revoke(customer, revoke, now),
            LogFollowUp contact => FollowUp(customer, contact, plan, now),
            RevealPhone reveal => Reveal(customer, reveal, plan, now),
            ChangeFields change => Change(customer, change, plan, now),
            FlagKeyAccount flag => Flag(customer, flag, plan, now),
            NoteTrade note => Note(customer, note, now),
            AddPhone add => Add(customer, add, now),
            ImportCustomer import => Import(customer, import, plan, now),
            EraseCustomer erase => Erase(customer, erase, plan, now),
            LinkCustomer link => Link(customer, link, now),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order.GetType(), "Nobody knows this order."),
        };
    }

    private static CustomerAnswer.Refused? Lead(string name, string phone, string? company)
    {
        if (string.IsNullOrWhiteSpace(name)) return new(CustomerRefusal.NameMissing, "name");
        if (name.Length > LongestName) return new(CustomerRefusal.TooLong, "name");
        if (company?.Length > LongestName) return new(CustomerRefusal.TooLong, "company");
        return PhoneNumbers.Normalise(phone) is null ? new(CustomerRefusal.PhoneNotANumber, "phone") : null;
    }

    /// <summary>What follows.</summary>
    public static Decision Facts(params CustomerEvent[] facts) => new([.. facts]);

    /// <summary>It cannot be done.</summary>
    public static Decision No(CustomerRefusal reason, string field, SalespersonId? who = null, DateTimeOffset? from = null) => new([], new(reason, field, who, from));

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool WasCarriedOut(CustomerBook customer, Guid order) => (customer.Care?.Orders ?? []).Contains(order);

    private static OwnershipRules Rules(ShowroomPlan plan) => plan.Rules.Ownership ?? OwnershipRules.Default;

    private static bool IsRep(ShowroomPlan plan, SalespersonId rep) => plan.Groups.Any(group => group.Members.Contains(rep));
}
