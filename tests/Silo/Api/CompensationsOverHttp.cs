using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Api;

public sealed class CompensationsOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    [Trait("Rule", "FD-07")]
    public async Task A_turn_is_given_back_step_by_step_and_everybody_can_read_how()
    {
        var floor = await program.Open();
        var plan = await program.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Id)).Plan();
        await program.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Id)).SetUp(new(plan! with { People = plan.People.Add(new(new("dora"), new("朵拉", "Dora"), Role.Director)) }, "test"));
        var visit = Guid.NewGuid();
        await floor.Arrive($$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time"}""");
        await floor.Order(visit, "accept");
        await floor.Order(visit, "finish", """{"outcome":"market-research","source":"unknown"}""");

        Assert.Equal(404, (await floor.Order(visit, "compensation/certify", """{"by":"rep"}""")).Status);
        var reported = await floor.Send(HttpMethod.Post, $"/api/showrooms/{floor.Id}/compensations", $$"""{"visit":"{{visit}}","cause":"market-research","note":"同行"}""", "zh");
        Assert.Equal((200, "市场调查"), (reported.Status, reported.Json.GetProperty("cause").GetProperty("text").GetString()));
        await floor.Order(visit, "compensation/certify", """{"by":"rep"}""");
        Assert.Equal((409, "not-certified"), await Ruled(floor, visit, "approved", "dora"));
        await floor.Order(visit, "compensation/certify", """{"by":"visitor"}""");
        Assert.Equal((409, "not-the-approver"), await Ruled(floor, visit, "approved", floor.Reps[0].Value));
        Assert.Equal((422, "reason-missing"), await Ruled(floor, visit, "rejected", "dora"));
        Assert.Equal((200, null), await Ruled(floor, visit, "approved", "dora"));
        Assert.Equal((200, null), await Ruled(floor, visit, "approved", "dora"));

        var list = (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/compensations", null, "en")).Json.GetProperty("compensations");
        var item = Assert.Single(list.EnumerateArray());
        Assert.Equal(("approved", "Dora"), (item.GetProperty("status").GetProperty("code").GetString(), item.GetProperty("decision").GetProperty("by").GetProperty("name").GetString()));
        Assert.True(item.TryGetProperty("creditedAt", out _));
    }

    [Theory]
    [InlineData("""{"from":"2026-03-05","until":"tomorrow","by":"x"}""", 400)]
    [InlineData("""{"from":"2026-03-05","until":"2026-03-06"}""", 400)]
    [InlineData("""{"from":"2026-03-05","until":"2026-03-06","by":"stranger"}""", 422)]
    public async Task Whoever_is_away_is_somebody_who_decides_from_day_to_day(string body, int status)
    {
        var floor = await program.Open();
        Assert.Equal(status, (await floor.Send(HttpMethod.Put, $"/api/showrooms/{floor.Id}/approvers/dora/away", body, "en")).Status);
    }

    private static async Task<(int, string?)> Ruled(TestShowroom floor, Guid visit, string ruling, string by)
    {
        var answer = await floor.Order(visit, "compensation/rule", $$"""{"ruling":"{{ruling}}","by":"{{by}}"}""");
        return (answer.Status, answer.Status == 200 ? null : answer.Field("code"));
    }
}
