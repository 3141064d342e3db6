using System.Globalization;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Money as people read it.</summary>
public static class MoneyWords
{
    private const decimal TenThousand = 10_000;
    private const decimal Thousand = 1_000;

    /// <summary>The whole amount with its currency: <c>268,800.50 CNY</c>.</summary>
    public static string Exactly(decimal amount, string currency) => $"{Exactly(amount)} {currency}";

    /// <summary>The whole amount: <c>268,800.50</c>.</summary>
    public static string Exactly(decimal amount) => amount.ToString("#,##0.00#", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>How much it is at a glance: ten thousands in Chinese, thousands in English, one decimal at most.</summary>
    public static string Shortly(decimal amount) => Languages.IsChinese ? In(amount, TenThousand, "万") : In(amount, Thousand, "k");

    /// <summary>What somebody typed as an amount, with or without commas; null where it is none.</summary>
    public static decimal? Read(string? typed) =>
        decimal.TryParse(typed?.Replace(",", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string In(decimal amount, decimal unit, string sign) => Math.Abs(amount) < unit
        ? amount.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−')
        : (amount / unit).ToString("#,##0.#", CultureInfo.InvariantCulture).Replace('-', '−') + sign;
}
