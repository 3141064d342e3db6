using System.Globalization;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Money as people read it.</summary>
public static class MoneyWords
{
    // Below it cents still matter to whoever reads; from here on they are noise.
    private const decimal Large = 10_000;

    private static readonly (decimal Unit, string Sign)[] s_chinese = [(100_000_000, "亿"), (10_000, "万")];
    private static readonly (decimal Unit, string Sign)[] s_english = [(1_000_000, "M"), (1_000, "k")];

    /// <summary>The whole amount with its currency: <c>268,800.50 CNY</c>.</summary>
    public static string Exactly(decimal amount, string currency) => $"{Exactly(amount)} {currency}";

    /// <summary>The whole amount: <c>268,800.50</c>.</summary>
    public static string Exactly(decimal amount) => amount.ToString("#,##0.00#", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>How much it is at a glance, in at most four figures: <c>1.23亿</c>, <c>1670万</c>, <c>26.9万</c>; <c>16.7M</c>, <c>268.8k</c>.</summary>
    public static string Shortly(decimal amount)
    {
        var size = Math.Abs(amount);
        if (size < Large) return amount.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace('-', '−');

        var (unit, sign) = (Languages.IsChinese ? s_chinese : s_english).First(one => size >= one.Unit);
        var parts = amount / unit;
        return parts.ToString(Math.Abs(parts) switch { < 10 => "0.##", < 1000 => "0.#", _ => "0" }, CultureInfo.InvariantCulture).Replace('-', '−') + sign;
    }

    /// <summary>What somebody typed as an amount, with or without commas; null where it is none.</summary>
    public static decimal? Read(string? typed) =>
        decimal.TryParse(typed?.Replace(",", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
