using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Deals;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Reports;

/// <summary>A day in yuan, a day on which one of its contracts is taken back and another is signed in dollars, and a day on which nothing happens: each report is exact, and no sum mixes what does not add up.</summary>
public sealed class TwoCurrencies
{
    private static readonly ShowroomId s_hall = new("hall");
    private static readonly SalespersonId s_manager = new("max");
    private static readonly SalespersonId s_finance = new("fin");
    private static readonly string[] s_days = ["2026-03-05", "2026-03-06", "2026-03-07"];

    [Fact]
    [Trait("Rule", "BRD-05")]
    [Trait("Rule", "X-36")]
    [Trait("Rule", "MKT-04")]
    public async Task Each_day_is_exact_in_each_currency_and_every_figure_leads_to_the_lines_that_it_is_the_sum_of()
    {
        var clock = new Days();
        await using var program = new FloorProgram { Clock = clock };
        await Play(program, clock);
        await program.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        var counted = await Counted(program);
        var showroom = program.Showroom(s_hall.Value);

        foreach (var (from, until) in s_days.Select(day => (day, day)).Append((s_days[0], s_days[2])))
        {
            var of = counted.Where(figure => figure.Day >= DateOnly.Parse(from, CultureInfo.InvariantCulture) && figure.Day <= DateOnly.Parse(until, CultureInfo.InvariantCulture)).ToList();
            var control = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/reports/control?from={from}&until={until}", null, "en")).Json;
            var main = control.GetProperty("currency").GetString();
            foreach (var metric in control.GetProperty("total").EnumerateObject())
            {
                var expected = of.Where(figure => figure.Metric == metric.Name && (!IsMoney(metric.Name) || figure.Currency == main)).Sum(figure => figure.Value);
                Assert.Equal((from, until, metric.Name, expected), (from, until, metric.Name, metric.Value.GetDecimal()));
                Assert.Equal(expected, await Lines(showroom, $"from={from}&until={until}&metric={metric.Name}" + (IsMoney(metric.Name) ? $"&currency={main}" : "")));
            }

            var others = control.GetProperty("otherCurrencies").EnumerateArray().ToDictionary(one => one.GetProperty("currency").GetString()!, one => one.GetProperty("total").GetProperty("sales-amount").GetDecimal());
            Assert.Equal(of.Where(figure => IsMoney(figure.Metric) && figure.Currency != main).Select(figure => figure.Currency!).Distinct(), others.Keys);
            foreach (var (currency, amount) in others) Assert.Equal(of.Where(figure => figure.Metric == "sales-amount" && figure.Currency == currency).Sum(figure => figure.Value), amount);
            foreach (var product in control.GetProperty("products").EnumerateArray())
                Assert.Equal(product.GetProperty("sums").GetProperty("deals").GetDecimal(), await Lines(showroom, $"from={from}&until={until}&metric=deals&product={product.GetProperty("product").GetString()}&region={Region(product)}"));
            await Funnel(showroom, from, until, of);
            await Files(program, from, until, of, main!);
        }

        await EachForItself(showroom, counted);
        var (first, second) = (Sum(counted, s_days[0], "CNY"), Sum(counted, s_days[1], "CNY"));
        Assert.Equal((200_000m + 100_000.01m, -100_000.01m, 30_000m), (first, second, Sum(counted, s_days[1], "USD"))); // what was taken back lies on the day on which it was
    }

