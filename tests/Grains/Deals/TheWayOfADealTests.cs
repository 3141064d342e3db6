using System.Collections.Immutable;
using SalesFloor.Deals;
using SalesFloor.Tests.Customers;

namespace SalesFloor.Tests.Deals;

public sealed class TheWayOfADealTests
{
    [Fact]
    [Trait("Rule", "PIPE-01")]
    [Trait("Rule", "X-16")]
    public void A_deal_begins_on_the_first_of_the_eight_stages_of_a_car_showroom()
    {
        var counter = Counter.WithDeal();

        Assert.Equal(
            ["展厅集客", "客户接待", "需求分析", "产品介绍", "试乘试驾", "报价成交", "交车", "跟踪回访"],
            counter.Deal.Pipeline.Stages.Select(stage => stage.Name.Zh));
        Assert.Equal(("4s", 1, "traffic", DealStatus.Open), (counter.Deal.Pipeline.Id, counter.Deal.Pipeline.Version, counter.Deal.Stage, counter.Deal.Status));
        Assert.Equal([new DealShare(Archive.Ada, 100)], counter.Deal.Shares);
    }

    [Fact]
    [Trait("Rule", "PIPE-08")]
    [Trait("Rule", "I-18")]
    public void Staff_goes_from_stage_to_stage_and_may_leave_out_what_is_optional_and_nothing_else()
    {
        var counter = Counter.WithDeal();
        var stages = counter.Deal.Pipeline.Stages;
        for (var from = 0; from < 5; from++)
        {
            for (var to = 0; to < stages.Length; to++)
            {
                var here = Counter.WithDeal().To(stages[from].Id);
                var isNext = to == from + 1 || (stages[from].Id == "presentation" && stages[to].Id == "quote-and-close");
                var expected = to == from || isNext ? (DealRefusal?)null : DealRefusal.StepNotAllowed;
                Assert.Equal((stages[from].Id, stages[to].Id, expected), (stages[from].Id, stages[to].Id, here.Move(stages[to].Id, "I know better.")));
            }
        }
    }

    [Fact]
    [Trait("Rule", "PIPE-08")]
    [Trait("Rule", "X-36")]
    public void A_manager_skips_a_stage_with_a_reason_that_is_kept()
    {
        var counter = Counter.WithDeal();

        Assert.Equal(DealRefusal.ReasonMissing, counter.Move("presentation", null, Archive.Manager));
        Assert.Null(counter.Move("presentation", "Knows the car already.", Archive.Manager));
        Assert.Null(counter.Move("needs", "Wants another one.", Archive.Manager)); // and back
        Assert.Equal("needs", counter.Deal.Stage);
    }

    [Fact]
    [Trait("Rule", "I-18")]
    public void Nobody_skips_the_contract_or_the_money_whatever_his_reason()
    {
        var counter = Counter.WithDeal().To("quote-and-close");
        counter.Agree();

        Assert.Equal(DealRefusal.ContractFirst, counter.Move("hand-over", "He is a friend.", Archive.Manager));
        Assert.Equal(DealRefusal.ReceiptMissing, counter.Sign(by: Archive.Manager));
        counter.Pays(10_000, MoneyKind.Deposit);
        Assert.Null(counter.Sign());
        Assert.Equal(DealRefusal.NotPaidInFull, counter.Move("hand-over"));
        Assert.Equal(DealRefusal.NotPaidInFull, counter.Move("follow-up", "He is a friend.", Archive.Manager));
        Assert.Equal(DealRefusal.AlreadySigned, counter.Move("needs", "Once more.", Archive.Manager));
        counter.Pays(190_000);
        Assert.Null(counter.Move("hand-over"));
    }

    [Fact]
    [Trait("Rule", "I-18")]
    public void Where_homes_are_sold_a_deposit_opens_the_subscription_and_a_payment_the_contract()
    {
        var counter = Counter.WithDeal(StandardPipelines.Property);
        counter.Agree(3_000_000);

        Assert.Equal(DealRefusal.ReceiptMissing, counter.Move("subscription"));
        counter.Pays(50_000, MoneyKind.Deposit);
        Assert.Null(counter.Move("subscription"));
        Assert.Null(counter.Move("contract"));
        Assert.Equal(DealRefusal.ReceiptMissing, counter.Sign()); // the deposit is no down payment (CON-02)
        counter.Pays(900_000);
        Assert.Null(counter.Sign());
        Assert.Null(counter.Move("filing"));
    }

    [Fact]
    public void A_shop_signs_without_money_and_hands_over_when_all_is_paid()
    {
        var counter = Counter.WithDeal(StandardPipelines.Shop);
        counter.Agree(880);
        counter.To("order");

        Assert.Null(counter.Sign());
        Assert.Null(counter.Move("pay"));
        Assert.Equal(DealRefusal.NotPaidInFull, counter.Move("deliver"));
        counter.Pays(880);
        Assert.Null(counter.Move("deliver"));
    }

