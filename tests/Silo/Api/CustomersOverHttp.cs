using SalesFloor.Showrooms;

namespace SalesFloor.Tests.Api;

public sealed class CustomersOverHttp(FloorProgram program) : IClassFixture<FloorProgram>
{
    [Fact]
    [Trait("Rule", "OWN-03")]
    [Trait("Rule", "OWN-05")]
    [Trait("Rule", "X-21")]
    public async Task A_customer_is_reported_confirmed_and_guarded()
    {
        var floor = await Staffed();
        var (ada, ben, id, phone) = (floor.Reps[0].Value, floor.Reps[1].Value, Guid.NewGuid(), Number());
        var claims = $"/api/showrooms/{floor.Id}/customers/claims";

        Assert.Equal((422, "phone-not-a-number"), await Sent(floor, claims, $$"""{"by":"{{ada}}","id":"{{id}}","name":"王","phone":"12"}"""));
        var claim = await floor.Send(HttpMethod.Post, claims, $$"""{"by":"{{ada}}","id":"{{id}}","name":"王小明","phone":"{{phone}}"}""", "en");
        Assert.Equal((200, "claimed"), (claim.Status, claim.Json.GetProperty("claim").GetProperty("code").GetString()));
        var second = await floor.Send(HttpMethod.Post, claims, $$"""{"by":"{{ben}}","id":"{{Guid.NewGuid()}}","name":"王小明","phone":"{{phone}}"}""", "en");
        Assert.Equal((409, "claimed-by-another"), (second.Status, second.Field("code")));
        Assert.Contains("ada", second.Field("detail"), StringComparison.Ordinal); // told by whom

        var customer = $"/api/customers/{claim.Field("id")}";
        Assert.Equal((409, "locked-until-verified"), await Order(floor, customer, "contact", $$"""{"by":"{{ada}}","id":"{{Guid.NewGuid()}}","kind":"phone"}"""));
        Assert.Equal((409, "not-yours"), await Order(floor, customer, "verify", $$"""{"by":"{{ada}}"}"""));
        Assert.Equal((200, null), await Order(floor, customer, "verify", """{"by":"max"}"""));
        Assert.Equal((409, "no-consent"), await Order(floor, customer, "contact", $$"""{"by":"{{ben}}","id":"{{Guid.NewGuid()}}","kind":"phone"}"""));
        Assert.Equal((200, null), await Order(floor, customer, "consent", $$"""{"by":"{{ada}}","to":"{{ben}}"}"""));
        Assert.Equal((200, null), await Order(floor, customer, "contact", $$"""{"by":"{{ben}}","id":"{{Guid.NewGuid()}}","kind":"phone"}"""));
        Assert.Equal((409, "not-yet-transferable"), await Order(floor, customer, "transfer", $$"""{"by":"max","to":"{{ben}}","reason":"no reason"}"""));

        var file = await floor.Send(HttpMethod.Get, $"{customer}?showroom={floor.Id}", null, "en");
        Assert.DoesNotContain(phone, file.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("customer.FollowedUp.v1", file.Json.GetProperty("entries").EnumerateArray().Last().GetProperty("kind").GetString());
        var revealed = await floor.Send(HttpMethod.Post, $"{customer}/reveal?showroom={floor.Id}", """{"by":"max"}""", "en");
        Assert.Equal("+86" + phone, revealed.Field("phone"));
        Assert.Equal((409, "no-consent"), await Order(floor, customer, "reveal", $$"""{"by":"{{ben}}"}"""));
    }

    [Fact]
    [Trait("Rule", "OWN-15")]
    [Trait("Rule", "OWN-16")]
    public async Task Who_leaves_hands_all_his_customers_over_at_once()
    {
        var floor = await Staffed();
        var (ada, cai) = (floor.Reps[0].Value, floor.Reps[2].Value);
        for (var number = 0; number < 5; number++)
        {
            var claim = await floor.Send(HttpMethod.Post, $"/api/showrooms/{floor.Id}/customers/claims", $$"""{"by":"{{ada}}","id":"{{Guid.NewGuid()}}","name":"王","phone":"{{Number()}}"}""", "en");
            Assert.True(claim.Status == 200, claim.Json.GetRawText());
            Assert.Equal((200, null), await Order(floor, $"/api/customers/{claim.Field("id")}", "verify", """{"by":"max"}"""));
        }

        var handOver = $"/api/showrooms/{floor.Id}/customers/hand-over";
        Assert.Equal((409, "approval-missing"), await Sent(floor, handOver, $$"""{"by":"max","from":"{{ada}}","to":"{{cai}}","approvedBy":"max","reason":"leaves"}"""));
        Assert.Equal((204, null), await Sent(floor, handOver, $$"""{"by":"max","from":"{{ada}}","to":"{{cai}}","approvedBy":"dora","reason":"leaves"}"""));

        Assert.Equal(5, (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/customers?list=mine&rep={cai}", null, "en")).Json.GetProperty("customers").GetArrayLength());
        Assert.Equal(0, (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/customers?list=mine&rep={ada}", null, "en")).Json.GetProperty("customers").GetArrayLength());
    }

    [Theory]
    [InlineData("list=nonsense", 400)]
    [InlineData("list=mine", 400)]
    [InlineData("list=pool", 200)]
    public async Task A_list_has_a_name(string query, int status)
    {
        var floor = await Staffed();
        Assert.Equal(status, (await floor.Send(HttpMethod.Get, $"/api/showrooms/{floor.Id}/customers?{query}", null, "en")).Status);
    }

    private static int s_numbers = 10_000_000;

    private static string Number() => $"139{Interlocked.Increment(ref s_numbers)}";

    private async Task<TestShowroom> Staffed()
    {
        var floor = await program.Open();
        var showroom = program.Grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(floor.Id));
        var plan = (await showroom.Plan())!;
        await showroom.SetUp(new(plan with { People = [.. plan.People, new(new("max"), new("马", "Max"), Role.Manager), new(new("dora"), new("朵拉", "Dora"), Role.Director), new(new("amy"), new("艾米", "Amy"), Role.Assistant)] }, "test"));
        return floor;
    }

    private static Task<(int, string?)> Order(TestShowroom floor, string customer, string order, string body) => Sent(floor, $"{customer}/{order}?showroom={floor.Id}", body);

    private static async Task<(int, string?)> Sent(TestShowroom floor, string address, string body)
    {
        var answer = await floor.Send(HttpMethod.Post, address, body, "en");
        return (answer.Status, answer.Status < 300 ? null : answer.Field("code"));
    }
}
