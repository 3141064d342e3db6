using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Customers;
using SalesFloor.Dashboard.Deals;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.FrontDesk;
using SalesFloor.Reports;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>Deals and figures as the pages ask for them: a few on <c>main</c>, none on <c>empty</c>, many on <c>crowd</c>. Orders change nothing.</summary>
public sealed class ScriptedDeals(ICustomerCalls customers, TimeProvider clock) : IDealCalls, IReports, IFigureReader, IRankings
{
    private const int Few = 9;
    private const int Many = 160;

    private static readonly string[] s_products = ["Sedan 1.5T", "SUV 2.0T 四驱尊享版", "EV 600"];
    private static readonly string[] s_names = ["王小明", "Catherine Featherstonehaugh", "李雷", "欧阳青云"];

    private static readonly PipelineTemplate s_cars = new("4s", 1, new("4S 标准流程", "4S showroom"), "CNY",
    [
        new("traffic", new("展厅集客", "Showroom traffic")), new("reception", new("客户接待", "Reception")), new("needs", new("需求分析", "Needs analysis")), new("presentation", new("产品介绍", "Presentation")),
        new("test-drive", new("试乘试驾", "Test drive"), StageKind.Optional), new("quote-and-close", new("报价成交", "Quotation and closing"), StageKind.Signing, MoneyGate.Deposit),
        new("hand-over", new("交车", "Hand-over"), StageKind.Step, MoneyGate.Everything), new("follow-up", new("跟踪回访", "Return visit")),
    ]);

    public Task<Ranking?> Of(RankingAsked asked, CancellationToken cancellation) => Task.FromResult<Ranking?>(new(asked.Metric, new(2026, 3, 1), new(2026, 3, 5),
        [.. Enumerable.Range(0, asked.Showroom.Value == "crowd" ? 40 : 6).Select(at => new RankedRow(SampleFloors.RepId(at).Value, new($"员{at}", $"Rep {at}"), at + 1, asked.Showroom.Value == "empty" ? 0 : 200 - at, at % 3 - 1, at == 0 ? null : 1))],
        new(new(2026, 2, 1), [SampleFloors.RepId(0)], [], "CNY"), asked.Metric.IsMoney() ? "CNY" : null));

    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => customers.Plan(showroom);

    public Task<PipelineAnswer> Publish(PublishPipeline order) => Task.FromResult<PipelineAnswer>(new PipelineAnswer.Refused(PipelineRefusal.ReasonMissing, "why"));

    public Task<PipelineSheet> Pipeline(ShowroomId showroom) => Task.FromResult(new PipelineSheet(s_cars, [], [s_cars], ["CNY", "USD"]));

    public async Task<ImmutableArray<DealOnBoard>> Board(ShowroomId showroom, SalespersonId? rep)
    {
        var plan = await Plan(showroom);
        var count = showroom.Value switch { "empty" => 0, "crowd" => Many, _ => Few };
        return plan is null ? [] : [.. Enumerable.Range(0, count).Select(number => new DealOnBoard(One(showroom, plan, number), s_names[number % s_names.Length])).Where(one => rep is null || one.Deal.Rep == rep)];
    }

    public async Task<ImmutableArray<DealOnBoard>> OfCustomer(ShowroomId showroom, SalespersonId? rep, CustomerId customer) => [.. (await Board(showroom, rep)).Take(2)];

    public Task<GradeProposal?> Grading(ShowroomId showroom, SalespersonId? rep, CustomerId customer) =>
        Task.FromResult<GradeProposal?>(new("B", "A", 320_000, "CNY", 2, 1, 24, 2, GradingRules.Default.B));

    public async Task<DealFile?> Read(ShowroomId showroom, SalespersonId? rep, DealId deal)
    {
        if (await Plan(showroom) is not { } plan) return null;
        var one = One(showroom, plan, 7) with { Id = deal };
        return new(one, s_names[0],
        [
            new(1, one.OpenedAt, "deal.Opened.v1", one.Rep.Value, null, null, null), new(2, one.OpenedAt, "deal.TermsSet.v1", one.Rep.Value, null, 268_800m, "Sedan 1.5T"),
            new(3, one.OpenedAt, "deal.Moved.v1", one.Rep.Value, "quote-and-close", null, "Knows the car."), new(4, one.StageSince, "deal.ContractSigned.v1", one.Rep.Value, null, 268_800m, null),
        ]);
    }

    public Task<DealAnswer> Carry(DealId deal, DealOrder order) => Task.FromResult<DealAnswer>(new DealAnswer.Refused(DealRefusal.ReceiptMissing, "contract"));

    public Task<DealAnswer> Record(DealId deal, MoneyOrder order) => Task.FromResult<DealAnswer>(new DealAnswer.Refused(DealRefusal.FinanceOnly, "by"));

