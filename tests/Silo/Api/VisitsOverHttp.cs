namespace SalesFloor.Tests.Api;

public sealed class VisitsOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    public async Task A_visit_goes_from_offer_to_outcome_and_each_step_can_be_repeated()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);

        foreach (var (verb, body) in new[] { ("accept", null), ("accept", null), ("finish", """{"outcome":"deposit","source":"online"}"""), ("finish", """{"outcome":"deposit","source":"online"}""") })
        {
            var answer = await floor.Order(visit, verb, body);
            Assert.True(answer.Status == 200, $"{verb}: {answer.Text}");
        }
    }

    [Fact]
    public async Task A_declined_visit_goes_to_the_next_and_the_answer_says_to_whom()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);

        var answer = await floor.Order(visit, "decline", """{"cause":"busy"}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal(floor.Reps[1].Value, answer.Json.GetProperty("rep").GetProperty("id").GetString());
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task A_decision_is_undone_and_decided_again_and_each_step_can_be_repeated()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);

        foreach (var (verb, body) in new[]
        {
            ("undo", """{"decision":1}"""), ("undo", """{"decision":1}"""),
            ("decide-again", """{"says":"names-rep","namedRep":"REP","phone":"138 1234 5678"}"""), ("decide-again", """{"says":"names-rep","namedRep":"REP","phone":"138 1234 5678"}"""),
        })
        {
            var answer = await floor.Order(visit, verb, body.Replace("REP", floor.Reps[1].Value, StringComparison.Ordinal));
            Assert.True(answer.Status == 200, $"{verb}: {answer.Text}");
            if (verb == "decide-again") Assert.Equal(floor.Reps[1].Value, answer.Json.GetProperty("rep").GetProperty("id").GetString());
        }

        Assert.Equal((409, "decision-changed"), await Refused("""{"decision":1}"""));
        Assert.Equal((400, "bad-input"), await Refused("""{"decision":"the last"}"""));
        async Task<(int, string?)> Refused(string body)
        {
            var answer = await floor.Order(visit, "undo", body);
            return (answer.Status, answer.Field("code"));
        }
    }

    [Fact]
    [Trait("Rule", "FD-06")]
    [Trait("Rule", "I-10")]
    public async Task A_new_customer_without_a_source_cannot_be_finished()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);
        await floor.Order(visit, "accept");

        var answer = await floor.Order(visit, "finish", """{"outcome":"follow-up"}""");

        Assert.Equal((422, "source-missing"), (answer.Status, answer.Field("code")));
        Assert.Contains("lead source", answer.Error("source"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    [Trait("Rule", "INC-09")]
    public async Task An_override_is_in_the_report_of_the_day_with_its_reason_in_words()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);
        var given = await floor.Order(visit, "override", $$"""{"rep":"{{floor.Reps[1].Value}}","reason":"visitor-asks"}""");
        Assert.True(given.Status == 200, given.Text);

        var report = await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/misassignments", null, "en");

        var line = Assert.Single(report.Json.GetProperty("misassignments").EnumerateArray());
        Assert.Equal(("override", "visitor-asks", floor.Reps[1].Value), (Code("kind"), Code("reason"), line.GetProperty("after").GetProperty("id").GetString()));
        Assert.Equal(400, (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/misassignments?from=yesterday", null, "en")).Status);
        string? Code(string field) => line.GetProperty(field).GetProperty("code").GetString();
    }

    [Theory]
    [InlineData("accept", """{"rep":"somebody-else"}""", 409)]
    [InlineData("finish", """{"outcome":"follow-up","source":"online"}""", 409)]
    [InlineData("choose", """{"choice":"wait"}""", 409)]
    [InlineData("override", """{"rep":"somebody-else","reason":"language"}""", 422)]
    [InlineData("override", """{"reason":"language"}""", 400)]
    [InlineData("choose", """{"choice":"perhaps"}""", 400)]
    [InlineData("decline", """{}""", 400)]
    [InlineData("decline", null, 400)]
    [InlineData("finish", """{"outcome":"bought-it-all"}""", 400)]
    public async Task An_order_that_does_not_fit_an_offered_visit_is_refused_in_words(string verb, string? body, int status)
    {
        var floor = await program.Open();
        var visit = await Offered(floor);
        var before = await floor.Version();

        var answer = await floor.Order(visit, verb, body);

        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.MediaType));
        Assert.Equal(before, await floor.Version());
    }

    [Theory]
    [InlineData("accept", null)]
    [InlineData("decline", """{"cause":"busy"}""")]
    [InlineData("finish", """{"outcome":"follow-up"}""")]
    [InlineData("leave", null)]
    [InlineData("choose", """{"choice":"wait"}""")]
    [InlineData("undo", null)]
    public async Task A_visit_that_never_arrived_is_not_found(string verb, string? body)
    {
        var floor = await program.Open();

        var answer = await floor.Order(Guid.NewGuid(), verb, body);

        Assert.Equal((404, "visit-unknown"), (answer.Status, answer.Field("code")));
    }

    [Fact]
    public async Task The_showroom_can_stand_in_the_body_and_else_is_the_configured_one()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);

        Assert.Equal(404, (await floor.Send(HttpMethod.Post, $"/api/visits/{visit}/accept", null, "en")).Status);
        Assert.Equal(200, (await floor.Send(HttpMethod.Post, $"/api/visits/{visit}/accept", $$"""{"showroom":"{{floor.Id}}"}""", "en")).Status);
    }

    [Fact]
    public async Task A_visitor_who_leaves_is_no_longer_on_the_floor()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);

        Assert.Equal(200, (await floor.Order(visit, "leave")).Status);

        var seen = await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/floor", null, "en");
        Assert.Empty(seen.Json.GetProperty("visits").EnumerateArray());
    }

    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task The_receipt_tells_in_both_languages_why_each_was_passed_over()
    {
        var floor = await program.Open();
        var visit = await Offered(floor);

        var chinese = await floor.Send(HttpMethod.Get, $"/api/visits/{visit}/receipt?showroom={floor.Id}", null, "zh-CN");
        var english = await floor.Send(HttpMethod.Get, $"/api/visits/{visit}/receipt?showroom={floor.Id}", null, "en-GB");

        Assert.Equal(["接待此客户", "空闲，但轮序在后", "空闲，但轮序在后"], Verdicts(chinese));
        Assert.Equal(["gets the visit", "free, but somebody else is before him", "free, but somebody else is before him"], Verdicts(english));
    }

    [Fact]
    public async Task A_rep_on_a_break_is_seen_so_and_gets_no_new_customer()
    {
        var floor = await program.Open();

        var said = await floor.Send(HttpMethod.Put, $"/api/showrooms/{floor.Id}/reps/{floor.Reps[0]}/presence", """{"presence":"break"}""", "en");
        var answer = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time"}""");

        Assert.Equal("break", said.Field("presence"));
        Assert.Equal(floor.Reps[1].Value, answer.Json.GetProperty("rep").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Somebody_who_is_no_rep_of_the_showroom_cannot_be_on_its_floor()
    {
        var floor = await program.Open();

        var answer = await floor.Send(HttpMethod.Put, $"/api/showrooms/{floor.Id}/reps/stranger/presence", """{"presence":"on-floor"}""", "zh");

        Assert.Equal(404, answer.Status);
        Assert.Contains("没有这位业务员", answer.Error("rep"), StringComparison.Ordinal);
    }

    private static async Task<Guid> Offered(TestShowroom floor)
    {
        var visit = Guid.NewGuid();
        var answer = await floor.Arrive($$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time"}""");
        Assert.Equal("offered", answer.Field("status"));
        return visit;
    }

    private static IEnumerable<string?> Verdicts(Answer receipts) => receipts.Json.GetProperty("receipts")[0].GetProperty("turn").GetProperty("candidates")
        .EnumerateArray().Select(candidate => candidate.GetProperty("verdict").GetProperty("text").GetString());
}
