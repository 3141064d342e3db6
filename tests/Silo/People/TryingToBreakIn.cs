using System.Net;
using System.Text;

namespace SalesFloor.Tests.People;

/// <summary>What somebody tries who means harm: led away, led astray, too much, too long, in the wrong place. Nothing opens, and nothing falls over.</summary>
public sealed class TryingToBreakIn(SignedInFloor floor) : IClassFixture<SignedInFloor>
{
    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example/desk")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("/desk\r\nSet-Cookie: floor=x")]
    public async Task Nobody_is_led_to_another_site_by_the_door_or_by_the_choice_of_a_language(string back)
    {
        using var browser = new Browsing(floor.Program);
        var page = await (await browser.Open("/signin")).Content.ReadAsStringAsync();
        var id = System.Text.RegularExpressions.Regex.Match(page, "value=\"([0-9a-f]+)\"[^>]*data-name=\"he-xue\"").Groups[1].Value;

        Assert.Equal("/desk", Browsing.Leads(await browser.Send("/signin", "/signin/sample", ("account", id), ("back", back)))); // a secretary begins there, wherever the form pointed
        using var switched = await browser.Open($"/culture?to=en&back={Uri.EscapeDataString(back)}");
        var leads = Browsing.Leads(switched);
        Assert.True(leads is "/" or "400" or "404" || (leads[0] == '/' && leads.Length > 1 && leads[1] is not ('/' or '\\')), leads);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..%2f..%2fmain")]
    [InlineData("' or 1=1 --")]
    [InlineData("a\u0000b")]
    public async Task A_walls_secret_that_is_a_path_or_a_statement_opens_no_wall(string secret)
    {
        using var browser = new Browsing(floor.Program);

        foreach (var tried in new[] { secret, new string('x', 5000) })
        {
            using var answer = await browser.Send("/display", "/display", ("secret", tried));
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest || (await answer.Content.ReadAsStringAsync()).Contains("data-test=\"door-fault\"", StringComparison.Ordinal), $"{(int)answer.StatusCode}");
        }

        Assert.StartsWith("/signin", Browsing.Leads(await browser.Open("/wall/main")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/customers/..%2f..%2fshowroom%2fmain")]
    [InlineData("/api/customers/showroom%2Fmain?showroom=main")]
    [InlineData("/api/showrooms/..%2Fmain/floor")]
    [InlineData("/api/showrooms/main%2Fg1/floor")]
    [InlineData("/api/showrooms/main/reps/..%2Fli-na/day")]
    [InlineData("/api/showrooms/main/customers?list=mine&rep=../li-na")]
    [InlineData("/api/customers?search=%27%20or%201%3D1%20--")]
    public async Task A_key_that_is_a_path_or_a_statement_reaches_nothing_of_anybody(string address)
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap("wang-fang");

        var answer = await browser.Api(HttpMethod.Get, address);

        Assert.True(answer.Status is 400 or 403 or 404 or 409 || (answer.Status == 200 && answer.Json.GetProperty("customers").GetArrayLength() == 0), $"{answer.Status} {answer.Text}");
    }

    [Fact]
    public async Task A_token_counts_in_its_header_and_nowhere_else_and_a_statement_is_no_token()
    {
        using var browser = new Browsing(floor.Program);

        foreach (var address in new[] { "/api/showrooms/main/floor?access_token=floor_x", "/hubs/floor/negotiate?access_token=floor_x", "/_blazor/negotiate?access_token=floor_x" })
            Assert.Equal(401, (await browser.Api(address.StartsWith("/api", StringComparison.Ordinal) ? HttpMethod.Get : HttpMethod.Post, address)).Status);
        foreach (var token in new[] { "' or 1=1 --", "floor_", "null", new string('x', 4000) })
            Assert.Equal(401, (await browser.Api(HttpMethod.Get, "/api/showrooms/main/floor", token: token)).Status);
    }

    [Fact]
    public async Task More_than_anybody_has_to_say_is_not_listened_to()
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap("he-xue");

        var tooLong = $$"""{"visit":"{{Guid.NewGuid()}}","channel":"walk-in","says":"first-time","name":"{{new string('x', 20_000)}}"}""";
        Assert.Equal(413, (await browser.Api(HttpMethod.Post, "/api/showrooms/main/arrivals", tooLong)).Status);
        var deep = string.Concat(Enumerable.Repeat("[", 2000)) + string.Concat(Enumerable.Repeat("]", 2000));
        Assert.Equal(400, (await browser.Api(HttpMethod.Post, "/api/showrooms/main/arrivals", $$"""{"visit":{{deep}}}""")).Status);
        using var form = new HttpRequestMessage(HttpMethod.Post, "/signin") { Content = new StringContent("name=x", Encoding.UTF8, "text/plain") };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await browser.Raw(form)).StatusCode);
    }

    [Fact]
    public async Task Whoever_says_in_the_request_what_he_is_is_not_believed()
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap("wang-fang");

        var answer = await browser.Api(HttpMethod.Post, "/api/showrooms/main/customers/leads", $$"""{"by":"wang-fang","id":"{{Guid.NewGuid()}}","event":"fair","name":"王","phone":"13812345678","as":[3],"actor":"zhu-ming","role":"manager"}""");

        Assert.Equal((400, "bad-input"), (answer.Status, answer.Field("code"))); // words that no order has
        Assert.Equal(["actor", "as", "role"], answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("POST", "/hubs/floor/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/hubs/floor")]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/api/showrooms/main/floor")]
    [InlineData("POST", "/api/showrooms/main/arrivals")]
    public async Task A_page_of_another_site_opens_no_hub_no_circuit_and_sends_no_order_with_the_cookie(string method, string address)
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap("he-xue");

        foreach (var origin in new[] { "https://elsewhere.example", "http://localhost.elsewhere.example", "null", "http://localhost:1" })
        {
            using var request = new HttpRequestMessage(new(method), address);
            request.Headers.Add("Origin", origin);
            using var answer = await browser.Raw(request);
            Assert.Equal((origin, HttpStatusCode.Forbidden), (origin, answer.StatusCode));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Under_a_name_that_somebody_else_points_here_nothing_is_answered()
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap("he-xue");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/showrooms/main/floor");
        request.Headers.Host = "elsewhere.example";

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Raw(request)).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_the_API_answers_is_kept_on_the_way()
    {
        using var browser = new Browsing(floor.Program);
        await browser.Tap("zhu-ming");

        foreach (var address in new[] { "/api/customers?search=138", "/api/showrooms/main/targets.csv?year=2026", "/api/showrooms/elsewhere/floor" })
        {
            using var answer = await browser.Open(address);
            Assert.True(answer.Headers.CacheControl?.NoStore, $"{address}: {(int)answer.StatusCode}");
        }
    }
}
