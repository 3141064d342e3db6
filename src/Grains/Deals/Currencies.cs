using System.Collections.Frozen;

namespace SalesFloor.Deals;

/// <summary>The currencies a floor can sell in, with the decimals of their smallest units (ISO 4217).</summary>
public static class Currencies
{
    private const int Usual = 2;

    private static readonly FrozenDictionary<string, int> s_decimals = new Dictionary<string, int>
    {
        ["CNY"] = Usual, ["HKD"] = Usual, ["MOP"] = Usual, ["TWD"] = Usual, ["SGD"] = Usual, ["MYR"] = Usual, ["THB"] = Usual, ["INR"] = Usual, ["AUD"] = Usual,
        ["USD"] = Usual, ["EUR"] = Usual, ["GBP"] = Usual, ["CHF"] = Usual, ["CAD"] = Usual,
        ["JPY"] = 0, ["KRW"] = 0, ["VND"] = 0, ["KWD"] = 3, ["BHD"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their codes.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> All { get; } = [.. s_decimals.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a code is one of them.</summary>
    public static bool Knows(string code) => s_decimals.ContainsKey(code);

    /// <summary>How many decimals an amount may have.</summary>
    public static int Decimals(string code) => s_decimals[code];

    /// <summary>Whether an amount is one of whole smallest units.</summary>
    public static bool IsWhole(decimal amount, string code) => decimal.Round(amount, Decimals(code)) == amount;
}
