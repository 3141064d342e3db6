namespace SalesFloor.Tests.Api;

public sealed class StaffOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    public async Task A_showroom_is_opened_staffed_and_takes_its_first_visitor_over_http_alone()
    {
        var hall = program.Showroom("brand-new");
        Assert.Equal(404, (await Get(hall, "/staff")).Status);

        Assert.Equal(200, (await Put(hall, "", """{"name":{"zh":"新店"},"timeZone":"Asia/Shanghai","groups":["a","b"]}""")).Status);
        Assert.Equal(200, (await Put(hall, "/people/zoe", """{"name":{"zh":"佐伊","en":"Zoe"},"role":"salesperson"}""")).Status);
        var placed = await Put(hall, "/people/zoe/place", """{"group":"a"}""");
        Assert.Equal(200, (await Put(hall, "/reps/zoe/presence", """{"presence":"on-floor"}""")).Status);

        Assert.Equal("zoe", placed.Json.GetProperty("groups")[0].GetProperty("line")[0].GetString());
        Assert.Equal("zoe", (await hall.Arrive($$"""{"visit":"{{Guid.CreateVersion7()}}","channel":"walk-in","says":"first-time"}""")).Json.GetProperty("rep").GetProperty("id").GetString());
        Assert.Equal("a", (await Get(hall, "/staff")).Json.GetProperty("people")[0].GetProperty("group").GetString());
    }

    [Theory]
    [InlineData("", """{"name":{"zh":"新店"},"timeZone":"Asia/Shanghai","groups":["a"]}""", 409, "already-set-up", "$")]
    [InlineData("/people/ada", """{"name":{},"role":"salesperson"}""", 422, "name-missing", "name")]
    [InlineData("/people/a%2Fb", """{"name":{"zh":"甲"},"role":"salesperson"}""", 400, "bad-input", "id")]
    [InlineData("/people/ada", """{"name":{"zh":"甲"},"role":"king"}""", 400, "bad-input", "role")]
    [InlineData("/people/nobody/place", """{"group":"one"}""", 404, "person-unknown", "leader")]
    [InlineData("/duty-cycle", """{"groups":[]}""", 422, "empty-duty-cycle", "groups")]
    public async Task What_cannot_be_is_refused_and_names_the_field(string address, string body, int status, string code, string field)
    {
        var hall = await program.Open();

        var answer = await Put(hall, address, body);

        Assert.Equal((status, code), (answer.Status, answer.Json.GetProperty("code").GetString()));
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), answer.Text);
    }

    [Fact]
    public async Task A_group_that_is_still_needed_is_not_removed()
    {
        var hall = await program.Open();

        var answer = await hall.Send(HttpMethod.Delete, $"/api/showrooms/{hall.Id}/groups/one", null, "zh");

        Assert.Equal((409, "group-in-use"), (answer.Status, answer.Json.GetProperty("code").GetString()));
        Assert.Contains("值班表", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Answer> Put(TestShowroom hall, string address, string body) => hall.Send(HttpMethod.Put, $"/api/showrooms/{hall.Id}{address}", body, "en");

    private static Task<Answer> Get(TestShowroom hall, string address) => hall.Send(HttpMethod.Get, $"/api/showrooms/{hall.Id}{address}", null, "en");
}
