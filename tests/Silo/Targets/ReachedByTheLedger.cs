using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Deals;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Silo.Storage;
using SalesFloor.Targets;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Targets;

/// <summary>Some days of visits, deals, deals undone and money; what targets have reached is counted once more with plain SQL over the bare rows of the ledger, by other code.</summary>
public sealed class ReachedByTheLedger(PostgresServer postgres)
{
    private static readonly ShowroomId s_hall = new("hall");
    private static readonly string[] s_reps = ["ada", "ben", "cai", "dan"];
    private static readonly SalespersonId s_manager = new("max");
    private static readonly SalespersonId s_finance = new("fin");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "TGT-16"), Trait("Rule", "BRD-06")]
    public async Task What_the_month_has_reached_is_what_a_recount_of_the_ledger_says_of_everybody(Engine engine)
    {
        var clock = new Days();
        await using var program = new FloorProgram { Database = engine == Engine.Postgres ? await postgres.NewDatabase() : null, Clock = clock };
        await SetUp(program.Grains);
        foreach (var metric in new[] { TargetMetric.SalesAmount, TargetMetric.Deals, TargetMetric.Traffic, TargetMetric.MoneyReceived }) await Agree(program.Grains, metric);
        for (var day = 2; day <= 5; day++)
        {
            clock.Day = day;
            await Play(program.Grains, new Random(day));
        }

        await program.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        var counted = await Counted(program);
        Assert.All(new[] { "SalesAmount", "Deals", "Traffic", "MoneyReceived" }, metric => Assert.Contains(counted, one => one.Metric == metric && one.Value != 0));
        Assert.Contains(counted, one => one.Value < 0);
        await Compare(program, counted, "2026-03", _ => true);
        await Compare(program, counted, "2026-03-05", day => day == 5);
        await Drilled(program);
        await OnTheBoards(program, counted);
    }

    // The rep's board and the team's line on leaderboard and wall.
    private static async Task OnTheBoards(FloorProgram program, List<Counting> counted)
    {
        var figures = program.Services.GetRequiredService<ITargetFigures>();
        decimal Sold(Func<Counting, bool> whose) => counted.Where(one => one.Metric == "SalesAmount" && whose(one)).Sum(one => one.Value);
        var team = (await figures.Team(s_hall, CancellationToken.None))!;
        Assert.Equal((TargetMetric.SalesAmount, Sold(_ => true)), (team.Team.Key.Metric, team.Team.Actual));
        Assert.Equal([Sold(one => s_reps.Take(2).Contains(one.Rep)), Sold(one => s_reps.Skip(2).Contains(one.Rep))], team.Groups.Select(group => group.Actual!.Value));
        foreach (var rep in team.Reps)
        {
            var sold = Sold(one => one.Rep == rep.Key.Scope.Rep!.Value.Value);
            Assert.Equal((sold, Math.Round(sold / 3_000_000m, 4, MidpointRounding.AwayFromZero)), (rep.Actual, rep.Attainment));
            var mine = (await figures.Mine(s_hall, rep.Key.Scope.Rep!.Value, CancellationToken.None))!;
            Assert.Equal(Sold(one => one.Rep == rep.Key.Scope.Rep!.Value.Value && one.Day == 5), mine.Today.Single(one => one.Key.Metric == TargetMetric.SalesAmount).Actual);
        }

        var days = (await program.Showroom(s_hall.Value).Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/targets/figures?period=2026-03&into=day", null, "en")).Json.GetProperty("parts").EnumerateArray().Single(row => row.GetProperty("rep").ValueKind == JsonValueKind.Object && row.GetProperty("rep").GetProperty("id").GetString() == "ada");
        Assert.Equal(Enumerable.Range(1, 31).Select(day => Sold(one => one.Rep == "ada" && one.Day == day)), days.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("actual").GetDecimal()));
    }

    [Fact, Trait("Rule", "TGT-20")]
    public async Task A_target_that_is_closed_holds_what_the_ledger_has_and_asks_for_cause_and_measure_where_it_was_missed()
    {
        var clock = new Days { Day = 5 };
        await using var program = new FloorProgram { Clock = clock };
        await SetUp(program.Grains);
        await Agree(program.Grains, TargetMetric.Traffic);
        await Play(program.Grains, new Random(7));
        var reached = (await Counted(program)).Where(one => one.Metric == "Traffic").Sum(one => one.Value);
        var plan = program.Grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, 2026));
        var key = new TargetKey(new(s_hall), Periods.Read("2026-03")!, TargetMetric.Traffic);
        CloseTarget Close(decimal? stated = null, string? cause = null, string? measure = null) => new(s_hall, new(key, 1), stated, cause, measure, s_manager, "max");
        async Task<TargetRefusal> Refused(CloseTarget order) => Assert.Single(Assert.IsType<TargetAnswer.Refused>(await plan.Close(order)).Faults).Reason;

        Assert.Equal(TargetRefusal.PeriodNotOver, await Refused(Close()));
        clock.Day = 32; // the first of April
        Assert.Equal(TargetRefusal.ActualCounted, await Refused(Close(stated: 999m)));
        Assert.Equal(TargetRefusal.CauseMissing, await Refused(Close()));
        Assert.Equal(TargetRefusal.CauseMissing, await Refused(Close(cause: "Rain.")));
        Assert.IsType<TargetAnswer.Done>(await plan.Close(Close(cause: "Rain.", measure: "Tents.")));
        Assert.IsType<TargetAnswer.Done>(await plan.Close(Close(cause: "Rain.", measure: "Tents."))); // the same once more

        var closing = (await plan.Lines(s_hall)).Single(line => line.Key == key).Closing!;
        Assert.True(reached > 0);
        Assert.Equal((reached, ActualFrom.Counted, "Rain.", "Tents."), (closing.Actual, closing.From, closing.Cause, closing.Measure));
    }

    private static async Task Compare(FloorProgram program, List<Counting> counted, string period, Func<int, bool> ofDay)
    {
        var expected = counted.Where(one => ofDay(one.Day)).ToList();
        foreach (var metric in expected.Select(one => one.Metric).Distinct())
        {
            var answer = (await program.Showroom(s_hall.Value).Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/targets/figures?period={period}&metric={JsonNamingPolicy.KebabCaseLower.ConvertName(metric)}", null, "en")).Json;
            var rows = answer.GetProperty("rows").EnumerateArray().ToList();
            var mine = expected.Where(one => one.Metric == metric).ToList();
            foreach (var row in rows)
            {
                var rep = row.GetProperty("rep") is { ValueKind: JsonValueKind.Object } person ? person.GetProperty("id").GetString() : null;
                var group = row.GetProperty("group").GetString();
                var members = rep is not null ? [rep] : group switch { "one" => s_reps[..2], "two" => s_reps[2..], _ => null };
                var actual = mine.Where(one => members is null || members.Contains(one.Rep)).Sum(one => one.Value);
                Assert.Equal(actual, row.GetProperty("actual").GetDecimal());
                if (period == "2026-03" && row.GetProperty("target") is { ValueKind: JsonValueKind.Number } target)
                    Assert.Equal(Math.Round(actual / target.GetDecimal(), 4, MidpointRounding.AwayFromZero), row.GetProperty("attainment").GetDecimal());
            }

            Assert.Equal(8, rows.Count); // company, showroom, two groups, four reps
        }
    }

    // Every line behind a figure is an entry of the ledger, and together they are the figure.
    private static async Task Drilled(FloorProgram program)
    {
        foreach (var who in s_reps)
        {
            var lines = (await program.Showroom(s_hall.Value).Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/targets/figures/lines?period=2026-03&rep={who}", null, "en")).Json.GetProperty("lines").EnumerateArray().ToList();
            var mine = (await program.Showroom(s_hall.Value).Send(HttpMethod.Get, $"/api/showrooms/{s_hall}/reps/{who}/targets/figures", null, "en")).Json.GetProperty("month").EnumerateArray().Single(one => one.GetProperty("metric").GetString() == "sales-amount");
            Assert.Equal(mine.GetProperty("actual").GetDecimal(), lines.Sum(line => line.GetProperty("value").GetDecimal()));
            foreach (var line in lines)
            {
                await using var connection = await program.Services.GetRequiredService<IDbConnectionSource>().OpenRead();
                Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from ledger where grain_key = @Stream and number = @Number", new { Stream = line.GetProperty("stream").GetString(), Number = line.GetProperty("number").GetInt64() }));
            }
        }
    }

    private sealed record Counting(string Metric, string? Rep, int Day, decimal Value);

    // Nothing of the program but its rows: chain, kind, moment, body.
    private static async Task<List<Counting>> Counted(FloorProgram program)
    {
        await using var connection = await program.Services.GetRequiredService<IDbConnectionSource>().OpenRead();
        var rows = (await connection.QueryAsync<(string Chain, string Kind, string Body)>("select grain_key, kind, body from ledger order by position")).Select(row => (row.Chain, row.Kind, Body: JsonDocument.Parse(row.Body).RootElement)).ToList();
        var counted = new List<Counting>();
        int DayOf(JsonElement body) => body.GetProperty("at").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).Day;
        foreach (var (_, _, body) in rows.Where(row => row.Kind == "desk.VisitArrived.v1"))
        {
            var visit = body.GetProperty("visit").GetString();
            var taken = rows.LastOrDefault(row => row.Kind is "desk.OfferAccepted.v1" && row.Body.GetProperty("visit").GetString() == visit).Body;
            counted.Add(new("Traffic", taken.ValueKind == JsonValueKind.Object ? taken.GetProperty("rep").GetString() : null, DayOf(body), 1));
        }

        foreach (var deal in rows.Where(row => row.Chain.StartsWith("deal/", StringComparison.Ordinal)).GroupBy(row => row.Chain))
            foreach (var (_, kind, body) in deal)
            {
                JsonElement Same(string other, string id) => deal.Single(row => row.Kind == other && row.Body.GetProperty(id).GetString() == body.GetProperty(id).GetString()).Body;
                if (kind is "deal.ContractSigned.v1" or "deal.ContractUndone.v1")
                    foreach (var part in (kind == "deal.ContractSigned.v1" ? body : Same("deal.ContractSigned.v1", "contract")).GetProperty("parts").EnumerateArray())
                    {
                        var sign = kind == "deal.ContractSigned.v1" ? 1 : -1;
                        counted.Add(new("SalesAmount", part.GetProperty("rep").GetString(), DayOf(body), sign * part.GetProperty("amount").GetDecimal()));
                        counted.Add(new("Deals", part.GetProperty("rep").GetString(), DayOf(body), sign * part.GetProperty("percent").GetDecimal() / 100));
                    }

                if (kind is "deal.MoneyRecorded.v1")
                    foreach (var part in body.GetProperty("parts").EnumerateArray())
                        counted.Add(new("MoneyReceived", part.GetProperty("rep").GetString(), DayOf(body), (body.GetProperty("kind").GetInt32() == 3 ? -1 : 1) * part.GetProperty("amount").GetDecimal()));
            }

        return counted;
    }

    private static async Task Play(IGrainFactory grains, Random random)
    {
        var desk = grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_hall));
        for (var number = 0; number < 8; number++)
        {
            var phone = string.Create(CultureInfo.InvariantCulture, $"1380{random.Next(1_000_000, 9_999_999)}");
            var arrive = new Arrive(VisitId.New(), number % 4 == 3 ? Channel.Call : Channel.WalkIn, VisitorSays.FirstTime, Phone: phone, Name: $"王{number}");
            var outcome = Assert.IsType<ArrivalOutcome.Assigned>(await desk.Arrive(arrive));
            if (number == 5)
            {
                await desk.Leave(new(arrive.Visit, "desk"));
                continue;
            }

            var rep = Assert.IsType<VisitOutcomeAnswer.Done>(await desk.Accept(new(arrive.Visit, null, "desk"))).Rep!.Value;
            await desk.Finish(new(arrive.Visit, VisitOutcome.FollowUp, LeadSource.PassingBy, phone, null, null, "desk"));
            if (number % 2 == 0) await Sell(grains, rep, outcome.Customer!.Value, number, random.Next(5_000_000, 40_000_000) / 100m);
        }
    }

    private static async Task Sell(IGrainFactory grains, SalespersonId rep, CustomerId customer, int number, decimal amount)
    {
        var (deal, contract) = (grains.GetGrain<IDealGrain>(GrainKeys.Deal(s_hall, new(Guid.CreateVersion7()))), Guid.CreateVersion7());
        await Done(deal.Carry(new OpenDeal(s_hall, rep, customer)));
        await Done(deal.Carry(new SetTerms(s_hall, rep, new("Sedan", "East", 1, amount))));
        if (number == 2) await Done(deal.Carry(new SplitDeal(s_hall, s_manager, [new(new("ada"), 33.33m), new(new("ben"), 33.33m), new(new("cai"), 33.34m)])));
        await Done(deal.Carry(new MoveDeal(s_hall, s_manager, "traffic", "quote-and-close", "Played in a test.")));
        await Done(deal.Record(new RecordMoney(s_hall, s_finance, Guid.CreateVersion7(), MoneyKind.Deposit, 5000.01m, "R-7")));
        await Done(deal.Carry(new SignContract(s_hall, number == 2 ? new("ada") : rep, contract)));
        if (number == 4) await Done(deal.Carry(new UndoContract(s_hall, s_manager, contract, "The loan was refused.")));
        if (number == 6) await Done(deal.Record(new RecordMoney(s_hall, s_finance, Guid.CreateVersion7(), MoneyKind.Refund, 5000.01m, "R-8")));
    }

    private static async Task<Deal> Done(Task<DealAnswer> order) => Assert.IsType<DealAnswer.Done>(await order).Deal;

    private static async Task Agree(IGrainFactory grains, TargetMetric metric)
    {
        var plan = grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, 2026));
        var month = Periods.Read("2026-03")!;
        TargetScope[] scopes = [TargetScope.Company, new(s_hall), new(s_hall, new("one")), new(s_hall, new("two")), .. s_reps.Select((rep, at) => new TargetScope(s_hall, new(at < 2 ? "one" : "two"), new(rep)))];
        TargetDraft[] drafts = [.. scopes.Select(scope => new TargetDraft(new(scope, month, metric), metric.Unit() == TargetUnit.Money ? 3_000_000m : 300m, metric.Unit(), "w", "m"))];
        Assert.IsType<TargetAnswer.Done>(await plan.Propose(new(s_hall, [.. drafts.Skip(1)], s_manager, "max")));
        Assert.IsType<TargetAnswer.Done>(await plan.Decide(new(s_hall, TargetRuling.Approved, [.. drafts.Skip(1).Select(draft => new TargetAt(draft.Key, 1))], null, new("gina"), "gina")));
    }

    private static async Task SetUp(IGrainFactory grains)
    {
        ImmutableArray<Person> people =
        [
            .. s_reps.Select(id => new Person(new(id), new(id, id), Role.Salesperson)), new(s_manager, new("max", "max"), Role.Manager), new(s_finance, new("fin", "fin"), Role.Finance), new(new("gina"), new("gina", "gina"), Role.GeneralManager),
        ];
        DutyGroup Group(string id, params string[] reps) => new(new(id), new(id, id), null, [.. reps.Select(rep => new SalespersonId(rep))]);
        var plan = new ShowroomPlan(s_hall, new("厅", "Hall"), "Asia/Shanghai", people, [Group("one", "ada", "ben"), Group("two", "cai", "dan")],
            new(new(2026, 1, 1), [new("one"), new("two")], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);
        Assert.IsType<PlanOutcome.InForce>(await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_hall)).SetUp(new(plan, "test")));
        foreach (var rep in s_reps) await grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new(rep))).Say(new(s_hall, Presence.OnFloor, "test"));
    }

    // March's days at noon, chosen by hand; the timers stay the system's.
    private sealed class Days : TimeProvider
    {
        private long _asked;

        public int Day { get; set; } = 1;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 3, 1, 4, 0, 0, TimeSpan.Zero).AddDays(Day - 1).AddMilliseconds(Interlocked.Increment(ref _asked));
    }
}
