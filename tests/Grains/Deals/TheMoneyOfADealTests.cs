using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Tests.Customers;

namespace SalesFloor.Tests.Deals;

public sealed class TheMoneyOfADealTests
{
    [Fact]
    [Trait("Rule", "X-19")]
    public void Money_is_recorded_by_finance_and_nobody_else()
    {
        var counter = Counter.WithDeal();
        DealRefusal? Records(string by) => counter.Record(new RecordMoney(Archive.Main, new(by), Guid.NewGuid(), MoneyKind.Deposit, 100, "R-1"));

        Assert.Equal([DealRefusal.FinanceOnly, DealRefusal.FinanceOnly, DealRefusal.FinanceOnly, DealRefusal.FinanceOnly, DealRefusal.FinanceOnly, null], new[] { "ada", "max", "dora", "amy", "gina", "fin" }.Select(Records));
        Assert.Equal(100, counter.Deal.Received);
    }

    [Fact]
    [Trait("Rule", "X-19")]
    public void An_entry_counts_once_and_one_written_wrong_does_not_count()
    {
        var (counter, id) = (Counter.WithDeal(), Guid.NewGuid());
        counter.Agree();
        Assert.Null(counter.Pays(500, id: id));
        Assert.Equal(DealRefusal.IdTaken, counter.Pays(600, id: id));
        Assert.Equal(DealRefusal.ReasonMissing, counter.Record(new VoidMoney(Archive.Main, Counter.Finance, id, " ")));
        Assert.Null(counter.Record(new VoidMoney(Archive.Main, Counter.Finance, id, "Another customer's.")));

        Assert.Equal((0m, 200_000m), (counter.Deal.Received, counter.Deal.Due!.Value));
        Assert.Equal([(500m, (long?)null), (-500m, 3L)], counter.Figures.Where(figure => figure.Metric == Metric.MoneyReceived).Select(figure => (figure.Value, figure.Corrects)));
    }

    [Fact]
    public void Nothing_more_is_received_than_was_agreed_nor_given_back_than_was_received()
    {
        var counter = Counter.WithDeal().Signed(1000, 400);

        Assert.Equal(DealRefusal.TooMuchMoney, counter.Pays(600.01m));
        Assert.Equal(DealRefusal.RefundTooLarge, counter.Pays(400.01m, MoneyKind.Refund));
        Assert.Null(counter.Pays(600));
        Assert.Null(counter.Pays(100, MoneyKind.Refund));
        Assert.Equal((1000m, 100m, 100m), (counter.Deal.Received, counter.Deal.Refunded, counter.Deal.Due!.Value));
    }

    [Fact]
    [Trait("Rule", "KPI-17")]
    public void A_signed_contract_counts_a_deal_its_pieces_and_its_amount()
    {
        var counter = Counter.WithDeal();
        counter.Agree(600_000, 3);
        counter.To("quote-and-close");
        counter.Pays(10_000, MoneyKind.Deposit);
        Assert.DoesNotContain(counter.Figures, figure => figure.Metric == Metric.Deals);
        counter.Sign();

        Assert.Equal((1m, 3m, 600_000m, 10_000m), (counter.Sum(Metric.Deals), counter.Sum(Metric.Quantity), counter.Sum(Metric.SalesAmount), counter.Sum(Metric.MoneyReceived)));
        Assert.All(counter.Figures.Where(figure => figure.Metric == Metric.Deals), figure => Assert.Equal(("Sedan 1.5T", "East"), (figure.Product, figure.Region)));
    }

    [Fact]
    [Trait("Rule", "BRD-02")]
    public void A_contract_that_is_taken_back_corrects_every_figure_by_a_line_that_names_it()
    {
        var counter = Counter.WithDeal().Signed();
        var (contract, counted) = (counter.Deal.Contract!, counter.Figures.Count(figure => figure.Metric is Metric.Deals or Metric.Quantity or Metric.SalesAmount));

        Assert.Equal(DealRefusal.NotYours, counter.Give(new UndoContract(Archive.Main, Archive.Ada, contract.Id, "Oops.")));
        Assert.Equal(DealRefusal.ReasonMissing, counter.Give(new UndoContract(Archive.Main, Archive.Manager, contract.Id, "")));
        Assert.Null(counter.Give(new UndoContract(Archive.Main, Archive.Manager, contract.Id, "The loan was refused.")));

        Assert.All(new[] { Metric.Deals, Metric.Quantity, Metric.SalesAmount }, metric => Assert.Equal(0, counter.Sum(metric)));
        Assert.Equal(counted, counter.Figures.Count(figure => figure.Corrects == contract.Entry && figure.Value < 0));
        Assert.Equal((DealStatus.Open, "quote-and-close", 1), (counter.Deal.Status, counter.Deal.Stage, counter.Deal.TimesUndone));
        Assert.Equal(10_000, counter.Sum(Metric.MoneyReceived)); // which lies with us until finance gives it back
        Assert.Null(counter.Sign());
        Assert.Equal(1, counter.Sum(Metric.Deals));
    }

