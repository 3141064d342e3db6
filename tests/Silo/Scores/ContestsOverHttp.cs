using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Scores;

public sealed class ContestsOverHttp
{
    private static readonly ShowroomId s_main = new("hall");
    private static readonly DateTimeOffset s_nine = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    [Trait("Rule", "BRD-01")]
    public async Task A_contest_runs_live_ends_on_time_and_what_is_taken_back_later_does_not_change_who_won()
    {
        var clock = new Hand { Now = s_nine };
        await using var program = new FloorProgram { Clock = clock };
        await SetUp(program);
        var id = Guid.CreateVersion7();
        var announced = await Send(program, "/contests", $$"""{"by":"max","id":"{{id}}","nameZh":"冲刺","nameEn":"Sprint","metric":"deals","end":"2026-03-05T17:00:00+08:00","contestants":[{"rep":"ada"},{"rep":"ben","headStart":0.5}]}""");
        Assert.Equal((200, "running"), (announced.Status, announced.Json.GetProperty("phase").GetProperty("code").GetString()));
        Assert.Equal((409, "not-yours"), Code(await Send(program, "/contests", $$"""{"by":"ada","id":"{{Guid.CreateVersion7()}}","nameZh":"冲","nameEn":"S","metric":"deals","end":"2026-03-06T17:00:00+08:00","contestants":[{"rep":"ada"},{"rep":"ben"}]}""")));
        Assert.Equal(["1 ben 0.5", "2 ada 0"], await Places(program));

        clock.Now = s_nine.AddHours(2);
        var (deal, contract) = await Sold(program);
        Assert.Equal(["1 ada 1", "2 ben 0.5"], await Places(program));

        clock.Now = s_nine.AddHours(8); // the end
        Assert.Equal(["1 ada 1", "2 ben 0.5"], await Places(program));
        Assert.Equal(("ended", clock.Now), await Settled(program));

        clock.Now = s_nine.AddHours(9);
        Assert.IsType<DealAnswer.Done>(await deal.Carry(new UndoContract(s_main, new("max"), contract, "The loan was refused.")));
        Assert.Equal(["1 ada 1", "2 ben 0.5"], await Places(program));
        Assert.Equal(("ended", s_nine.AddHours(8)), await Settled(program));
        Assert.Equal((409, "over"), Code(await Send(program, "/contests/call-off", $$"""{"by":"max","id":"{{id}}","why":"too late"}""")));
    }

    private static async Task<string[]> Places(FloorProgram program)
    {
        await program.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        return [.. (await Contest(program)).GetProperty("places").EnumerateArray().Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.GetProperty("rank").GetInt32()} {place.GetProperty("rep").GetProperty("id").GetString()} {place.GetProperty("total").GetDecimal():0.##}"))];
    }

    private static async Task<(string?, DateTimeOffset)> Settled(FloorProgram program) => ((await Contest(program)).GetProperty("phase").GetProperty("code").GetString(), (await Contest(program)).GetProperty("settledAt").GetDateTimeOffset());

    private static async Task<JsonElement> Contest(FloorProgram program) => Assert.Single((await program.Showroom("hall").Send(HttpMethod.Get, "/api/showrooms/hall/contests", null, "en")).Json.GetProperty("contests").EnumerateArray());

    private static Task<Answer> Send(FloorProgram program, string address, string body) => program.Showroom("hall").Send(HttpMethod.Post, "/api/showrooms/hall" + address, body, "en");

    private static (int, string) Code(Answer answer) => (answer.Status, answer.Field("code"));

    private static async Task<(IDealGrain Deal, Guid Contract)> Sold(FloorProgram program)
    {
        var (desk, ada) = (program.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(s_main)), new SalespersonId("ada"));
        var arrive = new Arrive(VisitId.New(), Channel.WalkIn, VisitorSays.FirstTime, Phone: "13812345678", Name: "王");
        var customer = Assert.IsType<ArrivalOutcome.Assigned>(await desk.Arrive(arrive)).Customer!.Value;
        Assert.Equal(ada, Assert.IsType<VisitOutcomeAnswer.Done>(await desk.Accept(new(arrive.Visit, null, "desk"))).Rep);
        var (deal, contract) = (program.Grains.GetGrain<IDealGrain>(GrainKeys.Deal(s_main, new(Guid.CreateVersion7()))), Guid.CreateVersion7());
        foreach (var order in new DealOrder[] { new OpenDeal(s_main, ada, customer), new SetTerms(s_main, ada, new("Sedan", null, 1, 200_000)), new MoveDeal(s_main, new("max"), "traffic", "quote-and-close", "Played in a test.") }) Assert.IsType<DealAnswer.Done>(await deal.Carry(order));
        Assert.IsType<DealAnswer.Done>(await deal.Record(new RecordMoney(s_main, new("fin"), Guid.CreateVersion7(), MoneyKind.Payment, 20_000, "R-1")));
        Assert.IsType<DealAnswer.Done>(await deal.Carry(new SignContract(s_main, ada, contract)));
        return (deal, contract);
    }

    private static async Task SetUp(FloorProgram program)
    {
        ImmutableArray<Person> people = [new(new("ada"), new("艾达", "Ada"), Role.Salesperson), new(new("ben"), new("本", "Ben"), Role.Salesperson), new(new("max"), new("马", "Max"), Role.Manager), new(new("fin"), new("芬", "Fin"), Role.Finance)];
        var group = new DutyGroup(new("one"), new("一组", "One"), null, [new("ada"), new("ben")]);
        var plan = new ShowroomPlan(s_main, new("厅", "Hall"), "Asia/Shanghai", people, [group], new(new(2026, 1, 1), [group.Id], ImmutableSortedDictionary<DateOnly, GroupId>.Empty), FloorRules.Default);
        Assert.IsType<PlanOutcome.InForce>(await program.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(s_main)).SetUp(new(plan, "test")));
        foreach (var rep in new[] { "ada", "ben" }) await program.Grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(new(rep))).Say(new(s_main, Presence.OnFloor, "test"));
    }

    private sealed class Hand : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