    // Ranking, target and score over the whole time: the showroom's own currency (dollars by now) first, the other beside it.
    private static async Task EachForItself(TestShowroom showroom, List<RecountedFigure> counted)
    {
        decimal Sold(string currency, string? rep) => counted.Where(figure => figure.Metric == "sales-amount" && figure.Currency == currency && (rep is null || figure.Rep == rep)).Sum(figure => figure.Value);
        static string Rep(JsonElement row) => row.GetProperty("id").GetString()!;

        var ranking = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/ranking?metric=sales-amount&period=month", null, "en")).Json;
        var other = Assert.Single(ranking.GetProperty("otherCurrencies").EnumerateArray());
        Assert.Equal(("USD", "CNY"), (ranking.GetProperty("currency").GetString(), other.GetProperty("currency").GetString()));
        Assert.All(ranking.GetProperty("rows").EnumerateArray(), row => Assert.Equal(Sold("USD", Rep(row)), row.GetProperty("value").GetDecimal()));
        Assert.Equal(new[] { "ada", "ben" }.Where(rep => Sold("CNY", rep) != 0), other.GetProperty("rows").EnumerateArray().Select(Rep).Order(StringComparer.Ordinal));
        Assert.All(other.GetProperty("rows").EnumerateArray(), row => Assert.Equal(Sold("CNY", Rep(row)), row.GetProperty("value").GetDecimal()));

        var whole = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/targets/figures?period=2026-03", null, "en")).Json.GetProperty("rows").EnumerateArray().First(row => row.GetProperty("showroom").GetString() == s_hall.Value);
        Assert.Equal((Sold("USD", null), "USD"), (whole.GetProperty("actual").GetDecimal(), whole.GetProperty("currency").GetString()));
        Assert.Equal(("CNY", Sold("CNY", null)), (Assert.Single(whole.GetProperty("otherCurrencies").EnumerateArray()) is var beside ? (beside.GetProperty("currency").GetString(), beside.GetProperty("amount").GetDecimal()) : default));

        foreach (var rep in (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/scores?cycle=month&day=2026-03-07", null, "en")).Json.GetProperty("reps").EnumerateArray())
        {
            var sales = rep.GetProperty("blocks").EnumerateArray().SelectMany(block => block.GetProperty("items").EnumerateArray()).Single(item => item.GetProperty("id").GetString() == "sales");
            Assert.Equal(Sold("USD", Rep(rep.GetProperty("rep"))), sales.GetProperty("actual").GetDecimal());
            Assert.Equal(Sold("CNY", Rep(rep.GetProperty("rep"))), sales.GetProperty("otherCurrencies").EnumerateArray().Sum(one => one.GetProperty("amount").GetDecimal()));
        }
    }

    private static decimal Sum(IEnumerable<RecountedFigure> counted, string day, string currency) =>
        counted.Where(figure => figure.Metric == "sales-amount" && figure.Currency == currency && figure.Day == DateOnly.Parse(day, CultureInfo.InvariantCulture)).Sum(figure => figure.Value);

    private static async Task Funnel(TestShowroom showroom, string from, string until, List<RecountedFigure> of)
    {
        var funnel = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/reports/funnel?from={from}&until={until}", null, "en")).Json;
        Assert.Equal(of.Where(figure => figure.Metric is "visits" or "calls").Sum(figure => figure.Value), funnel.GetProperty("traffic").GetDecimal());
        foreach (var row in funnel.GetProperty("sources").EnumerateArray())
        {
            var source = row.TryGetProperty("source", out var named) && named.ValueKind == JsonValueKind.Object ? named.GetProperty("code").GetString() : "none";
            Assert.Equal(row.GetProperty("traffic").GetDecimal(), await Lines(showroom, $"from={from}&until={until}&metric=traffic&source={source}"));
            Assert.Equal(row.GetProperty("sums").GetProperty("deals").GetDecimal(), await Lines(showroom, $"from={from}&until={until}&metric=deals&source={source}"));
        }
    }

    // The lines behind a figure, over the API and as a file; both have the same sum.
    private static async Task<decimal> Lines(TestShowroom showroom, string asked)
    {
        var lines = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/figures?{asked}", null, "en")).Json.GetProperty("lines").EnumerateArray().ToList();
        using var client = showroom.Program.CreateClient();
        var csv = Read(await client.GetByteArrayAsync($"/api/showrooms/{s_hall}/figures.csv?{asked}"));
        var sum = lines.Sum(line => line.GetProperty("value").GetDecimal());
        Assert.Equal((lines.Count, sum), (csv.Length - 1, csv.Skip(1).Sum(line => decimal.Parse(line[2], CultureInfo.InvariantCulture))));
        return sum;
    }

    private static async Task Files(FloorProgram program, string from, string until, List<RecountedFigure> of, string main)
    {
        using var client = program.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var csv = Read(await client.GetByteArrayAsync($"/api/showrooms/{s_hall}/reports/control.csv?from={from}&until={until}"));
        using var book = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync($"/api/showrooms/{s_hall}/reports/control.xlsx?from={from}&until={until}")));
        XNamespace cells = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var rows = XDocument.Load(book.Entries.First(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open()).Descendants(cells + "row")
            .Select(row => row.Elements(cells + "c").Select(cell => cell.Element(cells + "v")?.Value ?? cell.Descendants(cells + "t").FirstOrDefault()?.Value ?? "").ToArray()).ToArray();
        Assert.Equal(csv.Length, rows.Length);
        foreach (var (line, row) in csv.Zip(rows)) Assert.Equal(line, row); // the same figures in both
        Assert.Equal(["ada", "ben", "Total"], csv.Skip(1).Select(line => line[0])); // also on a day on which nobody did anything
        foreach (var (head, at) in csv[0].Select((head, at) => (head, at)).Where(one => one.head.EndsWith("(CNY)", StringComparison.Ordinal) || one.head.EndsWith("(USD)", StringComparison.Ordinal)))
        {
            var (metric, currency) = (head.Contains("refund", StringComparison.OrdinalIgnoreCase) ? "money-refunded" : head.Contains("received", StringComparison.OrdinalIgnoreCase) ? "money-received" : "sales-amount", head[^4..^1]);
            foreach (var line in csv.Skip(1))
                Assert.Equal(of.Where(figure => figure.Metric == metric && figure.Currency == currency && (line[0] == "Total" || figure.Rep == line[0])).Sum(figure => figure.Value), decimal.Parse(line[at], CultureInfo.InvariantCulture));
        }

        Assert.Contains(csv[0], head => head.EndsWith($"({main})", StringComparison.Ordinal));
    }

    private static string[][] Read(byte[] file) => [.. Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];

    private static string Region(JsonElement product) => product.TryGetProperty("region", out var region) && region.ValueKind == JsonValueKind.String ? region.GetString()! : "";

    private static bool IsMoney(string metric) => metric is "sales-amount" or "money-received" or "money-refunded";

    private static async Task<List<RecountedFigure>> Counted(FloorProgram program)
    {
        var rows = new List<BareRow>();
        await foreach (var row in program.Services.GetRequiredService<LedgerReader>().Read(0, 1000))
            if (row.GrainKey.Contains(s_hall.Value, StringComparison.Ordinal)) rows.Add(new(row.GrainKey, row.Kind, row.At, JsonDocument.Parse(row.Body).RootElement));
        return LedgerRecount.Of(rows, TimeSpan.FromHours(8));
    }

    private static async Task Play(FloorProgram program, Days clock)
    {
        var grains = program.Grains;
        ImmutableArray<Person> people = [.. new[] { "ada", "ben" }.Select(id => new Person(new(id), new(id, id), Role.Salesperson)), new(s_manager, new("max", "max"), Role.Manager), new(s_finance, new("fin", "fin"), Role.Finance)];
        var group = new DutyGroup(new("one"), new("一组", "One"), null, [new("ada"), new("ben")]);
        var plan = new ShowroomPlan(s_hall, new("厅", "Hall"), "Asia/Shanghai", people, [group], new(new(2026, 1, 1), [group.Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);
        Assert.IsType<PlanOutcome.InForce>(await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_hall)).SetUp(new(plan, "test")));
        foreach (var rep in group.Members) await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new(s_hall, Presence.OnFloor, "test"));
        await Sign(grains, 1, 200_000m, deposit: 10_000m);
        var (deal, contract) = await Sign(grains, 2, 100_000.01m, deposit: 5_000.01m);

        clock.Next();
        await Done(deal.Carry(new UndoContract(s_hall, s_manager, contract, "The loan was refused.")));
        var dollars = StandardPipelines.Cars with { Currency = "USD" };
        Assert.IsType<PipelineAnswer.Done>(await grains.GetGrain<IPipelineGrain>(GrainKeys.Pipeline(s_hall)).Publish(new(s_hall, s_manager, Guid.CreateVersion7(), dollars, "We sell abroad now.")));
        await Sign(grains, 3, 30_000m, deposit: 2_000m);
        clock.Next();
    }

