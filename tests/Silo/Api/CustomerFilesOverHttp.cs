using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Api;

/// <summary>Merging, lists and forgetting, as another program orders them.</summary>
public sealed class CustomerFilesOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    private static int s_numbers = 20_000_000;

    [Fact]
    [Trait("Gap", "5")]
    public async Task Two_files_are_merged_and_taken_apart_and_two_owners_are_refused()
    {
        var floor = await Staffed();
        var (adas, bens, lead) = (await Reported(floor, floor.Reps[0].Value), await Reported(floor, floor.Reps[1].Value), await Lead(floor));

        Assert.Equal((409, "two-owners"), await Sent(floor, $"/api/customers/{adas}/merge?showroom={floor.Id}", $$"""{"by":"max","id":"{{Guid.NewGuid()}}","other":"{{bens}}","reason":"one man"}"""));
        var merged = await floor.Send(HttpMethod.Post, $"/api/customers/{lead}/merge?showroom={floor.Id}", $$"""{"by":"max","id":"{{Guid.NewGuid()}}","other":"{{adas}}","reason":"one man"}""", "en");
        Assert.Equal((200, floor.Reps[0].Value), (merged.Status, merged.Json.GetProperty("owner").GetProperty("id").GetString()));

        var kept = merged.Field("id");
        var file = await floor.Send(HttpMethod.Get, $"/api/customers/{(kept == lead ? adas : lead)}?showroom={floor.Id}", null, "en");
        Assert.Equal(kept, file.Field("id")); // asked by the merged id, the file that speaks for it answers
        Assert.DoesNotContain("+86", file.Json.GetRawText(), StringComparison.Ordinal);
        var taken = Assert.Single(file.Json.GetProperty("merged").EnumerateArray()).GetProperty("customer").GetString();
        Assert.Equal((200, null), await Sent(floor, $"/api/customers/{taken}/unmerge?showroom={floor.Id}", """{"by":"max","reason":"two men"}"""));
        Assert.Equal((409, "not-merged"), await Sent(floor, $"/api/customers/{taken}/unmerge?showroom={floor.Id}", """{"by":"max","reason":"two men"}"""));
    }

    [Fact]
    [Trait("Rule", "CUS-35")]
    public async Task A_list_is_looked_at_and_loaded()
    {
        var floor = await Staffed();
        var (good, bad) = ($"name,phone\nWang,{Number()}\n", $"name,phone\nWang,{Number()}\nLi,12\n");
        var import = $"/api/showrooms/{floor.Id}/customers/import";

        var looked = await Csv($"{import}/preview?by=max&name=fair", bad);
        Assert.Equal((200, 3, "phone-number"), (looked.Status, looked.Json.GetProperty("faults")[0].GetProperty("line").GetInt32(), looked.Json.GetProperty("faults")[0].GetProperty("expected").GetString()));
        Assert.False((await Csv($"{import}?by=max&name=fair", bad)).Json.TryGetProperty("loaded", out var none) && none.ValueKind == JsonValueKind.Number);
        Assert.Equal(1, (await Csv($"{import}?by=max&name=fair&id={Guid.NewGuid()}", good)).Json.GetProperty("loaded").GetInt32());
        Assert.Equal(409, (await Csv($"{import}?by={floor.Reps[0]}", good)).Status);
        Assert.Equal(415, (await floor.Send(HttpMethod.Post, $"{import}?by=max", "{}", "en")).Status);
    }

    [Fact]
    [Trait("Rule", "SEC-04")]
    [Trait("Rule", "SEC-05")]
    public async Task Nothing_is_exported_unless_the_rules_say_so_and_a_person_is_forgotten_at_once()
    {
        var floor = await Staffed();
        var customer = await Reported(floor, floor.Reps[0].Value);
        Assert.Equal((409, "export-is-off"), await Sent(floor, $"/api/showrooms/{floor.Id}/customers/export", $$"""{"by":"max","id":"{{Guid.NewGuid()}}","reason":"audit"}"""));

        Assert.Equal((409, "not-yours"), await Sent(floor, $"/api/customers/{customer}/erase?showroom={floor.Id}", $$"""{"by":"{{floor.Reps[0]}}","id":"{{Guid.NewGuid()}}","ground":"request","reason":"letter"}"""));
        Assert.Equal((409, "kept-longer"), await Sent(floor, $"/api/customers/{customer}/erase?showroom={floor.Id}", $$"""{"by":"max","id":"{{Guid.NewGuid()}}","ground":"retention","reason":"old"}"""));
        Assert.Equal((200, null), await Sent(floor, $"/api/customers/{customer}/erase?showroom={floor.Id}", $$"""{"by":"max","id":"{{Guid.NewGuid()}}","ground":"request","reason":"letter"}"""));
        Assert.Equal(404, (await floor.Send(HttpMethod.Get, $"/api/customers/{customer}?showroom={floor.Id}", null, "en")).Status);
    }

    [Fact]
    [Trait("Rule", "CUS-09")]
    public async Task A_class_has_a_next_visit_on_the_file_and_in_the_lists()
    {
        var floor = await Staffed();
        var customer = await Reported(floor, floor.Reps[0].Value);
        Assert.Equal((200, null), await Sent(floor, $"/api/customers/{customer}/field?showroom={floor.Id}", """{"by":"max","field":"grade","text":"B"}"""));

        var visit = (await floor.Send(HttpMethod.Get, $"/api/customers/{customer}?showroom={floor.Id}", null, "en")).Json.GetProperty("visit");
        Assert.Equal(("B", 14, "later", "not due yet"), (visit.GetProperty("grade").GetString(), visit.GetProperty("days").GetInt32(), visit.GetProperty("standing").GetProperty("code").GetString(), visit.GetProperty("standing").GetProperty("text").GetString()));
        Assert.Equal(DateOnly.Parse(visit.GetProperty("since").GetString()!, CultureInfo.InvariantCulture).AddDays(14), DateOnly.Parse(visit.GetProperty("by").GetString()!, CultureInfo.InvariantCulture));
        Assert.Empty((await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/customers?list=visits-due&rep={floor.Reps[0]}", null, "en")).Json.GetProperty("customers").EnumerateArray());
        Assert.Empty((await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/customers/visits-due", null, "en")).Json.GetProperty("reps").EnumerateArray());
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "OWN-06")]
    public async Task An_owner_of_another_showroom_is_called_and_answers_from_his_own()
    {
        var (there, here, phone, visit) = (await Staffed(), await program.Open(), Number(), Guid.NewGuid());
        await Reported(there, there.Reps[0].Value, phone);

        var away = await here.Arrive($$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time","phone":"{{phone}}"}""");
        Assert.True(away.Status == 200, away.Text);
        Assert.Equal(("owner-away", there.Id.Value, "on-floor"), (away.Field("status"), away.Field("ownerAt"), away.Json.GetProperty("ownerSays").GetProperty("code").GetString()));
        Assert.Equal(200, (await here.Order(visit, "page-owner")).Status);
        var desk = program.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(there.Id));
        while ((await desk.Floor())!.CalledFromElsewhere.IsEmpty) await desk.Judge(); // told one-way: there as soon as that desk has had its turn

        Assert.Equal((409, "not-paged"), await Sent(there, $"/api/visits/{visit}/answer-call?showroom={there.Id}", $$"""{"rep":"{{there.Reps[1]}}","answer":"coming"}"""));
        Assert.Equal((200, null), await Sent(there, $"/api/visits/{visit}/answer-call?showroom={there.Id}", $$"""{"rep":"{{there.Reps[0]}}","answer":"send-to-me"}"""));
        var waits = Assert.Single((await program.Grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(here.Id)).Floor())!.Visits);
        Assert.Equal(PageAnswer.SendToMe, waits.Page!.Answer);
    }

    private static string Number() => $"139{Interlocked.Increment(ref s_numbers)}";

    private async Task<(int Status, JsonElement Json)> Csv(string address, string list)
    {
        using var client = program.CreateClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(list)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<string> Reported(TestShowroom floor, string rep, string? phone = null)
    {
        var claim = await floor.Send(HttpMethod.Post, $"/api/showrooms/{floor.Id}/customers/claims", $$"""{"by":"{{rep}}","id":"{{Guid.NewGuid()}}","name":"王小明","phone":"{{phone ?? Number()}}"}""", "en");
        Assert.Equal((200, null), await Sent(floor, $"/api/customers/{claim.Field("id")}/verify?showroom={floor.Id}", """{"by":"max"}"""));
        return claim.Field("id")!;
    }

    private static async Task<string> Lead(TestShowroom floor) =>
        (await floor.Send(HttpMethod.Post, $"/api/showrooms/{floor.Id}/customers/leads", $$"""{"by":"max","id":"{{Guid.NewGuid()}}","event":"fair","name":"王","phone":"{{Number()}}"}""", "en")).Field("id")!;

    private async Task<TestShowroom> Staffed()
    {
        var floor = await program.Open();
        var showroom = program.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Id));
        var plan = (await showroom.Plan())!;
        await showroom.SetUp(new(plan with { People = [.. plan.People, new(new("max"), new("马", "Max"), Role.Manager), new(new("dora"), new("朵拉", "Dora"), Role.Director)] }, "test"));
        return floor;
    }

    private static async Task<(int, string?)> Sent(TestShowroom floor, string address, string body)
    {
        var answer = await floor.Send(HttpMethod.Post, address, body, "en");
        return (answer.Status, answer.Status < 300 ? null : answer.Field("code"));
    }
}
