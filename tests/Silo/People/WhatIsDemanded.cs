using System.Text.RegularExpressions;
using SalesFloor.Silo.People;
using SalesFloor.Tests.Api;
using SalesFloor.Tests.Upkeep;

namespace SalesFloor.Tests.People;

/// <summary>A floor that answers others than its machine, with nothing said about how strict it is.</summary>
public sealed class WhatIsDemanded : IAsyncDisposable
{
    private const string Password = "a long summer evening";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(200);

    private readonly SetClock _clock = new();
    private FloorProgram? _program;

    [Fact]
    public async Task An_administrator_sets_up_the_second_step_before_anything_else_and_comes_in_without_his_telephone_by_a_code_once()
    {
        var program = Strict();
        using var browser = new Browsing(program);
        await browser.FirstAdministrator(program, "boss", Password);
        Assert.Equal("/account", Browsing.Leads(await browser.Open("/manage/people")));
        Assert.Equal(403, (await browser.Api(HttpMethod.Get, "/api/showrooms/main/floor")).Status);
        Assert.Contains("data-test=\"must-have-second\"", await browser.Read("/account"), StringComparison.Ordinal);

        await browser.Send("/account", "/account/second");
        var page = await browser.Read("/account");
        var key = Regex.Match(page, "data-test=\"second-key\"[^>]*>([A-Z2-7]+)<").Groups[1].Value;
        Assert.Matches("<svg class=\"qr\"[^>]*>.*<path d=\"M[^\"]{200,}\"", page.Replace("\n", "", StringComparison.Ordinal));
        var shown = await (await browser.Send("/account", "/account/second/on", ("code", Totp.Code(key, _clock.GetUtcNow())))).Content.ReadAsStringAsync();
        var codes = Regex.Matches(shown, "<code>([A-Z2-9-]{19})</code>").Select(code => code.Groups[1].Value).ToList();
        Assert.Equal(8, codes.Count);
        Assert.DoesNotContain(codes[0], await browser.Read("/account"), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await browser.Open("/manage/people")).StatusCode);
        Assert.Equal("/account?fault=demanded", Browsing.Leads(await browser.Send("/account", "/account/second/off", ("old", Password))));

        Assert.Equal("/account?done=news&back=%2Fmanage%2Fpeople", await WithCode(codes[0])); // the second step is new
        Assert.Contains("fault=wrong", await WithCode(codes[0]), StringComparison.Ordinal);
        Assert.Equal("/manage/people", await WithCode(codes[1]));
        Assert.Contains("6", Regex.Match(await browser.Read("/account"), "left: ([0-9]+)").Groups[1].Value, StringComparison.Ordinal);

        async Task<string> WithCode(string code)
        {
            using var other = new Browsing(program);
            Assert.StartsWith("/signin/code", Browsing.Leads(await other.Send("/signin", "/signin", ("name", "boss"), ("password", Password))), StringComparison.Ordinal);
            return Browsing.Leads(await other.Send("/signin/code", "/signin/recovery", ("recovery", code), ("back", "/manage/people")));
        }
    }

    [Fact]
    public async Task A_shared_screen_that_nobody_touches_asks_again_a_telephone_does_not_and_neither_lasts_for_ever()
    {
        var program = Strict(("Accounts:SecondFactor", "false"));
        using var desk = new Browsing(program);
        await desk.FirstAdministrator(program, "boss", Password);
        using var busy = new Browsing(program);
        Assert.True(await busy.SignIn("boss", Password));
        using var telephone = new Browsing(program);
        Assert.Equal("/desk", Browsing.Leads(await telephone.Send("/signin", "/signin", ("name", "boss"), ("password", Password), ("back", "/desk"), ("stay", "yes"))));

        _clock.Jump(TimeSpan.FromMinutes(20));
        Assert.Equal(204, (await busy.Api(HttpMethod.Post, "/here")).Status);
        _clock.Jump(TimeSpan.FromMinutes(20));
        await UntilOut(desk);
        Assert.Equal((200, 200), (await Floor(busy), await Floor(telephone)));

        _clock.Jump(TimeSpan.FromHours(12));
        Assert.Equal((401, 200), (await Floor(busy), await Floor(telephone)));
        _clock.Jump(TimeSpan.FromDays(30));
        Assert.Equal(401, await Floor(telephone));
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is { } program) await program.DisposeAsync();
    }

    private FloorProgram Strict(params (string, string)[] settings) => _program = new() { Accounts = true, BehindProxy = true, Clock = _clock, Settings = settings };

    // What a program asks is no touch: nobody need sit before it.
    private static async Task<int> Floor(Browsing browser) => (await browser.Api(HttpMethod.Get, "/api/showrooms/main/floor")).Status;

    private static async Task UntilOut(Browsing browser)
    {
        using var deadline = new CancellationTokenSource(s_patience);
        using var again = new PeriodicTimer(s_again);
        while (await Floor(browser) != 401)
        {
            Assert.False(deadline.IsCancellationRequested, "The untouched screen was never asked again who is there");
            await again.WaitForNextTickAsync();
        }
    }
}
