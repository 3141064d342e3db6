using System.Collections.Immutable;

namespace SalesFloor.Stock;

/// <summary>A fact about the stock of a showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record StockEvent(DateTimeOffset At);

/// <summary>A product was counted.</summary>
[GenerateSerializer, Immutable, Alias("stock.Counted.v1")]
public sealed record ProductCounted(DateTimeOffset At, string Product, int Quantity, int LowAt, DateOnly? MoreOn, SalespersonId By) : StockEvent(At);

/// <summary>A product is not sold here any more.</summary>
[GenerateSerializer, Immutable, Alias("stock.Dropped.v1")]
public sealed record ProductDropped(DateTimeOffset At, string Product, SalespersonId By) : StockEvent(At);

/// <summary>The last count of each product, in the order of their names.</summary>
[GenerateSerializer, Immutable, Alias("stock.StockBook.v1")]
public sealed record StockBook(ImmutableArray<ProductCount> Counts)
{
    /// <summary>Nothing was counted yet.</summary>
    public static StockBook Empty { get; } = new(Counts: []);

    /// <summary>The last count of a product, however it is written.</summary>
    public ProductCount? Of(string product) => Counts.FirstOrDefault(one => StockRule.IsSame(one.Product, product));
}

/// <summary>How facts change the book. A pure fold.</summary>
public static class StockFold
{
    /// <summary>The book after the fact.</summary>
    public static StockBook Apply(StockBook book, StockEvent fact) => fact switch
    {
        ProductCounted counted => new([.. Without(book, counted.Product).Append(new(counted.Product, counted.Quantity, counted.LowAt, counted.MoreOn, counted.By, counted.At)).OrderBy(one => one.Product, StringComparer.Ordinal)]),
        ProductDropped dropped => new([.. Without(book, dropped.Product)]),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "The book of stock does not know this fact."),
    };

    private static IEnumerable<ProductCount> Without(StockBook book, string product) => book.Counts.Where(one => !StockRule.IsSame(one.Product, product));
}
