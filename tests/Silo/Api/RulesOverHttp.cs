using System.Text.Json;

namespace SalesFloor.Tests.Api;

public sealed class RulesOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    public async Task Two_people_change_the_rules_and_everybody_can_read_how()
    {
        var floor = await program.Open();
        var proposal = Guid.NewGuid();

        var proposed = await Post(floor, "/proposals", $$"""{"proposal":"{{proposal}}","by":"manager","why":"try it","strategy":"longest-idle","oneRotation":false,"callOfferSeconds":20}""");
        var himself = await Post(floor, $"/proposals/{proposal}/approve", """{"by":"manager"}""");
        var approved = await Post(floor, $"/proposals/{proposal}/approve", """{"by":"director"}""");
        var rules = (await Get(floor)).Json;

        Assert.Equal("manager", proposed.Json.GetProperty("pending").GetProperty("by").GetString());
        Assert.Equal((409, "same-person"), (himself.Status, himself.Field("code")));
        Assert.Equal((200, 2), (approved.Status, approved.Json.GetProperty("inForce").GetProperty("version").GetInt32()));
        Assert.Equal("longest-idle", rules.GetProperty("now").GetProperty("inForce").GetProperty("strategy").GetString());
        Assert.Equal("00:00:20", rules.GetProperty("now").GetProperty("inForce").GetProperty("callOffer").GetString());
        Assert.Equal(["approved", "proposed", "set-with-plan"], rules.GetProperty("history").EnumerateArray().Select(change => change.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Every_number_of_the_form_can_be_proposed_and_what_is_not_named_stays()
    {
        var floor = await program.Open();

        var proposed = await Post(floor, "/proposals", $$"""
            {"proposal":"{{Guid.NewGuid()}}","by":"manager","why":"try it","missesUntilBreak":0,"undoSeconds":30,"pageSeconds":90,"standInSharePercent":25,"closesAt":"18:30","lines":4,"callLimitSeconds":300,"visitDaysA":5,"visitDaysD":0}
            """);

        var rules = proposed.Json.GetProperty("pending").GetProperty("rules");
        Assert.Equal((0, "00:00:30", "00:01:30", 25, "18:30:00"), (rules.GetProperty("missesUntilBreak").GetInt32(), rules.GetProperty("undoFor").GetString(), rules.GetProperty("pageFor").GetString(), rules.GetProperty("standInShare").GetInt32(), rules.GetProperty("closesAt").GetString()));
        Assert.Equal((4, "00:03:00", "00:05:00", 30), (rules.GetProperty("calls").GetProperty("lines").GetInt32(), rules.GetProperty("calls").GetProperty("warnAfter").GetString(), rules.GetProperty("calls").GetProperty("limitAfter").GetString(), rules.GetProperty("calls").GetProperty("linkWithinDays").GetInt32()));
        Assert.Equal(("turn-ledger", "00:01:00"), (rules.GetProperty("strategy").GetString(), rules.GetProperty("walkInOffer").GetString()));
        Assert.Equal((5, 14), (rules.GetProperty("classes").GetProperty("daysA").GetInt32(), rules.GetProperty("classes").GetProperty("daysB").GetInt32()));
        Assert.False(rules.GetProperty("classes").TryGetProperty("daysD", out var none) && none.ValueKind != System.Text.Json.JsonValueKind.Null); // no frequency
    }

    [Fact]
    public async Task Today_under_other_rules_says_the_difference_for_each_rep_and_changes_nothing()
    {
        var floor = await program.Open();
        for (var visitor = 0; visitor < 3; visitor++)
        {
            var visit = Guid.NewGuid();
            await floor.Arrive($$"""{"visit":"{{visit}}","channel":"{{(visitor == 0 ? "call" : "walk-in")}}","says":"first-time"}""");
            await floor.Order(visit, "accept");
            await floor.Order(visit, "finish", """{"outcome":"follow-up","source":"online","noContact":"declined"}""");
        }

        var before = await floor.Version();
        var preview = (await Post(floor, "/preview", """{"oneRotation":false}""")).Json;

        Assert.Equal(3, preview.GetProperty("arrivals").GetInt32());
        Assert.Equal([1, 1, 1], preview.GetProperty("reps").EnumerateArray().Select(rep => rep.GetProperty("newCustomers").GetInt32()));
        Assert.Equal([1, 0, -1], preview.GetProperty("reps").EnumerateArray().Select(rep => rep.GetProperty("difference").GetInt32())); // the call does not count at the door
        Assert.Equal(before, await floor.Version());
        Assert.Equal(JsonValueKind.Null, (await Get(floor)).Json.GetProperty("now").GetProperty("pending").ValueKind);
    }

    [Theory]
    [InlineData("/proposals", """{"proposal":"x","by":"m"}""", 400, "proposal")]
    [InlineData("/proposals", """{"proposal":"0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f","strategy":"longest-idle"}""", 422, "by")]
    [InlineData("/proposals", """{"proposal":"0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f","by":"m","strategy":"dice"}""", 400, "strategy")]
    [InlineData("/proposals", """{"proposal":"0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f","by":"m","callOfferSeconds":2}""", 400, "callOfferSeconds")]
    [InlineData("/proposals", """{"proposal":"0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f","by":"m","oneRotation":"no"}""", 400, "oneRotation")]
    [InlineData("/proposals", """{"proposal":"0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f","by":"m","closesAt":"half past six"}""", 400, "closesAt")]
    [InlineData("/proposals", """{"proposal":"0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f","by":"m"}""", 409, "proposal")]
    [InlineData("/proposals", """{"proposal":"0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f","by":"m","callStrategy":"longest-idle"}""", 422, "$")]
    [InlineData("/proposals/0192f0c4-7a1e-7cc3-98c4-dc0c0c07398f/approve", """{"by":"m"}""", 409, "proposal")]
    [InlineData("/preview", """{"days":0}""", 400, "days")]
    public async Task What_cannot_be_is_refused_by_its_field(string address, string body, int status, string field)
    {
        var answer = await Post(await program.Open(), address, body);

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Error(field));
    }

    private static Task<Answer> Post(TestShowroom floor, string address, string body) => floor.Send(HttpMethod.Post, $"/api/showrooms/{floor.Id}/rules{address}", body, "en");

    private static Task<Answer> Get(TestShowroom floor) => floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/rules", null, "en");
}
