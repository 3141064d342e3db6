using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Targets and what is reached of them, as people read and type them.</summary>
public static class Amounts
{
    /// <summary>The whole number, as it stands in a table: <c>1,234,567.89</c>.</summary>
    public static string Plain(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A difference with its sign, to the cent: <c>+1,200</c>, <c>−0.01</c>.</summary>
    public static string Difference(decimal value) => value switch { > 0 => "+" + Plain(value), < 0 => "−" + Plain(-value), _ => "0" };

    /// <summary>For boards: money at a glance, percent with its sign.</summary>
    public static string InShort(this IStringLocalizer<Words> words, decimal value, TargetUnit unit) => unit switch
    {
        TargetUnit.Percent => words["Amounts.Percent", value.ToString("0.#", CultureInfo.InvariantCulture)],
        TargetUnit.Money => MoneyWords.Shortly(value),
        _ => Plain(Math.Round(value, 1)),
    };

    /// <summary>The number somebody typed; null where it is none, or none that this unit can have. Separators of thousands, 万, 亿, k and M are understood.</summary>
    public static decimal? Read(string? text, TargetUnit unit)
    {
        var typed = (text ?? "").Trim().Replace(",", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimEnd('%');
        var times = typed switch { [.., '亿'] => 100_000_000m, [.., '万'] => 10_000m, [.., 'M' or 'm'] => 1_000_000m, [.., 'K' or 'k'] => 1_000m, _ => 1m };
        if (times > 1) typed = typed[..^1];
        if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;

        value *= times;
        return unit.Fits(value) ? value : null;
    }
}