    public async Task<ControlTable?> Control(ReportAsked asked, CancellationToken cancellation)
    {
        if (await Plan(asked.Showroom) is not { } plan) return null;
        ImmutableArray<RepRow> reps = [.. plan.Groups.SelectMany(group => group.Members).Select((rep, at) => new RepRow(rep, Sums(asked.Showroom, at)))];
        var days = Enumerable.Range(0, asked.Until.DayNumber - asked.From.DayNumber + 1).Select(day => new DayRow(asked.From.AddDays(day), Sums(asked.Showroom, day)));
        return new(asked.From, asked.Until, "CNY", reps, Sums(asked.Showroom, 9), [.. days], asked.Showroom.Value == "empty" ? [] : [.. s_products.Select((product, at) => new ProductRow(product, at == 1 ? "East" : null, Sums(asked.Showroom, at)))], []);
    }

    public async Task<Funnel?> Funnel(ReportAsked asked, CancellationToken cancellation) => await Plan(asked.Showroom) is null ? null : new(
        asked.From, asked.Until, asked.Showroom.Value == "empty" ? [] : [.. Enum.GetValues<LeadSource>().Take(5).Select((source, at) => new SourceRow(source, Sums(asked.Showroom, 5 - at)))], [], Sums(asked.Showroom, 9), new([new(LeadSource.Online, 40, 5), new(null, 3, 0)], new(null, 43, 5)));

    public Task<TrafficSheet?> Traffic(ShowroomId showroom, DateOnly day, CancellationToken cancellation) => Task.FromResult<TrafficSheet?>(new(new(day.Year, day.Month, 1),
        [.. Enum.GetValues<TrafficStep>().Select(step => new TrafficStepRow(step, (StepState)(1 + (int)step % 3), (int)step, 9))], 40, 0.08m, 500, 212));

    public Task<ImmutableArray<ChannelAlert>> Alerts(ShowroomId showroom, DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<ChannelAlert>>(showroom.Value == "empty" ? [] : [new(day, Metric.Visits, LeadSource.Online, AlertSide.Less, 2, 14.5m, 8, 0.0002)]);

    public ValueTask<IReadOnlyList<FigureLine>> Lines(FiguresAsked asked, CancellationToken cancellation) => ValueTask.FromResult<IReadOnlyList<FigureLine>>(asked.Showroom.Value == "empty" ? [] :
    [
        new(asked.From, clock.GetUtcNow(), asked.Showroom, new("ada"), asked.Metric ?? Metric.SalesAmount, 268_800m, "Sedan 1.5T", "East", LeadSource.Referral, null, "deal/main/x", 7, Guid.NewGuid()),
        new(asked.From, clock.GetUtcNow(), asked.Showroom, new("ada"), asked.Metric ?? Metric.SalesAmount, -268_800m, "Sedan 1.5T", "East", LeadSource.Referral, null, "deal/main/x", 9, Guid.NewGuid(), 7),
    ]);

    private static FigureSums Sums(ShowroomId showroom, int seed) => showroom.Value == "empty" ? FigureSums.None
        : new(Enum.GetValues<Metric>().ToImmutableSortedDictionary(metric => metric, metric => (decimal)(seed * (metric >= Metric.SalesAmount ? 88_888.88 : metric >= Metric.Deals ? 1 : 13))));

    private Deal One(ShowroomId showroom, ShowroomPlan plan, int number)
    {
        var reps = plan.Groups.SelectMany(group => group.Members).ToArray();
        var (rep, at, now) = (reps[number % reps.Length], number % s_cars.Stages.Length, clock.GetUtcNow());
        var (terms, since) = (new DealTerms(s_products[number % s_products.Length], number % 2 == 0 ? "East" : null, 1, 268_800m), now.AddHours(-number * 7));
        var signed = at >= 6;
        ImmutableArray<DealShare> shares = number % 4 == 3 ? [new(rep, 60), new(reps[(number + 1) % reps.Length], 40)] : [new(rep, 100)];
        ImmutableArray<MoneyEntry> money = signed
            ? [new(Guid.NewGuid(), MoneyKind.Deposit, 10_000, "R-0001", since, new("fin"), [], 5), new(Guid.NewGuid(), MoneyKind.Payment, 5_000, "R-0002", since, new("fin"), [], 6, new(since, new("fin"), "Another customer’s."))] : [];
        return new(new(Guid.NewGuid()), showroom, new($"c{number}"), rep, s_cars, s_cars.Stages[at].Id, since, number % 11 == 10 ? DealStatus.Lost : signed ? DealStatus.Won : DealStatus.Open, now.AddDays(-12),
            at > 1 ? terms : null, shares, signed ? new(Guid.NewGuid(), terms, [], since, rep, null, 4) : null, money, null, number == 7 ? 1 : 0);
    }
}
