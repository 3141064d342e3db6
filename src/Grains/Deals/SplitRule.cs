using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>Shares a sum out among reps, exactly (TGT-01: nothing is lost by rounding). Pure.</summary>
public static class SplitRule
{
    private const decimal Whole = 100;

    /// <summary>The parts of a sum: each is cut to the smallest unit of the currency, and what is left over goes unit by unit to those who lost most by the cut, equals in the order of the list. They add up to the sum.</summary>
    public static ImmutableArray<DealPart> Parts(decimal sum, ImmutableArray<DealShare> shares, string currency)
    {
        var decimals = Currencies.Decimals(currency);
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        var exact = shares.Select(share => sum * share.Percent / Whole).ToArray();
        var cut = exact.Select(part => decimal.Round(part, decimals, MidpointRounding.ToZero)).ToArray();
        var left = (int)((sum - cut.Sum()) / unit);
        foreach (var at in Enumerable.Range(0, cut.Length).OrderByDescending(i => exact[i] - cut[i]).ThenBy(i => i).Take(left)) cut[at] += unit;
        return [.. shares.Select((share, at) => new DealPart(share.Rep, share.Percent, cut[at]))];
    }

    /// <summary>Why a deal cannot be split like this, or null.</summary>
    public static DealRefusal? Refuse(ImmutableArray<DealShare> shares, ShowroomPlan plan)
    {
        if (shares.IsDefaultOrEmpty || shares.Any(share => share.Percent <= 0 || decimal.Round(share.Percent, 2) != share.Percent) || shares.Sum(share => share.Percent) != Whole) return DealRefusal.SharesNotWhole;
        if (shares.Select(share => share.Rep).Distinct().Count() != shares.Length) return DealRefusal.SharesNotWhole;
        return shares.All(share => plan.People.Any(person => person.Id == share.Rep && person.Role is (Role.Salesperson or Role.Supervisor))) ? null : DealRefusal.ShareOfStranger;
    }
}
