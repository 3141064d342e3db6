using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>A floor on which people sign in, in real browsers.</summary>
public sealed class SigningIn(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    public async Task Whoever_is_closed_by_the_manager_loses_the_page_he_has_open_at_once()
    {
        await using var floor = new FloorProcess();
        await floor.Start("--accounts", "on");
        var desk = await Tapped(floor, Sizes.Desk, "/desk", "he-xue");
        await desk.Lives();
        Assert.Equal("何雪 He Xue", await desk["me"].TextContentAsync());

        var manager = await Tapped(floor, Sizes.Desk, "/manage/people", "zhu-ming");
        await manager.Lives();
        await manager.Page.Locator("[data-test=person][data-name=he-xue] [data-test=close]").ClickAsync();

        await Expect(desk.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/signin"), new() { Timeout = (float)Screen.Patience.TotalMilliseconds });
        await Expect(desk.Page.Locator("[data-test=sample][data-name=he-xue]")).ToHaveCountAsync(0);
        await Closed(desk, manager);
    }

    [Fact]
    public async Task A_rep_finds_his_own_board_and_only_the_doors_that_are_his_and_locks_it_with_one_touch()
    {
        await using var floor = new FloorProcess();
        await floor.Start("--accounts", "on");
        var phone = await Tapped(floor, Sizes.Phone, "/", "wang-fang");
        await phone.Lives();

        await Expect(phone["door-Desk"]).ToHaveCountAsync(0);
        await phone["door-Board"].ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("rep=wang-fang"));
        await phone.Lives();
        await Expect(phone["my-place"]).ToBeVisibleAsync();

        await phone["lock"].ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/signin"));
        await phone.Page.GotoAsync(new Uri(floor.Address, "/board").ToString());
        await Expect(phone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/signin"));
        await Closed(phone);
    }

    [Fact]
    [Trait("Rule", "X-37")]
    public async Task A_link_opens_the_wall_and_leaves_no_secret_in_the_address()
    {
        await using var floor = new FloorProcess();
        await floor.Start("--accounts", "on");
        var manager = await Tapped(floor, Sizes.Desk, "/manage/links", "zhu-ming");
        await manager.Lives();
        await manager["wall-name"].FillAsync("大厅");
        await manager["make-wall"].ClickAsync();
        var link = (await manager["secret"].TextContentAsync())!;

        var wall = await Window(Sizes.Wall);
        await wall.Page.GotoAsync(link);
        await Expect(wall.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/wall/main"));
        await wall.Lives();
        Assert.DoesNotContain("wall_", wall.Page.Url, StringComparison.Ordinal);

        await manager["revoke-wall"].ClickAsync();
        await Expect(wall.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/signin"));
        await Closed(manager, wall);
    }

    private async Task<Screen> Tapped(FloorProcess floor, (int Width, int Height) size, string path, string name)
    {
        var screen = await Window(size);
        await screen.Page.GotoAsync(new Uri(floor.Address, path).ToString());
        await screen.Page.Locator($"[data-test=sample][data-name={name}]").ClickAsync();
        await Expect(screen.Page).ToHaveURLAsync(new Uri(floor.Address, path).ToString());
        return screen;
    }

    // Before the process ends, so that no window misses it.
    private static async Task Closed(params Screen[] screens)
    {
        foreach (var screen in screens) await screen.Page.CloseAsync();
    }
}
