using System.Globalization;
using System.Text.Json;
using SalesFloor.Targets;

namespace SalesFloor.Tests.Api;

/// <summary>A month of the sample floor from its target to its summary: each order moves its own step, and no other.</summary>
public sealed class TrafficInFiveSteps(FloorProgram program) : IClassFixture<FloorProgram>
{
    private static readonly DateOnly s_today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime);
    private static readonly string s_month = Periods.Of(PeriodKind.Month, s_today).Text();

    [Fact]
    [Trait("Rule", "PIPE-21")]
    [Trait("Rule", "MKT-02")]
    [Trait("Rule", "MKT-03")]
    public async Task Target_division_and_data_are_read_off_what_was_ordered()
    {
        var showroom = program.Showroom("main");
        Assert.Equal(["not-begun 0/2", "not-begun 0/10", "not-begun 0/0", "not-begun 0/0", "not-begun 0/1"], await Steps(showroom));

        await Target(showroom, """ "showroom":"main" """, "visits", 300);
        await Target(showroom, """ "showroom":"main" """, "deals", 20);
        await Target(showroom, """ "showroom":"main","group":"group-1","rep":"wang-fang" """, "visits", 30);
        Assert.Equal(["underway 1/2", "not-begun 0/10"], (await Steps(showroom)).Take(2)); // a target alone is half of it, and she has no plan yet
        Assert.Equal(200, (await showroom.Send(HttpMethod.Post, "/api/showrooms/main/sales-plans", $$"""{ "showroom":"main","group":"group-1","rep":"wang-fang","period":"{{s_month}}","strategy":"s","customerGroup":"c","channels":"ch","budget":500,"by":"wang-fang"}""", "en")).Status);
        Assert.Equal("underway 1/10", (await Steps(showroom))[1]);

        var sheet = (await showroom.Send(HttpMethod.Get, "/api/showrooms/main/reports/traffic", null, "en")).Json;
        Assert.Equal(20m, sheet.GetProperty("salesTarget").GetDecimal());
        Assert.True(!sheet.TryGetProperty("needed", out var needed) || needed.ValueKind == JsonValueKind.Null); // nothing was ever sold: not a number (I-14)
    }

    private static async Task<string[]> Steps(TestShowroom showroom) => [.. (await showroom.Send(HttpMethod.Get, "/api/showrooms/main/reports/traffic", null, "en")).Json.GetProperty("steps").EnumerateArray()
        .Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.GetProperty("state").GetString()} {step.GetProperty("reached").GetInt32()}/{step.GetProperty("of").GetInt32()}"))];

    private static async Task Target(TestShowroom showroom, string scope, string metric, int value)
    {
        var key = $$"""{{scope}},"period":"{{s_month}}","metric":"{{metric}}" """;
        Assert.Equal(200, (await showroom.Send(HttpMethod.Post, "/api/showrooms/main/targets", $$"""{"by":"zhu-ming","lines":[{ {{key}},"value":{{value}},"unit":"count","why":"w","measured":"m"}]}""", "en")).Status);
        Assert.Equal(200, (await showroom.Send(HttpMethod.Post, "/api/showrooms/main/targets/approve", $$"""{"by":"lin-feng","lines":[{ {{key}},"version":1}]}""", "en")).Status);
    }
}
