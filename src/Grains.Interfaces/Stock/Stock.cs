using System.Collections.Immutable;
using Orleans.Concurrency;
using SalesFloor.Showrooms;

namespace SalesFloor.Stock;

/// <summary>What was counted of a product, when and by whom (BRD-13). At or below <paramref name="LowAt"/> it is low. <paramref name="MoreOn"/>: when more is expected, if anybody knows.</summary>
[GenerateSerializer, Immutable, Alias("stock.ProductCount.v1")]
public sealed record ProductCount(string Product, int Quantity, int LowAt, DateOnly? MoreOn, SalespersonId By, DateTimeOffset At);

/// <summary>An order about stock, in the name of an assistant or a manager.</summary>
[GenerateSerializer, Immutable, Alias("stock.StockOrder.v1")]
public abstract record StockOrder(ShowroomId Showroom, SalespersonId By)
{
    /// <summary>What he is there by his account, as the gate wrote it; null where nobody signs in: then it is what the plan calls him.</summary>
    [Id(100)]
    public ImmutableArray<Role>? As { get; init; }
}

/// <summary>So many are there now. What was sold before is in it, what is sold from now on comes off it.</summary>
[GenerateSerializer, Immutable, Alias("stock.CountProduct.v1")]
public sealed record CountProduct(ShowroomId Showroom, SalespersonId By, string Product, int Quantity, int LowAt, DateOnly? MoreOn = null) : StockOrder(Showroom, By);

/// <summary>The product is not sold here any more.</summary>
[GenerateSerializer, Immutable, Alias("stock.DropProduct.v1")]
public sealed record DropProduct(ShowroomId Showroom, SalespersonId By, string Product) : StockOrder(Showroom, By);

/// <summary>What became of an order.</summary>
[GenerateSerializer, Immutable, Alias("stock.StockAnswer.v1")]
public abstract record StockAnswer
{
    private StockAnswer() { }

    /// <summary>Done, now or already before.</summary>
    [GenerateSerializer, Immutable, Alias("stock.StockAnswer.Done.v1")]
    public sealed record Done(ImmutableArray<ProductCount> Counts) : StockAnswer;

    /// <summary>It cannot be; nothing was stored.</summary>
    [GenerateSerializer, Immutable, Alias("stock.StockAnswer.Refused.v1")]
    public sealed record Refused(StockRefusal Reason, string Field) : StockAnswer;
}

/// <summary>Why an order about stock cannot be.</summary>
[GenerateSerializer, Alias("stock.StockRefusal.v1")]
public enum StockRefusal { ShowroomUnknown = 1, NotYours = 2, ProductMissing = 3, QuantityWrong = 4, ProductUnknown = 5, TooMany = 6 }

/// <summary>Owns what was counted of the products of a showroom. Key <c>stock/{showroom}</c>. What was sold since is the deals' knowledge.</summary>
[Alias("stock.IStockGrain.v1")]
public interface IStockGrain : IGrainWithStringKey
{
    /// <summary>The last count of each product, in the order of their names.</summary>
    [AlwaysInterleave, Alias("Counts")]
    Task<ImmutableArray<ProductCount>> Counts();

    /// <summary>An order.</summary>
    [Alias("Carry")]
    Task<StockAnswer> Carry(StockOrder order);
}

/// <summary>Reads what is available. May be a moment behind the floor; a contract is not refused for it.</summary>
public interface IStock
{
    /// <summary>Every product that was counted, in the order of their names; empty where nothing was.</summary>
    Task<ImmutableArray<Available>> Of(ShowroomId showroom, CancellationToken cancellation);
}

/// <summary>What is available of a product: the count less what was sold since. <paramref name="Left"/> below nothing is sold and still to come. <paramref name="UpdatedAt"/>: the count, or the last sale after it.</summary>
public sealed record Available(ProductCount Count, decimal SoldSince, decimal Left, DateTimeOffset UpdatedAt)
{
    /// <summary>How it stands.</summary>
    public StockLevel Level => Left <= 0 ? StockLevel.None : Left <= Count.LowAt ? StockLevel.Low : StockLevel.Enough;
}

/// <summary>How it stands with a product.</summary>
public enum StockLevel { Enough = 1, Low = 2, None = 3 }
