using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Api;

public sealed class DaysOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task A_day_is_opened_planned_signed_and_amended()
    {
        var floor = await Staffed();
        var today = (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/day", null, "en")).Field("day");
        var work = Guid.NewGuid();

        Assert.Equal(200, await Post(floor, "day/checklist", """{"item":"lines","by":"sue"}"""));
        Assert.Equal(422, await Post(floor, "day/checklist", """{"item":"flowers","by":"sue"}"""));
        Assert.Equal(200, await Post(floor, "day/work", $$"""{"work":"{{work}}","day":"{{today}}","text":"回访","for":"{{floor.Reps[0]}}","by":"max"}"""));
        Assert.Equal(409, await Post(floor, "day/work/tick", $$"""{"work":"{{work}}","by":"{{floor.Reps[1]}}"}"""));
        Assert.Equal(409, await Post(floor, "day/amend", $$"""{"day":"{{today}}","figure":"walk-ins","to":1,"why":"?","by":"sue"}"""));
        await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time"}""");
        Assert.Equal(409, await Post(floor, "day/sign-off", $$"""{"day":"{{today}}","by":"sue"}""")); // he is still there
        var open = (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/floor", null, "en")).Json.GetProperty("visits")[0].GetProperty("id").GetGuid();
        await floor.Order(open, "leave");
        Assert.Equal(200, await Post(floor, "day/sign-off", $$"""{"day":"{{today}}","by":"sue"}"""));
        Assert.Equal(200, await Post(floor, "day/amend", $$"""{"day":"{{today}}","figure":"walk-ins","to":2,"why":"漏记一位","by":"sue"}"""));
        Assert.Equal(200, await Post(floor, "day/read", $$"""{"day":"{{today}}","by":"amy"}"""));

        var signed = (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/day?day={today}", null, "zh")).Json.GetProperty("signedOff");
        Assert.Equal((1, 2), (signed.GetProperty("figures")[0].GetProperty("asSigned").GetInt32(), signed.GetProperty("figures")[0].GetProperty("now").GetInt32()));
        Assert.Equal("漏记一位", signed.GetProperty("amendments")[0].GetProperty("why").GetString());
        Assert.Equal(400, (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/day?day=tomorrow", null, "en")).Status);
        var mine = (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/reps/{floor.Reps[0]}/day", null, "en")).Json;
        Assert.Equal("回访", Assert.Single(mine.GetProperty("work").EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    [Trait("Rule", "ROT-01")]
    public async Task A_day_of_the_duty_calendar_is_changed_by_whom_it_takes()
    {
        var floor = await Staffed();
        Task<Answer> Put(string group, string by) => floor.Send(HttpMethod.Put, $"/api/showrooms/{floor.Id}/duty", $$"""{"day":"2100-01-01","group":"{{group}}","by":"{{by}}"}""", "en");

        Assert.Equal((200, "one"), ((await Put("one", "max")).Status, (await Put("one", "max")).Field("group")));
        Assert.Equal(422, (await Put("two", "max")).Status);
        Assert.Equal(409, (await Put("one", floor.Reps[0].Value)).Status);
    }

    [Fact]
    [Trait("Rule", "FD-21")]
    [Trait("Rule", "FD-23")]
    public async Task A_call_comes_on_a_line_and_into_the_register()
    {
        var floor = await Staffed();
        var call = Guid.NewGuid();
        Assert.Equal(200, await Post(floor, "calls", $$"""{"call":"{{call}}","line":1}"""));
        Assert.Equal(409, await Post(floor, "calls", $$"""{"call":"{{Guid.NewGuid()}}","line":1}"""));
        Assert.Equal(422, (await floor.Order(call, "call/end", "{}")).Status);
        Assert.Equal(200, (await floor.Order(call, "call/note", """{"phone":"138 1234 5678","name":"王","invited":true,"appointment":"2100-01-01T10:00:00+08:00","wanted":"BCD-510"}""")).Status);
        Assert.Equal(409, (await floor.Order(call, "call/confirm-order", """{"readBack":"BCD-501"}""")).Status);
        Assert.Equal(200, (await floor.Order(call, "call/confirm-order", """{"readBack":"BCD-510"}""")).Status);
        Assert.Equal(200, (await floor.Order(call, "call/end", "{}")).Status);

        var register = await Until(floor, "register", answer => answer.GetProperty("entries").GetArrayLength() == 1 && answer.GetProperty("entries")[0].GetProperty("endedAt").ValueKind != System.Text.Json.JsonValueKind.Null);
        Assert.Equal("138****5678", register.GetProperty("entries")[0].GetProperty("phone").GetString());
        var summary = (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/register/summary", null, "en")).Json;
        Assert.Equal((1, 1, 1, 0), (summary.GetProperty("fromCalls").GetProperty("calls").GetInt32(), summary.GetProperty("fromCalls").GetProperty("invited").GetInt32(), summary.GetProperty("ordersConfirmed").GetInt32(), summary.GetProperty("fromCalls").GetProperty("visits").GetInt32()));
        Assert.Equal(1, (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/appointments?day=2100-01-01", null, "en")).Json.GetProperty("entries").GetArrayLength());
    }

    private async Task<TestShowroom> Staffed()
    {
        var floor = await program.Open();
        var showroom = program.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Id));
        var plan = (await showroom.Plan())!;
        await showroom.SetUp(new(plan with { People = [.. plan.People, Somebody("max", Role.Manager), Somebody("sue", Role.Secretary), Somebody("amy", Role.Assistant)] }, "test"));
        return floor;
    }

    private static Person Somebody(string id, Role role) => new(new(id), new(id, id), role);

    private static async Task<int> Post(TestShowroom floor, string address, string body) => (await floor.Send(HttpMethod.Post, $"/api/showrooms/{floor.Id}/{address}", body, "en")).Status;

    // The read side is a moment behind.
    private static async Task<System.Text.Json.JsonElement> Until(TestShowroom floor, string address, Func<System.Text.Json.JsonElement, bool> isThere)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var answer = (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/{address}", null, "en")).Json;
            if (isThere(answer)) return answer;
            Assert.False(patience.IsCancellationRequested, $"{address} never showed it: {answer}");
            await again.WaitForNextTickAsync();
        }
    }
}
