using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Calls;
using SalesFloor.Deals;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Reports;

/// <summary>A day of visits, calls, deals and money; every figure of the reports is counted once more from the bare rows of the ledger, by other code, and so are the files.</summary>
public sealed partial class EveryFigureFromTheLedger(PostgresServer postgres)
{
    private static readonly ShowroomId s_main = new("hall");
    private static readonly string[] s_reps = ["ada", "ben", "cai"];
    private static readonly SalespersonId s_manager = new("max");
    private static readonly SalespersonId s_finance = new("fin");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "BRD-05")]
    [Trait("Rule", "BRD-02")]
    [Trait("Rule", "BRD-03")]
    [Trait("Rule", "BRD-08")]
    [Trait("Rule", "BRD-12")]
    [Trait("Rule", "BRD-14")]
    [Trait("Rule", "MKT-01")]
    [Trait("Rule", "MKT-04")]
    [Trait("Rule", "MKT-05")]
    [Trait("Rule", "KPI-17")]
    [Trait("Rule", "KPI-19")]
    public async Task Every_figure_on_the_reports_is_what_the_ledger_says(Engine engine)
    {
        await using var program = new FloorProgram { Database = engine == Engine.Postgres ? await postgres.NewDatabase() : null, Clock = new Noon() };
        await Play(program, new Random(5));
        await program.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        var counted = await Counted(program);
        Assert.All(Enum.GetValues<SalesFloor.Figures.Metric>(), metric => Assert.Contains(counted, figure => figure.Metric == WireNames(metric)));

        await Compare(program, counted);
        await TheWall(program);
        await program.Services.GetRequiredService<ReadTables>().Rebuild();
        await Compare(program, counted); // and the same again from nothing
    }

    private static async Task Compare(FloorProgram program, List<RecountedFigure> counted)
    {
        var showroom = program.Showroom(s_main.Value);
        var control = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_main}/reports/control", null, "en")).Json;
        Assert.Equal(Sums(counted), Sums(control.GetProperty("total")));
        var reps = control.GetProperty("reps").EnumerateArray().ToDictionary(row => row.TryGetProperty("rep", out var rep) && rep.ValueKind == JsonValueKind.Object ? rep.GetProperty("id").GetString()! : "", row => Sums(row.GetProperty("sums")));
        Assert.Equal(s_reps.Length + 1, reps.Count);
        foreach (var (rep, sums) in reps) Assert.Equal(Sums(counted.Where(figure => (figure.Rep ?? "") == rep)), sums);
        Assert.Equal(Sums(counted), Sums(Assert.Single(control.GetProperty("days").EnumerateArray()).GetProperty("sums")));
        foreach (var product in control.GetProperty("products").EnumerateArray())
            Assert.Equal(Sums(counted.Where(figure => figure.Product == Text(product, "product") && figure.Region == Text(product, "region"))), Sums(product.GetProperty("sums")));

        var funnel = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_main}/reports/funnel", null, "en")).Json;
        var traffic = counted.Where(figure => figure.Metric is "visits" or "calls").Sum(figure => figure.Value);
        Assert.Equal(traffic, funnel.GetProperty("traffic").GetDecimal());
        Assert.Equal((double)(counted.Where(figure => figure.Metric == "deals").Sum(figure => figure.Value) / traffic), funnel.GetProperty("conversion").GetDouble(), 10);
        foreach (var source in funnel.GetProperty("sources").EnumerateArray())
        {
            var code = source.TryGetProperty("source", out var named) && named.ValueKind == JsonValueKind.Object ? named.GetProperty("code").GetString() : null;
            Assert.Equal(Sums(counted.Where(figure => figure.Source == code)), Sums(source.GetProperty("sums")));
        }

        var cohort = funnel.GetProperty("cohort");
        Assert.Equal(counted.Where(figure => figure.Metric == "new-customers").Sum(figure => figure.Value), cohort.GetProperty("came").GetDecimal());
        Assert.Equal(counted.Where(figure => figure.Metric == "deals").GroupBy(figure => figure.Customer).Count(deals => deals.Sum(figure => figure.Value) > 0), cohort.GetProperty("bought").GetInt32()); // each of the day's customers came new on it
        Assert.Equal(cohort.GetProperty("bought").GetInt32(), cohort.GetProperty("sources").EnumerateArray().Sum(row => row.GetProperty("bought").GetInt32()));

        await Files(showroom, counted);
    }

    private static async Task Files(TestShowroom showroom, List<RecountedFigure> counted)
    {
        using var client = showroom.Program.CreateClient();
        var csv = Encoding.UTF8.GetString(await client.GetByteArrayAsync($"/api/showrooms/{s_main}/reports/control.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        var total = csv[^1];
        Assert.Equal(Sums(counted).Values.Select(value => value), csv[0].Skip(1).Take(11).Select((_, at) => decimal.Parse(total[at + 1], CultureInfo.InvariantCulture)).Zip(Columns).OrderBy(one => one.Second, StringComparer.Ordinal).Select(one => one.First));
        Assert.Contains(csv, line => line[0] == "'=cmd|ben"); // his name would be a formula

        using var book = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync($"/api/showrooms/{s_main}/reports/control.xlsx")));
        XNamespace cells = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var sheets = book.Entries.Where(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, sheets.Length);
        var page = XDocument.Load(sheets.Select(entry => entry.Open()).First());
        Assert.Empty(page.Descendants(cells + "f")); // no formula
        var last = page.Descendants(cells + "row").Last().Elements(cells + "c").Select(cell => cell.Element(cells + "v")?.Value).ToArray();
        Assert.Equal(Sums(counted).Values, last.Skip(1).Take(11).Select(text => decimal.Parse(text!, CultureInfo.InvariantCulture)).Zip(Columns).OrderBy(one => one.Second, StringComparer.Ordinal).Select(one => one.First));
    }

    private static readonly string[] Columns = [.. Enum.GetValues<SalesFloor.Figures.Metric>().Select(WireNames)];

    private static string WireNames(SalesFloor.Figures.Metric metric) => JsonNamingPolicy.KebabCaseLower.ConvertName(metric.ToString());

    private static SortedDictionary<string, decimal> Sums(IEnumerable<RecountedFigure> figures)
    {
        var sums = new SortedDictionary<string, decimal>(Columns.ToDictionary(name => name, _ => 0m), StringComparer.Ordinal);
        foreach (var figure in figures) sums[figure.Metric] += figure.Value;
        return sums;
    }

    private static SortedDictionary<string, decimal> Sums(JsonElement sums) => new(sums.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetDecimal()), StringComparer.Ordinal);

    private static async Task<List<RecountedFigure>> Counted(FloorProgram program)
    {
        var rows = new List<BareRow>();
        await foreach (var row in program.Services.GetRequiredService<LedgerReader>().Read(0, 1000))
            if (row.GrainKey.Contains(s_main.Value, StringComparison.Ordinal)) rows.Add(new(row.GrainKey, row.Kind, row.At, JsonDocument.Parse(row.Body).RootElement));
        return LedgerRecount.Of(rows, TimeSpan.FromHours(8));
    }

    private static string? Text(JsonElement body, string name) => LedgerRecount.Text(body, name);

    private static async Task Play(FloorProgram program, Random random)
    {
        var grains = program.Grains;
        await SetUp(grains);
        var desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_main));
        var customers = new List<(string Rep, string Customer)>();
        for (var number = 0; number < 24; number++)
        {
            // Every third is one who was here before.
            var phone = string.Create(CultureInfo.InvariantCulture, $"138000000{number - (number % 3 == 2 ? 1 : 0):00}");
            var arrive = new Arrive(VisitId.New(), number % 5 == 4 ? Channel.Call : Channel.WalkIn, VisitorSays.FirstTime, Phone: phone, Name: $"王{number}");
            if (arrive.Channel == Channel.Call) await Called(grains, arrive.Visit, number);
            var outcome = await desk.Arrive(arrive);
            if (number == 6)
            {
                await desk.Undo(new(arrive.Visit, null, "desk"));
                await desk.DecideAgain(arrive);
            }

            if (number == 9)
            {
                await desk.Leave(new(arrive.Visit, "desk"));
                continue;
            }

            if (await desk.Accept(new(arrive.Visit, null, "desk")) is not VisitOutcomeAnswer.Done { Rep: { } rep }) continue;
            var sources = Enum.GetValues<LeadSource>();
            await desk.Finish(new(arrive.Visit, number % 7 == 0 ? VisitOutcome.Appointment : VisitOutcome.FollowUp, sources[random.Next(sources.Length)], phone, null, null, "desk"));
            if (outcome is ArrivalOutcome.Assigned { Customer: { } customer, NewCustomer: true }) customers.Add((rep.Value, customer.Value));
        }

        foreach (var (rep, customer, number) in customers.Take(8).Select((one, at) => (one.Rep, one.Customer, at))) await Sell(grains, random, rep, new(customer), number);
    }

    private static async Task Called(IGrainFactory grains, VisitId call, int number)
    {
        var calls = grains.GetGrain<ICallsGrain>(GrainKeys.Calls(s_main));
        await calls.Answer(new(call, 1, "desk"));
        await calls.Note(new(call, null, "王", number % 2 == 0, number % 2 == 0 ? new Appointment(Noon.Now.AddDays(1), number % 4 == 0 ? new("ben") : null) : null, null, "desk"));
        await calls.End(new(call, NoContact.Declined, "desk"));
    }

    private static async Task Sell(IGrainFactory grains, Random random, string rep, CustomerId customer, int number)
    {
        var deal = grains.GetGrain<IDealGrain>(GrainKeys.Deal(s_main, new(Guid.CreateVersion7())));
        var (me, contract, amount) = (new SalespersonId(rep), Guid.CreateVersion7(), random.Next(5_000_000, 40_000_000) / 100m);
        Task<Deal> Money(MoneyKind kind, decimal sum, Guid? id = null) => Done(deal.Record(new RecordMoney(s_main, s_finance, id ?? Guid.CreateVersion7(), kind, sum, "R-7")));
        await Done(deal.Carry(new OpenDeal(s_main, me, customer)));
        await Done(deal.Carry(new SetTerms(s_main, me, new(number % 2 == 0 ? "Sedan" : "SUV", number % 3 == 0 ? "East" : null, 1 + (number % 3), amount))));
        if (number % 3 == 1) await Done(deal.Carry(new SplitDeal(s_main, s_manager, [new(new("ada"), 33.33m), new(new("ben"), 33.33m), new(new("cai"), 33.34m)])));
        await Done(deal.Carry(new MoveDeal(s_main, s_manager, "traffic", "quote-and-close", "Played in a test.")));
        var wrong = Guid.CreateVersion7();
        await Money(MoneyKind.Payment, 77.77m, wrong);
        await Done(deal.Record(new VoidMoney(s_main, s_finance, wrong, "Another's.")));
        await Money(MoneyKind.Deposit, 5000.01m);
        await Done(deal.Carry(new SignContract(s_main, me, contract)));
        if (number % 4 == 2) await Done(deal.Carry(new UndoContract(s_main, s_manager, contract, "The loan was refused.")));
        if (number % 4 == 3) await Money(MoneyKind.Refund, 5000.01m); // all of it: the contract goes with it
        if (number % 4 == 0) await Money(MoneyKind.Payment, amount - 5000.01m);
    }

    private static async Task<Deal> Done(Task<DealAnswer> order) => Assert.IsType<DealAnswer.Done>(await order).Deal;

    private static async Task SetUp(IGrainFactory grains)
    {
        ImmutableArray<Person> people =
        [
            .. s_reps.Select(id => new Person(new(id), id == "ben" ? new("=cmd|ben", "=cmd|ben") : new(id, id), Role.Salesperson)),
            new(s_manager, new("max", "max"), Role.Manager), new(s_finance, new("fin", "fin"), Role.Finance),
        ];
        var group = new DutyGroup(new("one"), new("一组", "One"), null, [.. s_reps.Select(id => new SalespersonId(id))]);
        var plan = new ShowroomPlan(s_main, new("厅", "Hall"), "Asia/Shanghai", people, [group], new(new(2026, 1, 1), [group.Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);
        Assert.IsType<PlanOutcome.InForce>(await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_main)).SetUp(new(plan, "test")));
        foreach (var rep in s_reps) await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new(rep))).Say(new(s_main, Presence.OnFloor, "test"));
    }

    // One day, whatever the time is where the test runs; the timers stay the system's.
    private sealed class Noon : TimeProvider
    {
        public static readonly DateTimeOffset Now = new(2026, 3, 5, 12, 0, 0, TimeSpan.FromHours(8));

        private long _asked;

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime().AddMilliseconds(Interlocked.Increment(ref _asked));
    }
}
