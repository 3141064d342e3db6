using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Tests.Calls;

namespace SalesFloor.Tests.Deals;

public sealed class FromVisitToRefund
{
    private static readonly DateOnly s_today = new(2026, 3, 5);
    private static readonly SalespersonId s_manager = new("max");
    private static readonly SalespersonId s_finance = new("fin");

    [Fact]
    [Trait("Rule", "PIPE-01")]
    [Trait("Rule", "BRD-07")]
    [Trait("Rule", "I-20")]
    [Trait("Rule", "X-37")]
    [Trait("Rule", "CUS-11")]
    public async Task A_visitor_becomes_a_deal_that_counts_is_celebrated_and_is_taken_back_by_its_refund()
    {
        await using var hall = await Staffed();
        var (customer, rep) = await Customer(hall);
        var (deal, contract) = (new DealId(Guid.CreateVersion7()), Guid.CreateVersion7());
        var seller = Deal(hall, deal);

        await Done(seller.Carry(new OpenDeal(Hall.Main, rep, customer)));
        await Done(seller.Carry(new SetTerms(Hall.Main, rep, new("Sedan 1.5T", "East", 1, 268_800m))));
        foreach (var stage in new[] { "reception", "needs", "presentation", "test-drive", "quote-and-close" }) await Done(seller.Carry(new MoveDeal(Hall.Main, rep, (await seller.Deal())!.Stage, stage)));
        Assert.Equal(DealRefusal.ReceiptMissing, Assert.IsType<DealAnswer.Refused>(await seller.Carry(new SignContract(Hall.Main, rep, contract))).Reason);
        await Done(seller.Record(new RecordMoney(Hall.Main, s_finance, Guid.CreateVersion7(), MoneyKind.Deposit, 10_000, "R-1")));
        for (var again = 0; again < 2; again++) await Done(seller.Carry(new SignContract(Hall.Main, rep, contract)));

        var shown = Assert.Single((await hall.Floor()).LastDeals); // in the very snapshot that walls and boards watch
        Assert.Equal((contract, rep, "Sedan 1.5T", 270_000m, "CNY"), (shown.Id, shown.Rep, shown.Product, shown.Amount, shown.Currency));
        Assert.DoesNotContain("王", System.Text.Json.JsonSerializer.Serialize(shown), StringComparison.Ordinal);
        Assert.Equal((1m, 268_800m, 10_000m), (await Sum(hall, Metric.Deals, rep), await Sum(hall, Metric.SalesAmount, rep), await Sum(hall, Metric.MoneyReceived, rep)));
        var line = Assert.Single(await Lines(hall, Metric.SalesAmount));
        Assert.Equal((s_today, LeadSource.Referral, "Sedan 1.5T", "East", deal.Value), (line.Day, line.Source, line.Product, line.Region, line.Deal));

        Assert.Equal(("C", null, 268_800m, 1), await Proposed(hall, customer, rep)); // for as much as a B, but once
        Assert.Null(await Grading(hall, customer, new("dan"))); // of nobody else's customer
        hall.Clock.Advance(TimeSpan.FromDays(1));
        await Done(seller.Record(new RecordMoney(Hall.Main, s_finance, Guid.CreateVersion7(), MoneyKind.Refund, 10_000, "R-2")));
        Assert.Empty((await hall.Floor()).LastDeals);
        Assert.Null(await Grading(hall, customer, null)); // what was taken back was no purchase
        Assert.Equal(268_800m, await Sum(hall, Metric.SalesAmount, rep)); // the day that was stays what it was
        var taken = Assert.Single(await Lines(hall, Metric.SalesAmount, s_today.AddDays(1)));
        Assert.Equal((-268_800m, line.Number, s_today.AddDays(1)), (taken.Value, taken.Corrects, taken.Day));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    [Trait("Rule", "MKT-01")]
    public async Task Visits_calls_and_new_customers_count_once_for_whoever_received_them()
    {
        await using var hall = await Staffed();
        var (first, call, left) = (Visitors.New("13812345678"), Visitors.Calls("13912345678"), Visitors.New());
        var rep = await hall.Served(first);
        await hall.Answered(call.Visit, 1);
        await hall.Assigned(call);
        await hall.Assigned(left);
        await hall.Desk.Leave(new(left.Visit, "desk"));
        await hall.Served(Visitors.New("13812345678")); // back again, to his owner

        Assert.Equal([1m, 3m, 1m], [await Sum(hall, Metric.Calls), await Sum(hall, Metric.Visits), await Sum(hall, Metric.BeBacks)]);
        Assert.Equal((2m, 1m), (await Sum(hall, Metric.Visits, new(rep)), await Sum(hall, Metric.BeBacks, new(rep))));
        var line = (await Lines(hall, Metric.Visits))[0];
        Assert.Equal(("desk/main", first.Visit.Value, LeadSource.PassingBy), (line.Stream, line.Visit, line.Source));
        var entry = (await hall.Ledger()).Single(row => row.GrainKey == line.Stream && row.Number == line.Number);
        Assert.Equal("desk.VisitArrived.v1", entry.Kind);
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task A_decision_that_is_undone_counts_nothing_and_its_visit_still_does()
    {
        await using var hall = await Staffed();
        var visit = Visitors.New("13812345678");
        await hall.Assigned(visit);
        await hall.Accepted(visit.Visit);
        Assert.Equal((1m, 1m), (await Sum(hall, Metric.NewCustomers), await Sum(hall, Metric.Visits)));
        Assert.IsType<VisitOutcomeAnswer.Done>(await hall.Desk.Undo(new(visit.Visit, null, "desk")));

        Assert.Equal((0m, 1m), (await Sum(hall, Metric.NewCustomers), await Sum(hall, Metric.Visits)));
        Assert.Null(Assert.Single(await Lines(hall, Metric.Visits)).Rep);
    }

    [Fact]
    [Trait("Rule", "X-36")]
    public async Task A_deal_keeps_the_pipeline_it_began_under()
    {
        await using var hall = await Staffed();
        var (customer, rep) = await Customer(hall);
        var old = Deal(hall, new(Guid.CreateVersion7()));
        await Done(old.Carry(new OpenDeal(Hall.Main, rep, customer)));
        var pipeline = hall.Grains.GetGrain<IPipelineGrain>(GrainKeys.Pipeline(Hall.Main));
        Assert.IsType<PipelineAnswer.Done>(await pipeline.Publish(new(Hall.Main, s_manager, Guid.CreateVersion7(), StandardPipelines.Shop, "We sell accessories now.")));
        var young = Deal(hall, new(Guid.CreateVersion7()));
        await Done(young.Carry(new OpenDeal(Hall.Main, rep, customer)));

        Assert.Equal(("4s", "shop"), ((await old.Deal())!.Pipeline.Id, (await young.Deal())!.Pipeline.Id));
        await hall.CaughtUp();
        Assert.Equal(2, (await hall.Services.GetRequiredService<IDeals>().OfCustomer(Hall.Main, rep, customer, default)).Length);
        Assert.Empty(await hall.Services.GetRequiredService<IDeals>().Board(Hall.Main, new("eve"), default));
        await hall.IsWhole();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "I-20")]
    public async Task No_crash_counts_a_deal_twice_or_leaves_it_uncelebrated(int fault)
    {
        for (var write = 1; write <= 2; write++)
        {
            await using var hall = await Staffed();
            var (customer, rep) = await Customer(hall);
            var (id, contract) = (new DealId(Guid.CreateVersion7()), Guid.CreateVersion7());
            await Done(Deal(hall, id).Carry(new OpenDeal(Hall.Main, rep, customer)));
            await Done(Deal(hall, id).Carry(new SetTerms(Hall.Main, rep, new("Sedan", null, 1, 1000))));
            await Done(Deal(hall, id).Carry(new MoveDeal(Hall.Main, s_manager, "traffic", "quote-and-close", "Decided at once.")));
            await Done(Deal(hall, id).Record(new RecordMoney(Hall.Main, s_finance, Guid.CreateVersion7(), MoneyKind.Deposit, 100, "R-1")));
            hall.Storage.FailAt(write, (Fault)fault);
            try
            {
                await Deal(hall, id).Carry(new SignContract(Hall.Main, rep, contract));
            }
            catch (IOException)
            {
                // the death
            }

            await hall.Restart();
            hall.Storage.Heal();
            await Done(Deal(hall, id).Carry(new SignContract(Hall.Main, rep, contract)));

            Assert.Equal(contract, Assert.Single((await hall.Floor()).LastDeals).Id);
            Assert.Equal(1m, await Sum(hall, Metric.Deals, rep));
            await hall.IsWhole();
        }
    }

    [Fact]
    [Trait("Rule", "CUS-02")]
    public async Task The_file_has_what_is_known_of_a_customer_what_he_bought_and_who_spoke_to_him()
    {
        await using var hall = await Staffed();
        var (customer, rep) = await Customer(hall);
        var (id, file) = (new DealId(Guid.CreateVersion7()), hall.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)));
        Assert.IsType<CustomerAnswer.Done>(await file.Carry(new ChangeFields(Hall.Main, s_manager, [new(CustomerField.Company, "华光科技")])));
        Assert.IsType<CustomerAnswer.Done>(await file.Carry(new LogFollowUp(Hall.Main, rep, Guid.CreateVersion7(), ContactKind.Phone, "问了价格")));
        await Done(Deal(hall, id).Carry(new OpenDeal(Hall.Main, rep, customer)));
        await Done(Deal(hall, id).Carry(new SetTerms(Hall.Main, rep, new("Sedan", null, 1, 1000))));
        await Done(Deal(hall, id).Carry(new MoveDeal(Hall.Main, s_manager, "traffic", "quote-and-close", "Decided at once.")));
        await Done(Deal(hall, id).Record(new RecordMoney(Hall.Main, s_finance, Guid.CreateVersion7(), MoneyKind.Deposit, 100, "R-1")));
        await Done(Deal(hall, id).Carry(new SignContract(Hall.Main, rep, Guid.CreateVersion7())));
        await hall.CaughtUp();

