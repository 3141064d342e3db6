using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;
using SalesFloor.Targets;
using SalesFloor.Tests.Api;
using Xunit.Sdk;

namespace SalesFloor.Tests.Scores;

/// <summary>Nine days of visits, offers, follow-ups, leave, deals and judgements; every point of every score is counted once more from the bare rows of the ledger, by other code.</summary>
public sealed partial class EveryPointFromTheLedger(PostgresServer postgres)
{
    private static readonly ShowroomId s_main = new("hall");
    private static readonly string[] s_reps = ["ada", "ben", "cai"];
    private static readonly SalespersonId s_manager = new("max");
    private static readonly SalespersonId s_finance = new("fin");
    private static readonly SalespersonId s_general = new("gen");
    private static readonly TargetPeriod s_march = Periods.Of(PeriodKind.Month, new(2026, 3, 1));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "KPI-01")]
    [Trait("Rule", "BRD-01")]
    [Trait("Rule", "BRD-11")]
    [Trait("Rule", "BRD-13")]
    [Trait("Rule", "KPI-11")]
    [Trait("Rule", "KPI-14")]
    [Trait("Rule", "KPI-17")]
    [Trait("Rule", "KPI-19")]
    [Trait("Rule", "I-15")]
    public async Task Every_point_is_what_the_ledger_says(Engine engine)
    {
        await using var program = new FloorProgram { Database = engine == Engine.Postgres ? await postgres.NewDatabase() : null, Clock = new Hand() };
        await Play(program);
        await program.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_main)).Judge(); // what the desk's own clock would otherwise decide between two readings

        await Compare(program);
        await program.Services.GetRequiredService<ReadTables>().Rebuild();
        await Compare(program); // and the same again from nothing
    }

    // What one grain still tells another (a reception, to the customer's file) may be written between two readings: they are then of different moments, and both are read again. The play is over, so this ends.
    private static async Task Compare(FloorProgram program)
    {
        while (true)
        {
            await program.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
            var rows = await Rows(program);
            try
            {
                await Compare(program, rows);
                return;
            }
            catch (XunitException)
            {
                if ((await Rows(program)).Count == rows.Count) throw;
            }
        }
    }

    private static async Task Compare(FloorProgram program, List<Row> rows)
    {
        var showroom = program.Showroom(s_main.Value);
        var table = (await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_main}/scores?cycle=month&day=2026-03-10", null, "en")).Json;
        Assert.Equal(("2026-03", "2026-03-10", 3), (table.GetProperty("period").GetString(), table.GetProperty("countedUntil").GetString(), table.GetProperty("reps").GetArrayLength()));
        foreach (var rep in table.GetProperty("reps").EnumerateArray())
        {
            var id = rep.GetProperty("rep").GetProperty("id").GetString()!;
            var counted = Counted(rows, id);
            var items = rep.GetProperty("blocks").EnumerateArray().SelectMany(block => block.GetProperty("items").EnumerateArray()).ToDictionary(item => item.GetProperty("id").GetString()!, item => item.GetProperty("points").GetDecimal());
            Assert.Equal(Lines(counted), Lines(items));
            var sum = Math.Min(45, s_performance.Sum(item => counted[item])) + counted.Where(one => !s_performance.Contains(one.Key)).Sum(one => one.Value);
            var absent = AbsentMinutes(rows, id);
            Assert.Equal(absent, rep.GetProperty("absentMinutes").GetDecimal());
            Assert.Equal(absent * 3 > 31 * 540 ? null : (decimal?)sum, rep.TryGetProperty("points", out var points) && points.ValueKind == JsonValueKind.Number ? points.GetDecimal() : (decimal?)null);

            await Explained(showroom, rows, id, counted);
        }

        Assert.Contains(table.GetProperty("reps").EnumerateArray(), rep => rep.GetProperty("excluded").GetBoolean() == false);
        await InAFile(showroom, table);
        await CompareTheOthers(showroom, rows);
    }

    private static string Lines(Dictionary<string, decimal> points) => string.Join('\n', points.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value:0.####}")));

    // Each line behind a point names an entry that is really there.
    private static async Task Explained(TestShowroom showroom, List<Row> rows, string rep, Dictionary<string, decimal> counted)
    {
        var mine = Assert.Single((await showroom.Send(HttpMethod.Get, $"/api/showrooms/{s_main}/reps/{rep}/score?cycle=month&day=2026-03-10", null, "zh")).Json.GetProperty("reps").EnumerateArray());
        foreach (var item in mine.GetProperty("blocks").EnumerateArray().SelectMany(block => block.GetProperty("items").EnumerateArray()))
        {
            Assert.Equal(counted[item.GetProperty("id").GetString()!], item.GetProperty("points").GetDecimal());
            foreach (var line in item.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("number").GetInt64() > 0))
                Assert.Contains(rows, row => row.Chain == line.GetProperty("stream").GetString() && row.Number == line.GetProperty("number").GetInt64());
            if (item.GetProperty("id").GetString() == "sales") Assert.Equal(item.GetProperty("actual").GetDecimal(), item.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("value").GetDecimal()));
        }
    }

    private static async Task InAFile(TestShowroom showroom, JsonElement table)
    {
        using var client = showroom.Program.CreateClient();
        var csv = Encoding.UTF8.GetString(await client.GetByteArrayAsync($"/api/showrooms/{s_main}/scores.csv?cycle=month&day=2026-03-10")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        Assert.Equal(4, csv.Length);
        Assert.All(csv.Skip(1).Zip(table.GetProperty("reps").EnumerateArray()), pair =>
            Assert.Equal(pair.Second.TryGetProperty("points", out var points) && points.ValueKind == JsonValueKind.Number ? points.GetDecimal().ToString(CultureInfo.InvariantCulture) : "", pair.First[2]));
    }

    private sealed record Row(string Chain, long Number, string Kind, DateTimeOffset At, JsonElement Body);

    // Nothing of the program but the rows: chain, number, kind, moment, body.
    private static async Task<List<Row>> Rows(FloorProgram program)
    {
        var rows = new List<Row>();
        await foreach (var row in program.Services.GetRequiredService<LedgerReader>().Read(0, 1000)) rows.Add(new(row.GrainKey, row.Number, row.Kind, DateTimeOffset.Parse(row.AtText, CultureInfo.InvariantCulture), JsonDocument.Parse(row.Body).RootElement));
        return rows;
    }

    private static readonly string[] s_performance = ["sales", "deals", "new-customers", "collection", "conversion"];

    // The items that come with the floor, written down once more: their points and what earns all of them.
    private static Dictionary<string, decimal> Counted(List<Row> all, string rep)
    {
        var march = all.Where(row => row.At >= new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)) && row.At < new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.FromHours(8))).ToList();
        decimal Signed(Func<JsonElement, JsonElement, decimal> value) => march.Where(row => row.Kind == "deal.ContractSigned.v1").SelectMany(row => row.Body.GetProperty("parts").EnumerateArray().Where(part => Text(part, "rep") == rep).Select(part => value(part, row.Body))).Sum();
        var sold = Signed((part, _) => part.GetProperty("amount").GetDecimal());
        var deals = Signed((part, _) => part.GetProperty("percent").GetDecimal() / 100);
        var money = march.Where(row => row.Kind == "deal.MoneyRecorded.v1").Sum(row => (row.Body.GetProperty("kind").GetInt32() == 3 ? -1 : 1) * row.Body.GetProperty("parts").EnumerateArray().Where(part => Text(part, "rep") == rep).Sum(part => part.GetProperty("amount").GetDecimal()));
        var received = march.Where(row => row.Kind == "desk.OfferAccepted.v1" && Text(row.Body, "rep") == rep).Select(row => Text(row.Body, "visit")).ToHashSet();
        var fresh = march.Count(row => row.Kind == "desk.VisitRouted.v1" && received.Contains(Text(row.Body, "visit")) && row.Body.TryGetProperty("newCustomer", out var isNew) && isNew.GetBoolean() && IsLastRouting(march, row));
        int Offers(string kind) => march.Count(row => row.Kind == kind && Text(row.Body, "rep") == rep);
        var (accepted, others) = (Offers("desk.OfferAccepted.v1"), Offers("desk.OfferDeclined.v1") + Offers("desk.OfferTimedOut.v1"));
        var ends = march.Where(row => row.Kind == "desk.VisitFinished.v1" && Text(row.Body, "rep") == rep).ToList();
        var taken = ends.Count(row => !row.Body.TryGetProperty("noContact", out var none) || none.GetInt32() == 4); // 4: we have it already
        var (kept, promised) = FollowUps(march, rep);
        var absent = AbsentMinutes(all, rep);
        var over = 10 * 540m; // ten whole days of nine hours

        return new()
        {
            ["sales"] = Points(20, sold, 600_000), ["deals"] = Points(10, deals, 3), ["new-customers"] = 0, // nobody has a target of it
            ["collection"] = sold == 0 ? 0 : Points(5, Math.Min(100, money * 100 / sold), 100), ["conversion"] = received.Count == 0 ? 0 : Math.Min(5, Points(5, deals * 100 / received.Count, 20)),
            ["attendance"] = Points(5, (over - absent) * 100 / over, 100), ["offers"] = accepted + others == 0 ? 0 : Points(5, accepted * 100m / (accepted + others), 100),
            ["contacts"] = ends.Count == 0 ? 0 : Math.Min(5, Points(5, taken * 100m / ends.Count, 90)), ["follow-ups"] = promised == 0 ? 0 : Points(5, kept * 100m / promised, 100),
            ["product"] = Judged(all, rep, "product"), ["needs"] = Judged(all, rep, "needs"), ["closing"] = Judged(all, rep, "closing"), ["team"] = Judged(all, rep, "team"),
        };
    }

    private static bool IsLastRouting(List<Row> rows, Row routed) => rows.FindLast(row => row.Kind == routed.Kind && Text(row.Body, "visit") == Text(routed.Body, "visit")) == routed;

    private static decimal Points(decimal worth, decimal actual, decimal goal) => Math.Round(worth * actual / goal, 2, MidpointRounding.AwayFromZero);

    private static (int Kept, int Promised) FollowUps(List<Row> march, string rep)
    {
        var (kept, promised) = (0, 0);
        foreach (var row in march.Where(row => row.Kind == "customer.FollowedUp.v1" && Text(row.Body, "rep") == rep))
        {
            if (Text(row.Body, "nextOn") is not { } next) continue;
            var by = DateOnly.ParseExact(next, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var again = march.Exists(other => other.Chain == row.Chain && other.Number > row.Number && Text(other.Body, "rep") == rep && other.Kind is "customer.FollowedUp.v1" or "customer.Received.v1" && other.Chain == row.Chain && other.Number > row.Number && Local(other.At) <= by);
            if (!again && by >= new DateOnly(2026, 3, 10)) continue; // that day is not over
            promised++;
            if (again) kept++;
        }

        return (kept, promised);
    }

    // Minute by minute, as nobody would program it.
    private static decimal AbsentMinutes(List<Row> all, string rep)
    {
        var said = all.Where(row => row.Chain == "rep/" + rep).Select(row => (row.At, Presence: row.Body.GetProperty("presence").GetInt32())).ToList();
        var absent = 0;
        for (var day = 1; day <= 10; day++)
        {
            for (var minute = 0; minute < 540; minute++)
            {
                var at = new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.FromHours(8)).AddMinutes(minute);
                if (said.LastOrDefault(word => word.At <= at).Presence is 0 or 1 or 5) absent++;
            }
        }

        return absent;
    }

    private static decimal Judged(List<Row> all, string rep, string item)
    {
        bool Mine(Row row) => Text(row.Body, "rep") == rep && Text(row.Body, "item") == item;
        var (given, decided) = (all.FindLast(row => row.Kind == "scores.RepRated.v1" && Mine(row)), all.FindLast(row => row.Kind == "scores.RatingDecided.v1" && Mine(row)));
        return given is not null && decided is not null && decided.Number > given.Number && decided.Body.GetProperty("ruling").GetInt32() == 1 ? given.Body.GetProperty("points").GetDecimal() : 0;
    }

    private static DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task Play(FloorProgram program)
    {
        var (grains, clock) = (program.Grains, (Hand)program.Clock!);
        await SetUp(grains);
        await Announce(grains);
        var desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_main));
        var random = new Random(75);
        var number = 0;
        for (var day = 1; day <= 9; day++)
        {
            clock.Now = Hand.At(day, 9);
            if (day == 3) await Say(grains, "ben", Presence.Leave);
            if (day == 5) await Say(grains, "ben", Presence.OnFloor);
            for (var visit = 0; visit < 5; visit++)
            {
                clock.Now = Hand.At(day, 10 + visit);
                if (await Visit(desk, random, ++number) is not { } served) continue;
                var customer = grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(served.Customer));
                clock.Now = clock.Now.AddMinutes(30);
                if (number % 3 == 0) await customer.Carry(new LogFollowUp(s_main, served.Rep, Guid.CreateVersion7(), ContactKind.Phone, null, new(2026, 3, day + 1)));
                if (number % 6 == 0)
                {
                    clock.Now = clock.Now.AddMinutes(10);
                    await customer.Carry(new LogFollowUp(s_main, served.Rep, Guid.CreateVersion7(), ContactKind.Message));
                }

                if (number % 4 == 1) await Sell(grains, random, served.Rep, served.Customer, number);
            }

            clock.Now = Hand.At(day, 17);
            await Say(grains, "cai", Presence.Off); // an hour early, every day
            clock.Now = Hand.At(day, 19);
            await Say(grains, "cai", Presence.OnFloor);
        }

        foreach (var (item, points, who) in new[] { ("product", 8.5m, "ada"), ("needs", 7m, "ada"), ("closing", 10m, "ben"), ("team", 4.25m, "cai") })
        {
            await Done(grains, new RateRep(s_main, s_manager, new(who), s_march, item, points, "seen at work"));
            if (item != "needs") await Done(grains, new DecideRating(s_main, s_general, new(who), s_march, item, ScoreRuling.Approved));
        }

        clock.Now = Hand.At(10, 20);
    }

    private static async Task<(SalespersonId Rep, CustomerId Customer)?> Visit(IFrontDeskGrain desk, Random random, int number)
    {
        var phone = string.Create(CultureInfo.InvariantCulture, $"138000000{number:00}");
        var arrive = new Arrive(VisitId.New(), Channel.WalkIn, VisitorSays.FirstTime, Phone: phone, Name: $"王{number}");
        if (await desk.Arrive(arrive) is not ArrivalOutcome.Assigned assigned) return null;
        if (number % 5 == 0) await desk.Decline(new(arrive.Visit, assigned.Rep, DeclineCause.Busy, "desk"));
        if (await desk.Accept(new(arrive.Visit, null, "desk")) is not VisitOutcomeAnswer.Done { Rep: { } rep }) return null;
        var sources = Enum.GetValues<LeadSource>();
        var refused = number % 7 == 0;
        Assert.IsType<VisitOutcomeAnswer.Done>(await desk.Finish(new(arrive.Visit, VisitOutcome.FollowUp, sources[random.Next(sources.Length)], refused ? null : phone, null, refused ? NoContact.Declined : null, "desk")));
        return assigned.Customer is { } customer ? (rep, customer) : null;
    }

    private static async Task Sell(IGrainFactory grains, Random random, SalespersonId rep, CustomerId customer, int number)
    {
        var deal = grains.GetGrain<IDealGrain>(GrainKeys.Deal(s_main, new(Guid.CreateVersion7())));
        var amount = random.Next(5_000_000, 25_000_000) / 100m;
        Task Give(DealOrder order) => Deal(deal.Carry(order));
        await Give(new OpenDeal(s_main, rep, customer));
        await Give(new SetTerms(s_main, rep, new("Sedan", null, 1, amount)));
        if (number % 8 == 1) await Give(new SplitDeal(s_main, s_manager, [new(new("ada"), 33.33m), new(new("ben"), 33.33m), new(new("cai"), 33.34m)]));
        await Give(new MoveDeal(s_main, s_manager, "traffic", "quote-and-close", "Played in a test."));
        await Deal(deal.Record(new RecordMoney(s_main, s_finance, Guid.CreateVersion7(), MoneyKind.Payment, 20_000.01m, "R-1")));
        await Give(new SignContract(s_main, rep, Guid.CreateVersion7()));
    }

    private static async Task Deal(Task<DealAnswer> order) => Assert.IsType<DealAnswer.Done>(await order);

    private static async Task Done(IGrainFactory grains, ScoreOrder order) => Assert.IsType<ScoreAnswer.Done>(await grains.GetGrain<IScoreGrain>(GrainKeys.Scores(s_main)).Carry(order));

    private static async Task Say(IGrainFactory grains, string rep, Presence presence) => Assert.IsType<PresenceOutcome.Noted>(await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new(rep))).Say(new(s_main, presence, "test")));

    private static async Task SetUp(IGrainFactory grains)
    {
        ImmutableArray<Person> people = [.. s_reps.Select(id => new Person(new(id), new(id, id), Role.Salesperson)), new(s_manager, new("max", "max"), Role.Manager), new(s_finance, new("fin", "fin"), Role.Finance), new(s_general, new("gen", "gen"), Role.GeneralManager)];
        var group = new DutyGroup(new("one"), new("一组", "One"), null, [.. s_reps.Select(id => new SalespersonId(id))]);
        var plan = new ShowroomPlan(s_main, new("厅", "Hall"), "Asia/Shanghai", people, [group], new(new(2026, 1, 1), [group.Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);
        Assert.IsType<PlanOutcome.InForce>(await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_main)).SetUp(new(plan, "test")));
        foreach (var rep in s_reps) await Say(grains, rep, Presence.OnFloor);

        var year = grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, 2026));
        ImmutableArray<TargetDraft> drafts =
        [
            .. s_reps.SelectMany(rep => new[] { (TargetMetric.SalesAmount, 600_000m), (TargetMetric.Deals, 3m) }
                .Select(aim => new TargetDraft(new(new(s_main, group.Id, new(rep)), s_march, aim.Item1), aim.Item2, aim.Item1.Unit(), "as last year", "contracts signed"))),
        ];
        Assert.IsType<TargetAnswer.Done>(await year.Propose(new(s_main, drafts, s_manager, "max")));
        Assert.IsType<TargetAnswer.Done>(await year.Decide(new(s_main, TargetRuling.Approved, [.. drafts.Select(draft => new TargetAt(draft.Key, 1))], null, s_general, "gen")));
    }

    // The clock on the wall of the test; the timers stay the system's.
    private sealed class Hand : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = At(1, 8);

        public static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.FromHours(8));

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
