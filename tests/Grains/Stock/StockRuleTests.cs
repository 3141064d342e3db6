using SalesFloor.Figures;
using SalesFloor.Stock;
using SalesFloor.Tests.Scores;

namespace SalesFloor.Tests.Stock;

public sealed class StockRuleTests
{
    private static readonly SalespersonId s_max = new("max");

    private StockBook _book = StockBook.Empty;
    private long _number;

    [Fact]
    [Trait("Rule", "BRD-13")]
    public void What_is_left_is_the_count_less_what_was_signed_after_it_and_more_again_by_what_was_taken_back()
    {
        Give(new CountProduct(Scored.Main, s_max, " Sedan ", 3, 1), Scored.At(5, 12));
        var count = Assert.Single(_book.Counts);

        Left(3, StockLevel.Enough, Scored.At(5, 12));
        Left(3, StockLevel.Enough, Scored.At(5, 12), Line("Sedan", 2, Scored.At(5, 12)), Line("SUV", 2, Scored.At(6, 9))); // sold before it was counted; another product
        Left(1, StockLevel.Low, Scored.At(6, 10), Line("sedan", 1, Scored.At(6, 9)), Line("Sedan", 1, Scored.At(6, 10)));
        Left(0, StockLevel.None, Scored.At(6, 9), Line("Sedan", 3, Scored.At(6, 9)));
        Left(-1, StockLevel.None, Scored.At(6, 9), Line("Sedan", 4, Scored.At(6, 9))); // sold and still to come
        Left(3, StockLevel.Enough, Scored.At(7, 9), Line("Sedan", 1, Scored.At(6, 9)), Line("Sedan", -1, Scored.At(7, 9)));
        Left(3, StockLevel.Enough, Scored.At(5, 12), Line("Sedan", 1, Scored.At(6, 9)) with { Metric = Metric.Deals });

        void Left(decimal left, StockLevel level, DateTimeOffset updated, params FigureLine[] lines)
        {
            var now = StockRule.Left(count, lines);
            Assert.Equal((left, level, updated), (now.Left, now.Level, now.UpdatedAt));
        }
    }

    [Fact]
    [Trait("Rule", "BRD-13")]
    public void A_new_count_takes_the_place_of_the_old_however_the_product_is_written()
    {
        Give(new CountProduct(Scored.Main, s_max, "Sedan", 3, 1), Scored.At(5, 12));
        Give(new CountProduct(Scored.Main, s_max, "Coupé", 1, 0), Scored.At(5, 13));
        Give(new CountProduct(Scored.Main, s_max, "SEDAN", 7, 2, new(2026, 3, 20)), Scored.At(6, 12));

        Assert.Equal(["Coupé 1", "SEDAN 7"], _book.Counts.Select(count => $"{count.Product} {count.Quantity}"));
        Assert.Null(Give(new DropProduct(Scored.Main, s_max, "sedan"), Scored.At(7, 12)));
        Assert.Equal(StockRefusal.ProductUnknown, Give(new DropProduct(Scored.Main, s_max, "sedan"), Scored.At(7, 12)));
    }

    [Fact]
    public void Only_an_assistant_or_a_manager_counts_and_only_whole_pieces()
    {
        Assert.Equal(StockRefusal.NotYours, Give(new CountProduct(Scored.Main, new("ada"), "Sedan", 3, 1), Scored.At(5, 12)));
        Assert.Equal(StockRefusal.NotYours, Give(new CountProduct(Scored.Main, new("fin"), "Sedan", 3, 1), Scored.At(5, 12)));
        Assert.Equal(StockRefusal.ProductMissing, Give(new CountProduct(Scored.Main, s_max, "  ", 3, 1), Scored.At(5, 12)));
        Assert.Equal(StockRefusal.QuantityWrong, Give(new CountProduct(Scored.Main, s_max, "Sedan", -1, 1), Scored.At(5, 12)));
        Assert.Empty(_book.Counts);
    }

    private StockRefusal? Give(StockOrder order, DateTimeOffset now)
    {
        var decision = StockRule.Decide(_book, order, Scored.Plan, now);
        _book = decision.Facts.Aggregate(_book, StockFold.Apply);
        return decision.Refused?.Reason;
    }

    private FigureLine Line(string product, decimal value, DateTimeOffset at) => new(DateOnly.FromDateTime(at.DateTime), at, Scored.Main, new SalespersonId("ada"), Metric.Quantity, value, product, null, null, null, "deal/x", ++_number);
}