    [Fact]
    public void A_deal_is_worked_on_by_who_has_a_part_his_supervisor_and_the_manager()
    {
        DealRefusal? Terms(string by) => Counter.WithDeal().Give(new SetTerms(Archive.Main, new(by), new("Sedan", null, 1, 100)));

        Assert.Equal([null, DealRefusal.NotYours, DealRefusal.NotYours, null, null, null], new[] { "ada", "ben", "cai", "sam", "max", "dora" }.Select(Terms));
        Assert.Equal([DealRefusal.NotYours, DealRefusal.NotYours, DealRefusal.NotYours, DealRefusal.PersonUnknown], new[] { "fin", "amy", "gina", "who" }.Select(Terms));
        Assert.Equal(DealRefusal.NotYours, new Counter().Open(Archive.Ben)); // ada's customer
        Assert.Equal(DealRefusal.NobodysCustomer, new Counter().Open(Archive.Ada, Counter.Customer(null)));
    }

    [Fact]
    [Trait("Rule", "I-18")]
    public void A_special_contract_is_reviewed_and_signed_by_a_manager()
    {
        var counter = Counter.WithDeal().To("quote-and-close");
        counter.Agree();
        counter.Pays(10_000, MoneyKind.Deposit);

        Assert.Equal(DealRefusal.NeedsReview, counter.Sign(special: "Two percent off."));
        Assert.Null(counter.Sign(special: "Two percent off.", by: Archive.Manager));
        Assert.Equal("Two percent off.", counter.Deal.Contract!.Special);
    }

    [Theory]
    [InlineData("Sedan", 1, 0, DealRefusal.AmountOutOfRange)]
    [InlineData("Sedan", 1, -5, DealRefusal.AmountOutOfRange)]
    [InlineData("Sedan", 0, 5, DealRefusal.QuantityOutOfRange)]
    [InlineData("", 1, 5, DealRefusal.ProductMissing)]
    public void What_is_agreed_has_a_product_a_quantity_and_an_amount(string product, int quantity, int amount, DealRefusal refusal) =>
        Assert.Equal(refusal, Counter.WithDeal().Give(new SetTerms(Archive.Main, Archive.Ada, new(product, null, quantity, amount))));

    [Fact]
    public void An_amount_has_no_more_decimals_than_its_currency()
    {
        PipelineTemplate In(string currency) => StandardPipelines.Cars with { Currency = currency };
        DealRefusal? Agree(string currency, decimal amount) => Counter.WithDeal(In(currency)).Agree(amount);

        Assert.Equal([null, DealRefusal.AmountTooFine], new[] { 99.99m, 99.999m }.Select(amount => Agree("CNY", amount)));
        Assert.Equal([null, DealRefusal.AmountTooFine], new[] { 99m, 99.5m }.Select(amount => Agree("JPY", amount)));
        Assert.Equal([null, DealRefusal.AmountTooFine], new[] { 99.999m, 99.9999m }.Select(amount => Agree("KWD", amount)));
    }

    [Fact]
    [Trait("Rule", "X-36")]
    [Trait("Rule", "PIPE-08")]
    public void Only_a_manager_publishes_a_pipeline_and_each_is_a_version_of_its_own()
    {
        var (plan, now, book) = (new Archive().Plan, new Archive().Now, PipelineBook.Standard);
        var shorter = StandardPipelines.Cars with { Stages = [.. StandardPipelines.Cars.Stages.Where(stage => stage.Id != "needs")] };
        PublishPipeline Order(string by, PipelineTemplate template, string why = "Too long.") => new(Archive.Main, new(by), Guid.NewGuid(), template, why);

        foreach (var staff in new[] { "ada", "sam", "amy", "fin", "gina" }) Assert.Equal(PipelineRefusal.NotYours, PipelineRule.Decide(book, Order(staff, shorter), plan, now).Refused!.Reason);
        Assert.Equal(PipelineRefusal.ReasonMissing, PipelineRule.Decide(book, Order("max", shorter, " "), plan, now).Refused!.Reason);
        var order = Order("max", shorter);
        book = PipelineFold.Apply(book, Assert.Single(PipelineRule.Decide(book, order, plan, now).Facts));
        Assert.Empty(PipelineRule.Decide(book, order, plan, now).Facts);
        Assert.Equal(("4s", 2, 7), (book.InForce.Id, book.InForce.Version, book.InForce.Stages.Length));
        book = PipelineFold.Apply(book, Assert.Single(PipelineRule.Decide(book, Order("dora", StandardPipelines.Property), plan, now).Facts));
        Assert.Equal("property", book.InForce.Id);
        Assert.Equal(2, book.Published.Length);
    }

    [Fact]
    public void A_pipeline_that_contradicts_itself_is_refused()
    {
        PipelineRefusal? Fault(PipelineTemplate template) => PipelineRule.Fault(template)?.Reason;
        ImmutableArray<PipelineStage> cars = StandardPipelines.Cars.Stages;

        Assert.All(StandardPipelines.All, template => Assert.Null(Fault(template)));
        Assert.Equal(PipelineRefusal.OneSigning, Fault(StandardPipelines.Cars with { Stages = [.. cars.Where(stage => stage.Kind != StageKind.Signing)] }));
        Assert.Equal(PipelineRefusal.StageId, Fault(StandardPipelines.Cars with { Stages = cars.Add(cars[0]) }));
        Assert.Equal(PipelineRefusal.StageCount, Fault(StandardPipelines.Cars with { Stages = [cars[0]] }));
        Assert.Equal(PipelineRefusal.CurrencyUnknown, Fault(StandardPipelines.Cars with { Currency = "XXX" }));
    }
}
