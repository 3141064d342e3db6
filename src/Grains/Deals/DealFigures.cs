using SalesFloor.Figures;

namespace SalesFloor.Deals;

/// <summary>What a fact about a deal counts. Pure: the deal before it, the fact. What is taken back is a figure of its own, negative, that names the entry it corrects.</summary>
public static class DealFigures
{
    /// <summary>One figure. <paramref name="Corrects"/>: the number of the entry that is taken back.</summary>
    public readonly record struct Figure(SalespersonId Rep, Metric Metric, decimal Value, string? Product, string? Region, long? Corrects);

    /// <summary>The figures of a fact; none where it counts nothing.</summary>
    public static IEnumerable<Figure> Of(DealBook before, DealEvent fact) => fact switch
    {
        ContractSigned signed => Contract(signed.Terms, signed.Parts, 1, null),
        ContractUndone when before.Deal?.Contract is { } contract => Contract(contract.Terms, contract.Parts, -1, contract.Entry),
        MoneyRecorded money => Money(before.Deal?.Terms, money.Kind, money.Parts, 1, null),
        MoneyWasVoided voided when before.Deal?.Money.FirstOrDefault(entry => entry.Id == voided.Id) is { } entry => Money(before.Deal.Terms, entry.Kind, entry.Parts, -1, entry.Entry),
        _ => [],
    };

    private static IEnumerable<Figure> Contract(DealTerms terms, IEnumerable<DealPart> parts, int sign, long? corrects) => parts.SelectMany(part => new Figure[]
    {
        new(part.Rep, Metric.Deals, sign * part.Percent / 100, terms.Product, terms.Region, corrects),
        new(part.Rep, Metric.Quantity, sign * terms.Quantity * part.Percent / 100, terms.Product, terms.Region, corrects),
        new(part.Rep, Metric.SalesAmount, sign * part.Amount, terms.Product, terms.Region, corrects),
    });

    private static IEnumerable<Figure> Money(DealTerms? terms, MoneyKind kind, IEnumerable<DealPart> parts, int sign, long? corrects) =>
        parts.Select(part => new Figure(part.Rep, kind == MoneyKind.Refund ? Metric.MoneyRefunded : Metric.MoneyReceived, sign * part.Amount, terms?.Product, terms?.Region, corrects));
}
