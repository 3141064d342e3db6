using System.Collections.Immutable;

namespace SalesFloor.Figures;

/// <summary>Keeps money of different currencies apart: amounts are added up within one currency only, never across. Pure. A line of money that names none is of the showroom's <c>own</c>.</summary>
public static class CurrencyRule
{
    /// <summary>What may be added up in a currency: the money that is in it, and everything that is no money.</summary>
    public static IEnumerable<FigureLine> In(this IEnumerable<FigureLine> lines, string currency, string own) => lines.Where(line => !line.Metric.IsMoney() || (line.Currency ?? own) == currency);

    /// <summary>The currencies of lines: the showroom's own first, also where nothing is in it; then what most lines are in.</summary>
    public static ImmutableArray<string> Of(IEnumerable<FigureLine> lines, string own) =>
    [
        own, .. lines.Where(line => line.Metric.IsMoney() && (line.Currency ?? own) != own).GroupBy(line => line.Currency!)
            .OrderByDescending(of => of.Count()).ThenBy(of => of.Key, StringComparer.Ordinal).Select(of => of.Key),
    ];

    /// <summary>What lines come to in every currency but the own, each for itself.</summary>
    public static ImmutableArray<MoneyIn> Elsewhere(IReadOnlyCollection<FigureLine> lines, string own, Func<FigureLine, decimal> counts) =>
        [.. Of(lines, own).Skip(1).Select(currency => new MoneyIn(currency, lines.Where(line => line.Metric.IsMoney() && line.Currency == currency).Sum(counts)))];
}
