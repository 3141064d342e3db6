using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>A customer as his entries tell him.</summary>
internal sealed class CustomerSeen
{
    public bool Exists { get; set; }
    public SalespersonId? Owner { get; set; }
    public DateTimeOffset? MaintainedAt { get; set; }
    public HashSet<VisitId> Received { get; } = [];
}

/// <summary>The entries of customers and numbers: I-06, one owner at most and only by a legal step; one number, one customer.</summary>
internal sealed class CustomerNet(Story story)
{
    private readonly Dictionary<string, CustomerSeen> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CustomerId> _numbers = new(StringComparer.Ordinal);

    public CustomerSeen Of(CustomerId id) => Of($"customer/{id}");

    /// <summary>The owner who has not let his time run out: three calendar months, exactly three is not yet too late.</summary>
    public SalespersonId? LivingOwner(CustomerId? id, DateTimeOffset at) =>
        id is { } customer && Of(customer) is { Owner: { } owner, MaintainedAt: { } kept } && kept.AddMonths(3) >= at ? owner : null;

    public string? See(string key, CustomerEvent fact, DeskNet desk)
    {
        var customer = Of(key);
        switch (fact)
        {
            case CustomerOpened opened:
                if (customer.Exists) return "he was opened before";
                customer.Exists = true;
                return opened.Phone is { } phone && (!_numbers.TryGetValue(phone, out var whose) || $"customer/{whose}" != key) ? $"the number {phone} is {whose}'s" : null;
            case OwnershipBegan began:
                if (OwnerMoves(customer, began, desk) is { } wrong) return wrong;
                customer.Owner = began.Owner;
                return null;
            case CustomerReceived received:
                if (!desk.Visits.TryGetValue(received.Visit, out var visit) || visit.ReceivedBy != received.Rep) return "that rep did not receive that visit";
                if (!customer.Received.Add(received.Visit)) return "this visit was received before";
                if (customer.MaintainedAt is not { } kept || received.At > kept) customer.MaintainedAt = received.At;
                return null;
            case ContactLogged logged:
                customer.MaintainedAt = logged.At;
                return null;
            default:
                return $"nobody knows {fact.GetType().Name}";
        }
    }

    public string? See(string key, IdentityEvent fact)
    {
        var number = key["identity/phone/".Length..];
        return fact is not IdentityClaimed claimed || !_numbers.TryAdd(number, claimed.Customer) ? $"one number, one customer: it was {_numbers.GetValueOrDefault(number)}'s" : null;
    }

    private string? OwnerMoves(CustomerSeen customer, OwnershipBegan began, DeskNet desk)
    {
        if (began.From != customer.Owner) return $"I-06: the owner before was {customer.Owner}";
        if (began.Owner == customer.Owner) return "I-06: he was the owner already";
        if (!desk.Visits.TryGetValue(began.Visit, out var visit) || visit.ReceivedBy != began.Owner) return "I-06: that rep did not receive that visit";
        if (customer.Owner is null) return null;
        var lapsed = customer.MaintainedAt is { } kept && kept.AddMonths(3) < began.At;
        return began.Why switch
        {
            ReceptionTakes.Always when story.Plan.Rules.ForgottenRep == ForgottenRep.AlwaysNew => null,
            ReceptionTakes.IfLapsed when lapsed => null,
            _ => "I-06: nothing takes him from his owner",
        };
    }

    private CustomerSeen Of(string key)
    {
        if (!_customers.TryGetValue(key, out var customer)) _customers[key] = customer = new();
        return customer;
    }
}
