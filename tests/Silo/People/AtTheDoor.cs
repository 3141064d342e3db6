using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Silo.People;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.People;

/// <summary>A floor that answers others than its machine, and nobody has an account yet.</summary>
public sealed class AtTheDoor : IAsyncDisposable
{
    private const string Password = "a long summer evening";

    // What is demanded of an administrator is another class's.
    private readonly FloorProgram _program = new() { Accounts = true, BehindProxy = true, Settings = [("Accounts:SecondFactor", "false")] };

    [Fact]
    public async Task The_first_administrator_is_made_with_the_code_of_the_console_and_only_once()
    {
        using var browser = new Browsing(_program);
        Assert.Equal("/setup", Browsing.Leads(await browser.Open("/desk")));

        Assert.Contains("not the code", await (await browser.Send("/setup", "/setup", ("code", "AAAA-AAAA-AAAA-AAAA"), ("name", "boss"), ("password", Password))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await FirstAdministrator(browser);

        using var late = new Browsing(_program);
        Assert.Equal("/signin", Browsing.Leads(await late.Open("/setup")));
        Assert.True(await late.SignIn("BOSS ", Password));
        Assert.Equal("/signin", Browsing.Leads(await late.SendWithoutToken("/setup", ("code", "x")))[..7]);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike_and_after_five_the_account_rests()
    {
        using var browser = new Browsing(_program);
        await FirstAdministrator(browser);
        using var guesser = new Browsing(_program);

        var unknown = Browsing.Leads(await guesser.Send("/signin", "/signin", ("name", "nobody"), ("password", "x")));
        var wrong = Browsing.Leads(await guesser.Send("/signin", "/signin", ("name", "boss"), ("password", "x")));
        Assert.Equal((unknown, true), (wrong, wrong.EndsWith("fault=wrong", StringComparison.Ordinal)));
        for (var tried = 0; tried < 4; tried++) wrong = Browsing.Leads(await guesser.Send("/signin", "/signin", ("name", "boss"), ("password", "x")));

        Assert.EndsWith("fault=locked", wrong, StringComparison.Ordinal);
        Assert.False(await guesser.SignIn("boss", Password));
    }

    [Fact]
    public async Task One_account_comes_in_at_several_screens_in_the_same_moment()
    {
        using var browser = new Browsing(_program);
        await FirstAdministrator(browser);
        Browsing[] screens = [.. Enumerable.Range(0, 6).Select(_ => new Browsing(_program))];

        Assert.All(await Task.WhenAll(screens.Select(screen => Task.Run(() => screen.SignIn("boss", Password)))), Assert.True);

        foreach (var screen in screens) screen.Dispose();
    }

    [Fact]
    public async Task Whoever_tries_too_often_from_one_address_is_not_listened_to()
    {
        using var browser = new Browsing(_program);
        await FirstAdministrator(browser);
        using var guesser = new Browsing(_program);

        var answers = new List<int>();
        for (var tried = 0; tried < 65; tried++) answers.Add((int)(await guesser.Send("/signin", "/signin", ("name", $"name-{tried}"), ("password", "x"))).StatusCode);

        Assert.Contains(429, answers);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing_and_no_code_opens_twice()
    {
        using var browser = new Browsing(_program);
        await FirstAdministrator(browser);
        await browser.Send("/account", "/account/second");
        var key = Regex.Match(await browser.Read("/account"), "data-test=\"second-key\"[^>]*>([A-Z2-7]+)<").Groups[1].Value;
        var code = Totp.Code(key, TimeProvider.System.GetUtcNow());
        Assert.Equal(200, (int)(await browser.Send("/account", "/account/second/on", ("code", code))).StatusCode);

        using var other = new Browsing(_program);
        Assert.StartsWith("/signin/code", Browsing.Leads(await other.Send("/signin", "/signin", ("name", "boss"), ("password", Password))), StringComparison.Ordinal);
        Assert.StartsWith("/signin", Browsing.Leads(await other.Open("/manage/people")), StringComparison.Ordinal);
        Assert.Contains("fault=wrong", Browsing.Leads(await other.Send("/signin/code", "/signin/code", ("code", code))), StringComparison.Ordinal); // used when it was switched on
        var next = Totp.Code(key, TimeProvider.System.GetUtcNow().AddSeconds(30));
        Assert.Equal("/account?done=news&back=%2F", Browsing.Leads(await other.Send("/signin/code", "/signin/code", ("code", next)))); // he is told that a second step is on
        Assert.Equal(200, (int)(await other.Open("/manage/people")).StatusCode);
    }

    [Fact]
    public async Task A_locked_screen_opens_with_the_pin_of_who_was_there_and_no_other_screen_does()
    {
        using var desk = new Browsing(_program);
        await FirstAdministrator(desk);
        Assert.Equal("/account?done=pin", Browsing.Leads(await desk.Send("/account", "/account/pin", ("pin", "2580"))));

        Assert.Equal("/signin", Browsing.Leads(await desk.SendWithoutToken("/lock")));
        Assert.StartsWith("/signin", Browsing.Leads(await desk.Open("/manage/people")), StringComparison.Ordinal);
        var id = Regex.Match(await desk.Read("/signin"), "name=\"account\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        Assert.Contains("fault=wrong", Browsing.Leads(await desk.Send("/signin", "/signin/known", ("account", id), ("typed", "0000"))), StringComparison.Ordinal);
        Assert.Equal("/account?done=news&back=%2F", Browsing.Leads(await desk.Send("/signin", "/signin/known", ("account", id), ("typed", "2580")))); // he is told of the PIN
        Assert.Equal("/signin", Browsing.Leads(await desk.SendWithoutToken("/lock")));
        Assert.Equal("/", Browsing.Leads(await desk.Send("/signin", "/signin/known", ("account", id), ("typed", "2580")))); // once
        Assert.Equal(200, (int)(await desk.Open("/manage/people")).StatusCode);

        using var elsewhere = new Browsing(_program);
        Assert.DoesNotContain(id, await elsewhere.Read("/signin"), StringComparison.Ordinal);
        Assert.Contains("fault=wrong", Browsing.Leads(await elsewhere.Send("/signin", "/signin/known", ("account", id), ("typed", "2580"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_closes_every_browser_and_a_changed_password_every_other()
    {
        using var one = new Browsing(_program);
        await FirstAdministrator(one);
        using var two = new Browsing(_program);
        Assert.True(await two.SignIn("boss", Password));

        Assert.Equal("/account?done=password", Browsing.Leads(await one.Send("/account", "/account/password", ("old", Password), ("new", "another long evening"))));
        Assert.Equal(200, (int)(await one.Open("/account")).StatusCode);
        Assert.StartsWith("/signin", Browsing.Leads(await two.Open("/account")), StringComparison.Ordinal);

        Assert.True(await two.SignIn("boss", "another long evening"));
        Assert.Equal("/signin", Browsing.Leads(await two.Send("/account", "/account/everywhere")));
        Assert.StartsWith("/signin", Browsing.Leads(await one.Open("/account")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_his_way_in_changed_by_somebody_is_told_when_he_comes_and_finds_it_on_his_account()
    {
        using var owner = new Browsing(_program);
        await FirstAdministrator(owner);
        using var thief = new Browsing(_program);
        Assert.True(await thief.SignIn("boss", Password));
        Assert.Equal("/account?done=pin", Browsing.Leads(await thief.Send("/account", "/account/pin", ("pin", "2580"))));
        Assert.Equal("/account?done=password", Browsing.Leads(await thief.Send("/account", "/account/password", ("old", Password), ("new", "another long evening"))));

        var entering = Browsing.Leads(await owner.Send("/signin", "/signin", ("name", "boss"), ("password", "another long evening"), ("back", "/desk")));

        Assert.Equal("/account?done=news&back=%2Fdesk", entering);
        var page = await owner.Read(entering);
        Assert.Contains("data-test=\"sign-in-news\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/desk\" data-test=\"go-on\"", page, StringComparison.Ordinal);
        Assert.Equal(["password-changed", "pin-set"], Regex.Matches(page, "data-what=\"([a-z-]+)\"").Select(change => change.Groups[1].Value));
        Assert.DoesNotContain("elsewhere.example", await owner.Read("/account?done=news&back=https://elsewhere.example"), StringComparison.Ordinal); // nobody is led away
        Assert.Equal("/desk", Browsing.Leads(await owner.Send("/signin", "/signin", ("name", "boss"), ("password", "another long evening"), ("back", "/desk"))));
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_taken_and_the_cookie_is_out_of_reach()
    {
        using var browser = new Browsing(_program);
        await FirstAdministrator(browser);

        Assert.Contains("fault=form", Browsing.Leads(await browser.SendWithoutToken("/account/everywhere")), StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/lock") { Headers = { { "Origin", "https://elsewhere.example" } } };
        Assert.Equal(403, (int)(await browser.Raw(foreign)).StatusCode);
        Assert.Equal(200, (int)(await browser.Open("/account")).StatusCode);

        var entering = await browser.Send("/signin", "/signin", ("name", "boss"), ("password", Password), ("back", "//elsewhere.example"));
        Assert.Equal("/", Browsing.Leads(entering));
        Assert.All(entering.Headers.GetValues("Set-Cookie").Where(cookie => cookie.StartsWith("floor", StringComparison.Ordinal)), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
        var headers = (await browser.Open("/account")).Headers;
        Assert.Contains("script-src 'self';", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task No_sample_account_opens_where_somebody_from_elsewhere_could_tap_it()
    {
        using var browser = new Browsing(_program);
        await FirstAdministrator(browser);
        using var stranger = new Browsing(_program);

        Assert.DoesNotContain("data-test=\"samples\"", await stranger.Read("/signin"), StringComparison.Ordinal);
        Assert.DoesNotContain(_program.Services.GetRequiredService<Roster>().Book.Accounts, account => account.Sample);
    }

    [Fact]
    public async Task Each_session_is_on_the_list_of_its_owner_and_can_be_ended_alone()
    {
        using var desk = new Browsing(_program);
        await FirstAdministrator(desk);
        using var elsewhere = new Browsing(_program);
        Assert.True(await elsewhere.SignIn("boss", Password));

        var page = await desk.Read("/account");
        Assert.Equal(2, Regex.Count(page, "data-test=\"session\""));
        var other = Assert.Single(Regex.Matches(page, "name=\"session\" value=\"([0-9a-f]+)\"")).Groups[1].Value; // this one is ended by signing out
        Assert.Equal("/account?done=session", Browsing.Leads(await desk.Send("/account", "/account/session", ("session", other))));

        Assert.StartsWith("/signin", Browsing.Leads(await elsewhere.Open("/account")), StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(await desk.Read("/account"), "data-test=\"session\""));
        Assert.Equal("/account?fault=form", Browsing.Leads(await desk.Send("/account", "/account/session", ("session", other))));
    }

    public async ValueTask DisposeAsync() => await _program.DisposeAsync();

    private Task FirstAdministrator(Browsing browser) => browser.FirstAdministrator(_program, "boss", Password);
}