        var dossier = (await hall.Services.GetRequiredService<ICustomerFiles>().Read(Hall.Main, customer, default))!;
        var bought = Assert.Single(await hall.Services.GetRequiredService<IDeals>().OfCustomer(Hall.Main, rep, customer, default)).Deal;

        Assert.Equal("华光科技", dossier.File.Care!.Of(CustomerField.Company));
        Assert.Equal((rep, "问了价格", (int)ContactKind.Phone), Assert.Single(dossier.Entries, entry => entry.Kind == "customer.FollowedUp.v1") is var call ? (call.Rep!.Value, call.Why!, call.Code!.Value) : default);
        Assert.Contains(dossier.Entries, entry => entry.Kind == "customer.Received.v1" && entry.Rep == rep);
        Assert.Equal(("Sedan", 1000m, 100m), (bought.Contract!.Terms.Product, bought.Contract.Terms.Amount, bought.Received));
    }

    private static async Task<(string, string?, decimal, int)> Proposed(Hall hall, CustomerId customer, SalespersonId rep) =>
        await Grading(hall, customer, rep) is { } proposal ? (proposal.Grade, proposal.Now, proposal.Amount, proposal.Purchases) : default;

    private static async Task<GradeProposal?> Grading(Hall hall, CustomerId customer, SalespersonId? rep)
    {
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        return await hall.Services.GetRequiredService<IDeals>().Grading(Hall.Main, rep, customer, CancellationToken.None);
    }

    private static async Task<Hall> Staffed()
    {
        var hall = await Hall.Open(null, "ada", "ben", "cai");
        var plan = Hall.Plan(FloorRules.Default);
        Assert.IsType<PlanOutcome.InForce>(await hall.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Hall.Main)).SetUp(new(plan with { People = plan.People.Add(new(s_finance, new("fin", "fin"), Role.Finance)) }, "test")));
        return hall;
    }

    private static async Task<(CustomerId Customer, SalespersonId Rep)> Customer(Hall hall)
    {
        var visit = Visitors.New("13812345678") with { Name = "王小明" };
        var assigned = await hall.Assigned(visit);
        await hall.Accepted(visit.Visit);
        await hall.Finished(visit.Visit, LeadSource.Referral);
        return (assigned.Customer!.Value, assigned.Rep);
    }

    private static IDealGrain Deal(Hall hall, DealId id) => hall.Grains.GetGrain<IDealGrain>(GrainKeys.Deal(Hall.Main, id));

    private static async Task Done(Task<DealAnswer> order) => Assert.IsType<DealAnswer.Done>(await order);

    private static async Task<IReadOnlyList<FigureLine>> Lines(Hall hall, Metric metric, DateOnly? day = null, SalespersonId? rep = null)
    {
        await hall.CaughtUp();
        return await hall.Services.GetRequiredService<IFigureReader>().Lines(new(Hall.Main, day ?? s_today, day ?? s_today, metric, rep), default);
    }

    private static async Task<decimal> Sum(Hall hall, Metric metric, SalespersonId? rep = null) => (await Lines(hall, metric, null, rep)).Sum(line => line.Value);
}
