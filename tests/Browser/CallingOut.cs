using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

public sealed class CallingOut(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "ROT-06")]
    public async Task A_rep_who_lets_offers_run_out_is_set_on_a_break_told_so_and_comes_back_with_a_tap()
    {
        var hall = await Program.Open(FloorRules.Default with { WalkInOffer = TimeSpan.FromSeconds(5), MissesUntilBreak = 1 }, 1);
        var board = await Open(hall.Board(0), Sizes.Phone);
        var desk = await Open(hall.Desk, Sizes.Desk);
        await hall.Arrive();
        await board.Sees("offer");

        await board.Sees("set-on-break", "连续 1 次派客超时未接。");
        await board.Sees("set-on-break", "您本人的状态：在岗。");
        await desk.SeesPart("[data-test=rep][data-state=Break]:has-text('本人状态：在岗')");
        await board["back-on-the-floor"].ClickAsync();

        await board.SeesNo("set-on-break");
        await desk.SeesPart("[data-test=rep][data-state=Free]");
    }

    [Fact]
    public async Task What_is_new_is_called_out_after_the_first_touch_and_quiet_stays_quiet()
    {
        var hall = await Program.Open(1);
        var board = await Open(hall.Board(0), Sizes.Phone);
        await board.SeesPart("[data-test=sound][data-sound=waiting]");
        await board["my-place"].ClickAsync();
        await board.SeesPart("[data-test=sound][data-sound=on]");

        var first = await hall.Arrive();
        await board.Sees("offer");
        await Rang(board, "1 offer");
        await hall.Accept(first);
        await hall.Finish(first);
        await board.SeesNo("my-visitor");
        await board["sound"].ClickAsync();
        await board.SeesPart("[data-test=sound][data-sound=quiet]");
        await board.Page.ReloadAsync();
        await board.Lives();
        await board.SeesPart("[data-test=sound][data-sound=quiet]");
        await hall.Arrive();
        await board.Sees("offer");

        await Expect(board.Page.Locator("html")).Not.ToHaveAttributeAsync("data-rang", new System.Text.RegularExpressions.Regex("."));
    }

    [Fact]
    public async Task The_desk_is_quiet_and_loud_again_by_a_key()
    {
        var hall = await Program.Open(1);
        var desk = await Open(hall.Desk, Sizes.Desk, "en-US");
        await desk.Press("m");
        await desk.SeesPart("[data-test=sound][data-sound=quiet]");
        await desk.Press("m");
        await desk.SeesPart("[data-test=sound][data-sound=on]");
        Assert.Equal("", await desk["entry"].InputValueAsync());
        await desk.WasNeverReloaded();
    }

    private static Task Rang(Screen screen, string what) => Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("data-rang", what, new() { Timeout = (float)Screen.Patience.TotalMilliseconds });
}
