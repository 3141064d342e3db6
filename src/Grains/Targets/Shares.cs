using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>How a whole is divided so that the parts add up to it to the last cent (I-13). Pure. Weights below nothing are none.</summary>
public static class Shares
{
    /// <summary>By the method of the largest remainder: each part is rounded down, and what is left goes, one smallest unit each, to those who lost most by it; where two lost the same, to the first. No weight at all: nothing is given.</summary>
    public static ImmutableArray<decimal> ByLargestRemainder(decimal whole, IReadOnlyList<decimal> weights, int decimals)
    {
        var unit = Unit(decimals);
        var exact = Exact(whole, weights);
        if (exact is null) return [.. weights.Select(_ => 0m)];

        var parts = exact.Select(part => Math.Floor(part / unit) * unit).ToArray();
        var left = (int)Math.Round((whole - parts.Sum()) / unit);
        foreach (var place in Enumerable.Range(0, parts.Length).Where(place => weights[place] > 0).OrderByDescending(place => exact[place] - parts[place]).ThenBy(place => place).Take(left)) parts[place] += unit;
        return [.. parts];
    }

    /// <summary>One after the other in time: after each part the sum so far is what it should be by then, rounded. So ten deals in a month of thirty days are one every third day, not ten at its beginning.</summary>
    public static ImmutableArray<decimal> InOrder(decimal whole, IReadOnlyList<decimal> weights, int decimals)
    {
        var all = weights.Sum(weight => Math.Max(0, weight));
        if (all == 0) return [.. weights.Select(_ => 0m)];

        var parts = ImmutableArray.CreateBuilder<decimal>(weights.Count);
        var (passed, given) = (0m, 0m);
        foreach (var weight in weights)
        {
            passed += Math.Max(0, weight);
            var due = passed == all ? whole : Math.Round(whole * (passed / all), decimals, MidpointRounding.AwayFromZero);
            parts.Add(due - given);
            given = due;
        }

        return parts.MoveToImmutable();
    }

    private static decimal[]? Exact(decimal whole, IReadOnlyList<decimal> weights)
    {
        var all = weights.Sum(weight => Math.Max(0, weight));
        return all == 0 ? null : [.. weights.Select(weight => whole * (Math.Max(0, weight) / all))];
    }

    private static decimal Unit(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);
}
