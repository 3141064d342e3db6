using System.Diagnostics;
using SalesFloor.Stock;

namespace SalesFloor.Silo.Api;

/// <summary>/api/showrooms/{showroom}/stock: what is available of each product.</summary>
internal static class StockAddresses
{
    private static readonly int[] s_problems = [400, 404, 409, 413, 415, 422];

    public static void Map(RouteGroupBuilder api)
    {
        var showroom = api.MapGroup("/showrooms/{showroom}").WithTags("Stock");
        showroom.MapGet("/stock", async (string showroom, Floors floors, IStock stock, ApiTexts texts, CancellationToken cancellation) =>
                await floors.Find(showroom) is { } floor
                    ? TypedResults.Ok(new StockSheetAnswer([.. (await stock.Of(floor.Showroom, cancellation)).Select(one => new AvailableAnswer(one.Count.Product, one.Left, texts.Coded(one.Level), one.Count.Quantity, one.SoldSince, one.Count.LowAt, one.Count.MoreOn, one.UpdatedAt, floor.Person(one.Count.By, texts)!, one.Count.At))]))
                    : Requests.NoShowroom(texts))
            .WithName("Stock").WithSummary("What is left of each product: the last count less what was sold since, and when that was last changed (BRD-13).").Produces<StockSheetAnswer>().ProducesProblems(404);
        showroom.MapPut("/stock", Send(fields => new CountProduct(default, By(fields), fields.Text("product") ?? "", fields.Whole("quantity", 0, int.MaxValue) ?? -1, fields.Whole("lowAt", 0, int.MaxValue) ?? 0, fields.Text("moreOn") is null ? null : fields.Day("moreOn"))))
            .WithName("CountProduct").WithSummary("An assistant or manager counts a product.").Accepts<CountProductRequest>("application/json").Produces<StockCountsAnswer>().ProducesProblems(s_problems);
        showroom.MapPost("/stock/drop", Send(fields => new DropProduct(default, By(fields), fields.Text("product") ?? "")))
            .WithName("DropProduct").WithSummary("A product is not sold here any more.").Accepts<DropProductRequest>("application/json").Produces<StockCountsAnswer>().ProducesProblems(s_problems);
    }

    private static Func<string, HttpContext, IFloorGrains, ApiTexts, Task<IResult>> Send(Func<Fields, StockOrder> read) => (showroom, http, grains, texts) => Requests.AtShowroom(http, showroom, read, async (floor, order) =>
        await grains.GetGrain<IStockGrain>(GrainKeys.Stock(floor.Showroom)).Carry(order with { Showroom = floor.Showroom }) switch
        {
            StockAnswer.Done done => TypedResults.Ok(new StockCountsAnswer([.. done.Counts])),
            StockAnswer.Refused refused => Refusals.Of(refused.Reason, refused.Field, texts),
            _ => throw new UnreachableException(),
        });

    private static SalespersonId By(Fields fields) => new(fields.NeededKey("by"));
}

/// <summary>What is available.</summary>
public sealed record StockSheetAnswer(IReadOnlyList<AvailableAnswer> Products);

/// <summary>A product. <paramref name="Left"/> = <paramref name="Counted"/> − <paramref name="SoldSince"/>; below nothing it is sold and still to come.</summary>
public sealed record AvailableAnswer(string Product, decimal Left, CodedWords Level, int Counted, decimal SoldSince, int LowAt, DateOnly? MoreOn, DateTimeOffset UpdatedAt, PersonAnswer CountedBy, DateTimeOffset CountedAt);

/// <summary>The last counts.</summary>
public sealed record StockCountsAnswer(IReadOnlyList<ProductCount> Counts);

/// <summary>A count.</summary>
public sealed record CountProductRequest(string By, string Product, int Quantity, int? LowAt = null, DateOnly? MoreOn = null);

/// <summary>A product that goes.</summary>
public sealed record DropProductRequest(string By, string Product);
