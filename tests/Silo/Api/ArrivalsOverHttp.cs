namespace SalesFloor.Tests.Api;

public sealed class ArrivalsOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    public async Task A_newcomer_is_offered_to_whose_turn_it_is_with_the_reason_in_words()
    {
        var floor = await program.Open();
        var visit = Guid.NewGuid();

        var answer = await floor.Arrive($$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time","phone":"+86 138 1234 5678","name":"钱多多"}""", "zh-CN");

        Assert.Equal(200, answer.Status);
        Assert.Equal("offered", answer.Field("status"));
        Assert.Equal(visit.ToString(), answer.Field("visit"));
        Assert.Equal("艾达", answer.Json.GetProperty("rep").GetProperty("name").GetString());
        Assert.Equal("new-customer", answer.Json.GetProperty("reason").GetProperty("code").GetString());
        Assert.Contains("新客户", answer.Json.GetProperty("reason").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("FD-05", answer.Json.GetProperty("reason").GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
    }

    [Fact]
    public async Task A_desk_that_confirms_with_the_arrival_has_nothing_left_to_accept()
    {
        var floor = await program.Open();
        var body = $$"""{"visit":"{{Guid.NewGuid()}}","channel":"call","says":"first-time","phone":"139 0000 1111","confirmed":true}""";

        var answer = await floor.Arrive(body);

        Assert.Equal((200, "received"), (answer.Status, answer.Field("status")));
        Assert.False(answer.Json.TryGetProperty("offerUntil", out _));
        Assert.Equal(answer, await floor.Arrive(body));
        var wrong = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"call","says":"first-time","confirmed":"yes"}""");
        Assert.Equal(400, wrong.Status);
    }

    [Fact]
    public async Task Several_names_a_purpose_and_another_rep_come_with_the_arrival()
    {
        var floor = await program.Open();
        var several = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"names-rep","namedRep":"{{floor.Reps[1]}}","alsoNamed":["{{floor.Reps[2]}}"]}""");
        Assert.Equal("several-named", several.Json.GetProperty("reason").GetProperty("code").GetString());

        var complaint = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time","purpose":"after-sales"}""");
        Assert.Equal("complaint", complaint.Json.GetProperty("reason").GetProperty("code").GetString());
        Assert.False(complaint.Json.GetProperty("newCustomer").GetBoolean());

        var refused = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time","override":{"rep":"{{floor.Reps[0]}}","reason":"language"} }""");
        Assert.Equal((409, "rep-not-free"), (refused.Status, refused.Field("code")));
        var given = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time","override":{"rep":"{{floor.Reps[2]}}","reason":"language"} }""");
        Assert.Equal(floor.Reps[2].Value, given.Json.GetProperty("rep").GetProperty("id").GetString());

        Assert.Equal(400, (await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"names-rep","namedRep":"{{floor.Reps[1]}}","alsoNamed":["no key"]}""")).Status);
    }

    [Fact]
    public async Task The_same_request_twice_is_one_visit_with_the_same_answer()
    {
        var floor = await program.Open();
        var body = $$"""{"visit":"{{Guid.NewGuid()}}","channel":"call","says":"first-time","phone":"010-6552 9988"}""";

        var first = await floor.Arrive(body);
        var version = await floor.Version();
        var second = await floor.Arrive(body);

        Assert.Equal(first, second);
        Assert.Equal(version, await floor.Version());
    }

    [Fact]
    public async Task The_same_request_after_the_visit_is_over_still_has_its_first_answer()
    {
        var floor = await program.Open();
        var visit = Guid.NewGuid();
        var body = $$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time"}""";

        var first = await floor.Arrive(body);
        Assert.Equal(200, (await floor.Order(visit, "accept")).Status);
        Assert.Equal(200, (await floor.Order(visit, "finish", """{"outcome":"follow-up","source":"passing-by"}""")).Status);

        Assert.Equal(first, await floor.Arrive(body));
    }

    [Fact]
    public async Task Whoever_finds_nobody_free_waits_at_a_place_that_is_named()
    {
        var floor = await program.Open();
        foreach (var _ in floor.Reps) await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time"}""");

        var answer = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time"}""");

        Assert.Equal("waiting", answer.Field("status"));
        Assert.Equal(1, answer.Json.GetProperty("position").GetInt32());
        Assert.False(answer.Json.TryGetProperty("rep", out var rep), rep.ToString());
    }

    [Fact]
    public async Task An_arrival_in_a_showroom_that_was_never_set_up_is_not_found()
    {
        var floor = await program.Open();

        var answer = await floor.Send(HttpMethod.Post, "/api/showrooms/nowhere/arrivals", $$"""{"visit":"{{Guid.NewGuid()}}","channel":"call","says":"first-time"}""", "en");

        Assert.Equal((404, "showroom-unknown"), (answer.Status, answer.Field("code")));
        Assert.Contains("no such showroom", answer.Error("showroom"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ROT-02")]
    public async Task Who_was_received_while_the_desk_had_no_connection_stays_there_and_what_the_rule_says_is_told_beside_it()
    {
        var floor = await program.Open();
        var body = $$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time","offline":{"takenAt":"2026-03-05T10:42:00+08:00","rep":"{{floor.Reps[2]}}"} }""";

        var answer = await floor.Arrive(body, "zh-CN");

        Assert.Equal(200, answer.Status);
        Assert.Equal(floor.Reps[2].Value, answer.Json.GetProperty("rep").GetProperty("id").GetString());
        var offline = answer.Json.GetProperty("offline");
        Assert.Equal(("another-in-turn", "当时轮到其他业务员"), (offline.GetProperty("conflict").GetProperty("code").GetString(), offline.GetProperty("conflict").GetProperty("text").GetString()));
        Assert.Equal("艾达", offline.GetProperty("ruleSays").GetProperty("name").GetString());
        Assert.Equal(answer, await floor.Arrive(body, "zh-CN"));
    }

    [Theory]
    [InlineData("""{"takenAt":"tomorrow"}""", "offline.takenAt")]
    [InlineData("""{"takenAt":"2026-03-05T10:42:00Z","who":"x"}""", "offline.who")]
    [InlineData("\"yes\"", "offline")]
    public async Task What_is_wrong_in_a_part_is_told_under_its_name(string offline, string field)
    {
        var floor = await program.Open();

        var answer = await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time","offline":{{offline}} }""");

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Error(field));
    }
}