    [Fact]
    [Trait("Rule", "BRD-02")]
    public void When_everything_is_given_back_the_contract_is_none_any_more()
    {
        var counter = Counter.WithDeal().Signed();
        Assert.Null(counter.Pays(4_000, MoneyKind.Refund));
        Assert.Equal((DealStatus.Won, 1m), (counter.Deal.Status, counter.Sum(Metric.Deals)));
        Assert.Null(counter.Pays(6_000, MoneyKind.Refund));

        Assert.Equal((DealStatus.Open, 0m, 0m, 10_000m, 10_000m), (counter.Deal.Status, counter.Sum(Metric.Deals), counter.Sum(Metric.SalesAmount), counter.Sum(Metric.MoneyReceived), counter.Sum(Metric.MoneyRefunded)));
        Assert.Null(counter.Give(new LoseDeal(Archive.Main, Archive.Ada, LostReason.NoLoan)));
        Assert.Equal(DealRefusal.DealOver, counter.Pays(1));
    }

    [Fact]
    public void A_deal_is_lost_for_a_reason_and_not_while_its_contract_stands()
    {
        Assert.Equal(DealRefusal.AlreadySigned, Counter.WithDeal().Signed().Give(new LoseDeal(Archive.Main, Archive.Ada, LostReason.Price)));
        Assert.Equal(DealRefusal.ReasonMissing, Counter.WithDeal().Give(new LoseDeal(Archive.Main, Archive.Ada, LostReason.Other)));
        var counter = Counter.WithDeal();
        Assert.Null(counter.Give(new LoseDeal(Archive.Main, Archive.Ada, LostReason.Competitor, "Cheaper there.")));
        Assert.Equal(DealRefusal.DealOver, counter.Move("reception"));
    }

    [Fact]
    public void A_split_deal_counts_for_each_his_part_and_together_exactly_the_whole()
    {
        var counter = Counter.WithDeal();
        Assert.Equal(DealRefusal.NotYours, counter.Give(new SplitDeal(Archive.Main, Archive.Ada, [new(Archive.Ada, 100)])));
        Assert.Null(counter.Give(new SplitDeal(Archive.Main, Archive.Manager, [new(Archive.Ada, 33.33m), new(Archive.Ben, 33.33m), new(Archive.Cai, 33.34m)])));
        counter.Signed(100_000.01m, 1000.01m);

        Assert.Equal((1m, 100_000.01m, 1000.01m), (counter.Sum(Metric.Deals), counter.Sum(Metric.SalesAmount), counter.Sum(Metric.MoneyReceived)));
        Assert.Equal((0.3333m, 33_330.00m, 33_340.01m), (counter.Sum(Metric.Deals, Archive.Ada), counter.Sum(Metric.SalesAmount, Archive.Ada), counter.Sum(Metric.SalesAmount, Archive.Cai)));
    }

    [Theory]
    [InlineData("ada 60", "ben 39.99", DealRefusal.SharesNotWhole)]
    [InlineData("ada 60", "ben 40.01", DealRefusal.SharesNotWhole)]
    [InlineData("ada 120", "ben -20", DealRefusal.SharesNotWhole)]
    [InlineData("ada 60", "ada 40", DealRefusal.SharesNotWhole)]
    [InlineData("ada 33.333", "ben 66.667", DealRefusal.SharesNotWhole)]
    [InlineData("ada 60", "amy 40", DealRefusal.ShareOfStranger)]
    [InlineData("ada 60", "who 40", DealRefusal.ShareOfStranger)]
    public void Parts_are_positive_one_a_rep_of_ours_and_sum_to_a_hundred(string one, string other, DealRefusal refusal) =>
        Assert.Equal(refusal, Counter.WithDeal().Give(new SplitDeal(Archive.Main, Archive.Manager, [Share(one), Share(other)])));

    [Fact]
    public void Parts_of_any_sum_add_up_to_it_and_are_right_to_the_smallest_unit()
    {
        var random = new Random(20260305);
        foreach (var currency in new[] { "CNY", "JPY", "KWD" })
        {
            var unit = (decimal)Math.Pow(10, -Currencies.Decimals(currency));
            for (var round = 0; round < 2000; round++)
            {
                var cut = random.Next(1, 9_998);
                var rest = random.Next(1, 10_000 - cut);
                DealShare[] shares = [new(Archive.Ada, cut / 100m), new(Archive.Ben, rest / 100m), new(Archive.Cai, (10_000 - cut - rest) / 100m)];
                var sum = random.NextInt64(1, 100_000_000) * unit;
                var parts = SplitRule.Parts(sum, [.. shares], currency);

                Assert.Equal(sum, parts.Sum(part => part.Amount));
                Assert.All(parts, part => Assert.True(Currencies.IsWhole(part.Amount, currency) && Math.Abs(part.Amount - (sum * part.Percent / 100)) < unit, $"{part} of {sum} {currency}"));
            }
        }
    }

    [Theory]
    [InlineData(1_234_567, 1_200_000)]
    [InlineData(268_800, 270_000)]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(0.4, 0)]
    [Trait("Rule", "X-37")]
    public void What_everybody_sees_of_an_amount_is_how_large_it_is(decimal amount, decimal shown) => Assert.Equal(shown, DealNews.Rounded(amount));

    private static DealShare Share(string text) => new(new(text.Split(' ')[0]), decimal.Parse(text.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
}
