using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Preview;

namespace SalesFloor.Tests.Dashboard;

/// <summary>The pages as a browser first gets them, before any script has run.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    private readonly WebApplication _app = PreviewHost.Build("http://127.0.0.1:0");
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(address) };
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<string> Language(string path, string asks, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", asks);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await _browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).DocumentElement.GetAttribute("data-language")!;
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/desk")]
    [InlineData("/board")]
    [InlineData("/wall/main")]
    [InlineData("/leaderboard")]
    [InlineData("/fairness")]
    [InlineData("/manage/approvals")]
    [InlineData("/manage/day")]
    [InlineData("/manage/duty")]
    [InlineData("/manage/disputes")]
    [InlineData("/register")]
    [InlineData("/customers")]
    [InlineData("/customers/c1")]
    [InlineData("/deals")]
    [InlineData("/deals?view=money")]
    [InlineData("/deals/0195a000-0000-7000-8000-000000000001")]
    [InlineData("/reports")]
    [InlineData("/reports?period=Month")]
    [InlineData("/figures?metric=SalesAmount")]
    [InlineData("/myday")]
    [InlineData("/manage")]
    [InlineData("/manage/rules")]
    [InlineData("/manage/targets")]
    [InlineData("/mytargets")]
    [InlineData("/scores")]
    [InlineData("/stock")]
    [InlineData("/contests")]
    [InlineData("/coach")]
    [InlineData("/manage/scores")]
    public async Task Every_page_speaks_the_language_of_the_browser(string path)
    {
        Assert.Equal("zh", await Language(path, "zh-CN,zh;q=0.9,en;q=0.8"));
        Assert.Equal("en", await Language(path, "en-GB"));
        Assert.Equal("en", await Language(path, "fr"));
    }

    [Fact]
    public async Task A_chosen_language_beats_the_browser_and_a_link_beats_both()
    {
        using var answer = await _browser.GetAsync("/culture?to=zh&back=/desk");
        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.Equal("zh", await Language("/desk", "en-GB", cookie));
        Assert.Equal("en", await Language("/wall/main?lang=en", "zh-CN", cookie));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task The_language_switch_leads_nowhere_else(string back)
    {
        using var answer = await _browser.GetAsync("/culture?to=zh&back=" + Uri.EscapeDataString(back));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_is_refused()
    {
        using var answer = await _browser.GetAsync("/culture?to=xx");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("blazor.web.js")]
    [InlineData("live.js")]
    [InlineData("desk.js")]
    [InlineData("board.js")]
    [InlineData("forms.js")]
    [InlineData("desk-worker.js")]
    [InlineData("offline-alone.js")]
    [InlineData("offline-desk.js")]
    [InlineData("offline-rotation.js")]
    [InlineData("offline-send.js")]
    [InlineData("offline-store.js")]
    [InlineData("tokens.css")]
    [InlineData("Dashboard.bundle.scp.css")]
    public async Task Every_script_and_style_is_served(string file)
    {
        using var answer = await _browser.GetAsync("/_content/Dashboard/" + file);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/nowhere", "en-GB", "There is no such page.")]
    [InlineData("/desk/nowhere", "zh-CN", "没有这个页面。")]
    public async Task An_address_that_does_not_exist_is_not_found_in_words(string path, string asks, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", asks);
        request.Headers.Add("Accept", "text/html");
        using var answer = await _browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "No connection: the desk goes on in this browser")]
    [InlineData("zh-CN", "连接中断：前台在本浏览器继续工作")]
    public async Task The_desk_without_connection_is_a_page_that_a_browser_can_keep(string asks, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/offline");
        request.Headers.Add("Accept-Language", asks);
        using var answer = await _browser.SendAsync(request);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        using var worker = await _browser.GetAsync("/_content/Dashboard/desk-worker.js");
        Assert.Equal("/desk", worker.Headers.GetValues("Service-Worker-Allowed").Single());
    }
}
