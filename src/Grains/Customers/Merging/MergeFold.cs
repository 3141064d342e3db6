using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>How merges change both files. A pure fold.</summary>
internal static class MergeFold
{
    private const int RepeatsKept = 16;

    /// <summary>The state after the fact, or null where the fact is none of these.</summary>
    public static CustomerBook? Apply(CustomerBook customer, CustomerEvent fact) => fact switch
    {
        MergeBegun begun => With(customer, care => care with { Merged = new(begun.Into, begun.Merge, begun.At, begun.Showroom, begun.By, begun.Reason) }),
        CustomerMerged => With(customer, care => care with { Merged = care.Merged! with { IsDone = true } }),
        MergeRefused => With(customer, care => care with { Merged = null }),
        CustomerUnmerged apart => MergeRule.Apart(customer, new(apart.At, apart.Owner, apart.OwnedSince, apart.MaintainedAt)),
        CustomerAbsorbed absorbed => Apply(customer, absorbed),
        CustomerParted parted => Apply(customer, parted),
        _ => null,
    };

    private static CustomerBook Apply(CustomerBook customer, CustomerAbsorbed fact)
    {
        var (absorbed, brought) = (fact.Absorbed, fact.Absorbed.Brought);
        var after = With(customer, care => care with
        {
            Absorbed = [.. care.Absorbed ?? [], absorbed],
            KeyAccount = care.KeyAccount ?? brought.KeyAccount,
            CoolOff = care.CoolOff ?? brought.CoolOff,
            NextContactOn = care.NextContactOn ?? brought.NextContactOn,
            MorePhones = Joined(care.MorePhones, brought.Phones),
            Fields = Joined(care.Fields, brought.Fields) is { } fields ? [.. fields.OrderBy(value => value.Field)] : null,
            Consents = Joined(care.Consents, brought.Consents),
            Links = Joined(care.Links, brought.Links),
            Orders = Joined(fact.Orders, care.Orders) is { } orders ? [.. orders.TakeLast(RepeatsKept)] : null,
        });
        return after with
        {
            Name = customer.Name ?? brought.Name,
            Phone = customer.Phone ?? brought.Phone,
            Source = customer.Source ?? brought.Source,
            Owner = absorbed.Owner,
            OwnedSince = absorbed.OwnedSince,
            MaintainedAt = absorbed.MaintainedAt,
            Receptions = [.. fact.Receptions.Concat(customer.Receptions).TakeLast(RepeatsKept)],
        };
    }

    // What the merged file brought goes with it again, unless somebody changed it meanwhile.
    private static CustomerBook Apply(CustomerBook customer, CustomerParted fact)
    {
        var brought = fact.Brought;
        var after = With(customer, care => care with
        {
            Absorbed = [.. care.Absorbed!.Value.Select(one => one.Merge == fact.Merge ? one with { Parted = fact.Parted } : one)],
            KeyAccount = brought.KeyAccount is not null && care.KeyAccount == brought.KeyAccount ? null : care.KeyAccount,
            CoolOff = brought.CoolOff is not null && care.CoolOff == brought.CoolOff ? null : care.CoolOff,
            NextContactOn = brought.NextContactOn is not null && care.NextContactOn == brought.NextContactOn ? null : care.NextContactOn,
            MorePhones = Without(care.MorePhones, brought.Phones),
            Fields = Without(care.Fields, brought.Fields),
            Consents = Without(care.Consents, brought.Consents),
            Links = Without(care.Links, brought.Links),
        });
        return after with
        {
            Name = brought.Name is not null && customer.Name == brought.Name ? null : customer.Name,
            Phone = brought.Phone is not null && customer.Phone == brought.Phone ? null : customer.Phone,
            Source = brought.Source is not null && customer.Source == brought.Source ? null : customer.Source,
            Owner = fact.Owner,
            OwnedSince = fact.OwnedSince,
            MaintainedAt = fact.MaintainedAt,
        };
    }

    private static CustomerBook With(CustomerBook customer, Func<CustomerCare, CustomerCare> change) => customer with { Care = change(customer.Care ?? new()), Last = null };

    private static ImmutableArray<T>? Joined<T>(ImmutableArray<T>? own, ImmutableArray<T>? others) => own is null || own.Value.IsEmpty ? others : others is null ? own : [.. own.Value.Concat(others.Value).Distinct()];

    private static ImmutableArray<T>? Without<T>(ImmutableArray<T>? all, ImmutableArray<T>? gone)
    {
        if (all is null || gone is null) return all;
        ImmutableArray<T> left = [.. all.Value.Where(one => !gone.Value.Contains(one))];
        return left.IsEmpty ? null : left;
    }
}