    private static async Task<(IDealGrain Deal, Guid Contract)> Sign(IGrainFactory grains, int number, decimal amount, decimal deposit)
    {
        var desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_hall));
        var visit = VisitId.New();
        var assigned = Assert.IsType<ArrivalOutcome.Assigned>(await desk.Arrive(new Arrive(visit, Channel.WalkIn, VisitorSays.FirstTime, Phone: $"1380000000{number}", Name: $"王{number}", Confirmed: true)));
        Assert.IsType<VisitOutcomeAnswer.Done>(await desk.Finish(new(visit, VisitOutcome.FollowUp, number == 2 ? LeadSource.Referral : LeadSource.Online, null, null, null, "desk")));
        var (deal, contract) = (grains.GetGrain<IDealGrain>(GrainKeys.Deal(s_hall, new(visit.Value))), Guid.CreateVersion7());
        await Done(deal.Carry(new OpenDeal(s_hall, assigned.Rep, assigned.Customer!.Value)));
        await Done(deal.Carry(new SetTerms(s_hall, assigned.Rep, new("Sedan", number == 1 ? "East" : null, 1, amount))));
        await Done(deal.Carry(new MoveDeal(s_hall, s_manager, "traffic", "quote-and-close", "Decided at once.")));
        await Done(deal.Record(new RecordMoney(s_hall, s_finance, Guid.CreateVersion7(), MoneyKind.Deposit, deposit, $"R-{number}")));
        await Done(deal.Carry(new SignContract(s_hall, assigned.Rep, contract)));
        return (deal, contract);
    }

    private static async Task Done(Task<DealAnswer> order) => Assert.IsType<DealAnswer.Done>(await order);

    // One day after the other, whatever the time is where the test runs; the timers stay the system's.
    private sealed class Days : TimeProvider
    {
        private DateTimeOffset _day = new(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8));
        private long _asked;

        public void Next() => _day = _day.AddDays(1);

        public override DateTimeOffset GetUtcNow() => _day.ToUniversalTime().AddMilliseconds(Interlocked.Increment(ref _asked));
    }
}
