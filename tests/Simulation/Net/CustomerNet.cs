using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Simulation;

/// <summary>A customer as his entries tell him.</summary>
internal sealed class CustomerSeen
{
    public bool Exists { get; set; }
    public SalespersonId? Owner { get; set; }
    public DateTimeOffset? MaintainedAt { get; set; }

    /// <summary>The visit by which he came to his owner; null where that is nobody, or was taken back.</summary>
    public VisitId? OwnedBy { get; set; }

    public HashSet<VisitId> Received { get; } = [];

    /// <summary>What he was before his last reception, while nothing else was recorded since.</summary>
    public (VisitId Visit, bool Exists, SalespersonId? Owner, VisitId? OwnedBy, DateTimeOffset? MaintainedAt)? Before { get; set; }
}

/// <summary>The entries of customers and numbers: I-06, one owner at most and only by a legal step; one number, one customer; a reception that is undone leaves nothing behind.</summary>
internal sealed class CustomerNet(Func<VisitId, (VisitSeen Visit, ShowroomPlan Plan)?> find, Func<VisitId, (CustomerId Customer, SalespersonId For)?> ruling, Func<SalespersonId, bool> isARep)
{
    private readonly Dictionary<string, CustomerSeen> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CustomerId> _numbers = new(StringComparer.Ordinal);

    /// <summary>Whom the archive knows, in the order in which they came.</summary>
    public IEnumerable<CustomerId> Known => _customers.Where(customer => customer.Value.Exists).Select(customer => new CustomerId(customer.Key["customer/".Length..]));

    public CustomerSeen Of(CustomerId id) => Of($"customer/{id}");

    /// <summary>The owner who has not let his time run out: three calendar months, exactly three is not yet too late.</summary>
    public SalespersonId? LivingOwner(CustomerId? id, DateTimeOffset at) =>
        id is { } customer && Of(customer) is { Owner: { } owner, MaintainedAt: { } kept } && kept.AddMonths(3) >= at ? owner : null;

    /// <summary>Whether somebody takes turns in any showroom.</summary>
    public bool IsARep(SalespersonId person) => isARep(person);

    /// <summary>A customer who still is whose he became by a reception that was undone.</summary>
    public string? LeftBehind() => _customers.FirstOrDefault(customer => customer.Value.OwnedBy is { } by && find(by) is { Visit: { ReceivedBy: null, Undone.Count: > 0 } }) is { Key: { } key, Value.Owner: var owner }
        ? $"I-06: {key} is still {owner}'s by a reception that was undone"
        : null;

    public string? See(string key, CustomerEvent fact)
    {
        var customer = Of(key);
        switch (fact)
        {
            case CustomerOpened opened:
                if (customer.Exists) return "he was opened before";
                customer.Before = (opened.Visit, false, customer.Owner, customer.OwnedBy, customer.MaintainedAt);
                customer.Exists = true;
                return opened.Phone is { } phone && (!_numbers.TryGetValue(phone, out var whose) || $"customer/{whose}" != key) ? $"the number {phone} is {whose}'s" : null;
            case OwnershipBegan began:
                if (OwnerMoves(customer, began) is { } wrong) return wrong;
                if (customer.Before?.Visit != began.Visit) customer.Before = Now(customer, began.Visit);
                (customer.Owner, customer.OwnedBy) = (began.Owner, began.Visit);
                return null;
            case CustomerReceived received:
                if (find(received.Visit) is not { Visit: var visit } || !visit.Receivers.Contains(received.Rep)) return "that rep did not receive that visit";
                if (!customer.Received.Add(received.Visit)) return "this visit was received before";
                if (customer.Before?.Visit != received.Visit) customer.Before = Now(customer, received.Visit);
                if (customer.MaintainedAt is not { } kept || received.At > kept) customer.MaintainedAt = received.At;
                return null;
            case ReceptionUndone undone:
                return Undo(customer, undone);
            case ContactLogged logged:
                (customer.MaintainedAt, customer.Before) = (logged.At, null);
                return null;
            case OwnerChanged changed:
                return Change(key, customer, changed);
            default:
                return $"nobody knows {fact.GetType().Name}";
        }
    }

    public string? See(string key, IdentityEvent fact)
    {
        var number = key["identity/phone/".Length..];
        return fact switch
        {
            IdentityClaimed claimed => _numbers.TryAdd(number, claimed.Customer) ? null : $"one number, one customer: it was {_numbers[number]}'s",
            IdentityReleased released => _numbers.TryGetValue(number, out var whose) && whose == released.Customer && _numbers.Remove(number) ? null : "one number, one customer: it was not his",
            _ => $"nobody knows {fact.GetType().Name}",
        };
    }

    private static (VisitId, bool, SalespersonId?, VisitId?, DateTimeOffset?) Now(CustomerSeen customer, VisitId visit) => (visit, customer.Exists, customer.Owner, customer.OwnedBy, customer.MaintainedAt);

    // Of the decisions that move an owner, a day on the floor knows the ruling on a dispute.
    private string? Change(string key, CustomerSeen customer, OwnerChanged changed)
    {
        if (changed.From != customer.Owner) return $"I-06: the owner before was {customer.Owner}";
        if (changed.Owner == customer.Owner) return "I-06: he was the owner already";
        if (changed is not { Why: OwnerChange.Ruled, Owner: { } owner, Dispute: { } dispute }) return $"I-06: nobody ordered {changed.Why}";
        if (ruling(dispute) is not { } ruled || $"customer/{ruled.Customer}" != key || ruled.For != owner) return "OWN-13: this was not ruled";
        (customer.Owner, customer.OwnedBy, customer.MaintainedAt, customer.Before) = (owner, null, changed.At, null);
        return null;
    }

    private static string? Undo(CustomerSeen customer, ReceptionUndone undone)
    {
        if (!customer.Received.Remove(undone.Visit)) return "he was not received by this visit";
        if (customer.Before is not { } before || before.Visit != undone.Visit) return "something else was recorded about him since";
        (customer.Exists, customer.Owner, customer.OwnedBy, customer.MaintainedAt, customer.Before) = (before.Exists, before.Owner, before.OwnedBy, before.MaintainedAt, null);
        return undone.Owner == before.Owner && undone.MaintainedAt == before.MaintainedAt && undone.Closed == !before.Exists ? null : $"he was {before.Owner?.Value ?? "nobody"}'s before the reception that is undone";
    }

    private string? OwnerMoves(CustomerSeen customer, OwnershipBegan began)
    {
        if (began.From != customer.Owner) return $"I-06: the owner before was {customer.Owner}";
        if (began.Owner == customer.Owner) return "I-06: he was the owner already";
        if (find(began.Visit) is not { } seen || !seen.Visit.Receivers.Contains(began.Owner)) return "I-06: that rep did not receive that visit";
        if (customer.Owner is not { } loser) return null;
        var lapsed = customer.MaintainedAt is { } kept && kept.AddMonths(3) < began.At;
        return began.Why switch
        {
            ReceptionTakes.Always when seen.Plan.Rules.ForgottenRep == ForgottenRep.AlwaysNew => null,
            // Only whoever works in no showroom any more is gone: nobody loses a customer by the door he comes through (OWN-06).
            ReceptionTakes.IfLapsed when lapsed || !isARep(loser) => null,
            _ => "I-06: nothing takes him from his owner",
        };
    }

    private CustomerSeen Of(string key)
    {
        if (!_customers.TryGetValue(key, out var customer)) _customers[key] = customer = new();
        return customer;
    }
}
