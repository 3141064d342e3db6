using System.Collections.Immutable;
using System.Diagnostics;
using SalesFloor.Figures;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Stock;

/// <summary>Who counts stock, and what is left of a count (BRD-13). Pure; a repeat answers the same and changes nothing.</summary>
public static class StockRule
{
    // As long as a product of a deal may be.
    private const int LongestName = 60;
    private const int MostPieces = 1_000_000;
    private const int MostProducts = 2_000;

    /// <summary>The facts of an order, or why it cannot be done. No fact and no refusal: it was done before.</summary>
    public sealed record Decision(ImmutableArray<StockEvent> Facts, StockAnswer.Refused? Refused = null);

    /// <summary>Every order of whoever keeps the stock.</summary>
    public static Decision Decide(StockBook book, StockOrder order, ShowroomPlan plan, DateTimeOffset now)
    {
        if (Giver.Of(plan, order.By, order.As)?.May(FloorAction.KeepStock) != true) return No(StockRefusal.NotYours, "by");
        return order switch
        {
            CountProduct count => Count(book, count with { Product = count.Product?.Trim() ?? "" }, now),
            DropProduct drop => string.IsNullOrWhiteSpace(drop.Product) || book.Of(drop.Product) is not { } known ? No(StockRefusal.ProductUnknown, "product") : new([new ProductDropped(now, known.Product, drop.By)]),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Whether two people mean the same product.</summary>
    public static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What is left of a count: less what was signed since, and again more by what was taken back since.</summary>
    public static Available Left(ProductCount count, IEnumerable<FigureLine> lines)
    {
        var since = lines.Where(line => line.Metric == Metric.Quantity && line.At > count.At && line.Product is { } product && IsSame(product, count.Product)).ToList();
        var sold = since.Sum(line => line.Value);
        return new(count, sold, count.Quantity - sold, since.Select(line => line.At).Append(count.At).Max());
    }

    private static Decision Count(StockBook book, CountProduct order, DateTimeOffset now)
    {
        if (order.Product.Length is 0 or > LongestName || order.Product.Any(char.IsControl)) return No(StockRefusal.ProductMissing, "product");
        if (order.Quantity is < 0 or > MostPieces || order.LowAt is < 0 or > MostPieces) return No(StockRefusal.QuantityWrong, "quantity");
        if (book.Of(order.Product) is null && book.Counts.Length >= MostProducts) return No(StockRefusal.TooMany, "product");
        return new([new ProductCounted(now, order.Product, order.Quantity, order.LowAt, order.MoreOn, order.By)]); // the same number again is a new count
    }

    private static Decision No(StockRefusal reason, string field) => new([], new(reason, field));
}
