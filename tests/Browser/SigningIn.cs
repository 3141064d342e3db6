using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>A floor on which people sign in, in real browsers: each window is a machine of its own.</summary>
public sealed class SigningIn(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private static readonly Regex s_door = new("/signin");

    [Fact]
    public async Task A_rep_taps_his_account_finds_his_own_doors_and_board_and_locks_it_with_one_touch()
    {
        await using var floor = await WithAccounts();
        var phone = await Tapped(floor, Sizes.Phone, "/", "wang-fang", begins: "/board"); // what he does all day
        await phone.Lives();
        await phone["menu"].ClickAsync();
        await phone.Page.Locator("[data-test=menu-sheet] a[href='/']").ClickAsync();
        await phone.SeesPart("[data-test=door-Board]");

        Assert.Equal(["door-Board", "door-MyDay", "door-MyTargets", "door-Register", "door-Customers", "door-Deals", "door-Stock", "door-Reports", "door-Wall", "door-Leaderboard", "door-Contests", "door-Scores", "door-Fairness", "door-Manage"], await Tests(phone, "door-"));
        await phone["door-Board"].ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(new Regex("[?&]rep=wang-fang"), Patient());
        await phone.Sees("my-place");
        await phone.Page.GotoAsync(At(floor, "/board?rep=li-na")); // a colleague's board is his own again
        await Expect(phone.Page).ToHaveURLAsync(new Regex("[?&]rep=wang-fang"), Patient());
        await phone.Page.GotoAsync(At(floor, "/manage"));
        await phone.Lives();
        Assert.Equal(["section-Rules", "section-Approvals", "section-Day", "section-Duty"], await Tests(phone, "section-"));

        await phone["lock"].ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(s_door, Patient());
        await phone.Page.GotoAsync(At(floor, "/board"));
        await Expect(phone.Page).ToHaveURLAsync(s_door, Patient());
        await Closed(phone);
    }

    [Fact]
    public async Task Whoever_opens_a_page_that_is_not_his_or_of_another_showroom_is_told_so_in_words()
    {
        await using var floor = await WithAccounts();
        var desk = await Tapped(floor, Sizes.Desk, "/desk", "he-xue");
        await desk.Lives();
        await desk.Sees("me", "何雪");
        desk.MayBeRefused();

        foreach (var closed in new[] { "/manage/people", "/desk?showroom=elsewhere", "/board?showroom=elsewhere", "/wall/elsewhere", "/customers?showroom=elsewhere" })
        {
            var answer = await desk.Page.GotoAsync(At(floor, closed));
            Assert.Equal((closed, 403), (closed, answer!.Status));
            await desk.Sees("door-fault", "您的角色无权进行此操作。");
        }
        await Closed(desk);
    }

    [Fact]
    public async Task Whoever_is_closed_by_the_manager_loses_the_page_he_has_open_at_once()
    {
        await using var floor = await WithAccounts();
        var desk = await Tapped(floor, Sizes.Desk, "/desk", "he-xue");
        var board = await Tapped(floor, Sizes.Phone, "/board", "wang-fang");
        await desk.Lives();
        await board.Lives();
        await board.Page.EvaluateAsync("window.sameLoad = true");
        var manager = await Tapped(floor, Sizes.Desk, "/manage/people", "zhu-ming");
        await manager.Lives();

        await manager.Page.Locator("[data-test=person][data-name=he-xue] [data-test=close]").ClickAsync();

        await Expect(desk.Page).ToHaveURLAsync(s_door, Patient());
        await Expect(desk.Page.Locator("[data-test=sample][data-name=wang-fang]")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("[data-test=sample][data-name=he-xue]")).ToHaveCountAsync(0);
        await desk.Page.GotoAsync(At(floor, "/desk")); // nor does what the desk's browser keeps for a lost connection open it
        await Expect(desk.Page).ToHaveURLAsync(s_door, Patient());
        await board.WasNeverReloaded(); // nobody else notices
        await Closed(desk, board, manager);
    }

    [Fact]
    public async Task Somebody_new_comes_in_with_the_password_that_was_shown_once_and_unlocks_his_screen_with_a_pin()
    {
        await using var floor = await WithAccounts();
        var administrator = await Tapped(floor, Sizes.Desk, "/manage/people", "admin");
        await administrator.Lives();
        await administrator["new-name"].FillAsync("Tang");
        await administrator["new-shown-as"].FillAsync("唐秘书");
        await administrator["new-role"].SelectOptionAsync("Secretary");
        await administrator["new-open"].ClickAsync();
        await administrator.Sees("secret");
        var given = (await administrator["secret"].TextContentAsync())!;

        var desk = await Window(Sizes.Desk);
        await desk.Page.GotoAsync(At(floor, "/desk"));
        await SignIn(desk, "tang", given);
        await desk.Sees("must-change");
        await desk["old-password"].FillAsync(given);
        await desk["new-password"].FillAsync("a quiet morning in the hall");
        await desk["change-password"].ClickAsync();
        await desk.Sees("door-done", "密码已修改");
        await desk["pin"].FillAsync("2580");
        await desk["set-pin"].ClickAsync();
        await desk.Sees("door-done", "PIN 已设置");

        await desk["lock"].ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(s_door, Patient());
        await desk.Sees("known", "唐秘书");
        await desk["known-typed"].FillAsync("0000");
        await desk["unlock"].ClickAsync();
        await desk.Sees("door-fault", "不正确");
        await desk["known-typed"].FillAsync("2580");
        await desk["unlock"].ClickAsync();
        await desk.Sees("sign-in-news"); // he is told that a PIN and a password are new
        await desk.SeesPart("[data-test=sign-in-change][data-what=pin-set]");
        await desk["go-on"].ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(At(floor, "/desk"), new() { Timeout = Patience }); // a secretary begins there
        await desk.Lives();
        await desk.Sees("me", "唐秘书");
        await Closed(administrator, desk);
    }

    [Fact]
    [Trait("Rule", "X-37")]
    public async Task A_link_opens_the_wall_without_a_secret_in_the_address_and_ends_when_it_is_revoked()
    {
        await using var floor = await WithAccounts();
        var manager = await Tapped(floor, Sizes.Desk, "/manage/links", "zhu-ming");
        await manager.Lives();
        await manager["wall-name"].FillAsync("大厅");
        await manager["make-wall"].ClickAsync();
        await manager.Sees("secret");
        var link = (await manager["secret"].TextContentAsync())!;

        var wall = await Window(Sizes.Wall);
        await wall.Page.GotoAsync(link);
        await Expect(wall.Page).ToHaveURLAsync(new Regex("/wall/main"), Patient());
        await wall.Lives();
        var secret = link.Split('#')[1];
        Assert.DoesNotContain(secret, wall.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await wall.Page.ContentAsync(), StringComparison.Ordinal);

        await manager["revoke-wall"].ClickAsync();
        await Expect(wall.Page).ToHaveURLAsync(s_door, Patient());
        await Closed(manager, wall);
    }

    [Fact]
    public async Task A_page_goes_back_to_the_door_when_its_session_is_over_by_the_clock()
    {
        var clock = new LaterClock();
        await using var own = new FloorProgram { Accounts = true, Clock = clock };
        await own.InitializeAsync();
        var desk = await Window(Sizes.Desk);
        desk.LinkMayBreak();
        await desk.Page.GotoAsync(new Uri(own.Address, "/register").ToString());
        await desk.Page.Locator("[data-test=sample][data-name=he-xue]").ClickAsync();
        await desk.Lives();

        clock.Later(TimeSpan.FromHours(13));

        await Expect(desk.Page).ToHaveURLAsync(s_door, Patient());
        await Closed(desk);
    }

    private static float Patience => (float)Screen.Patience.TotalMilliseconds;

    private static PageAssertionsToHaveURLOptions Patient() => new() { Timeout = Patience };

    private static string At(FloorProcess floor, string path) => new Uri(floor.Address, path).ToString();

    private static async Task<FloorProcess> WithAccounts()
    {
        var floor = new FloorProcess();
        await floor.Start("--accounts", "on");
        return floor;
    }

    private async Task<Screen> Tapped(FloorProcess floor, (int Width, int Height) size, string path, string name, string? begins = null)
    {
        var screen = await Window(size);
        await screen.Page.GotoAsync(At(floor, path));
        await screen.Page.Locator($"[data-test=sample][data-name={name}]").ClickAsync();
        await screen.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == (begins ?? path));
        return screen;
    }

    private static async Task SignIn(Screen screen, string name, string password)
    {
        await screen["name"].FillAsync(name);
        await screen["password"].FillAsync(password);
        await screen["enter"].ClickAsync();
    }

    private static async Task<string[]> Tests(Screen screen, string beginning) =>
        await screen.Page.Locator($"[data-test^={beginning}]").EvaluateAllAsync<string[]>("all => all.map(it => it.dataset.test)");

    /// <summary>The real clock, so many hours on. Its timers are the real ones.</summary>
    private sealed class LaterClock : TimeProvider
    {
        private TimeSpan _later;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _later;

        public void Later(TimeSpan by) => _later += by;
    }

    // Before the process ends, so that no window misses it.
    private static async Task Closed(params Screen[] screens)
    {
        foreach (var screen in screens) await screen.Page.CloseAsync();
    }
}
