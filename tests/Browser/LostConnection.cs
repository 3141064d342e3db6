using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

public sealed class LostConnection(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Theory]
    [InlineData("/desk?showroom={0}", "visit")]
    [InlineData("/wall/{0}?scene=floor", "wall-waiting")]
    public async Task A_screen_without_its_connection_says_so_and_shows_by_itself_what_happened_meanwhile(string path, string shown)
    {
        var hall = await Program.Open(1);
        await hall.Arrive();
        var screen = await Window(Sizes.Wall);
        var cable = await Cable.Of(screen);
        await screen.Open(new Uri(hall.Address, string.Format(null, path, hall.Id)));

        await cable.Cut();
        await screen.Sees("stale", "数据未更新，连接中断");
        await Expect(screen["stale"]).ToBeVisibleAsync();
        await hall.Arrive();
        await cable.Mend();

        await screen.SeesPart($"[data-test={shown}][data-ticket='2']");
        await Expect(screen["stale"]).ToBeHiddenAsync();
        await screen.WasNeverReloaded();
    }

    [Fact]
    public async Task What_was_typed_stands_there_after_the_program_died_and_came_back_and_is_stored_once()
    {
        await using var floor = new FloorProcess();
        await floor.Start();
        var main = new Showroom("main", [], floor.Address);
        var desk = await Window(Sizes.Desk);
        var wall = await Window(Sizes.Wall);
        await desk.Open(new Uri(floor.Address, "/desk"));
        await wall.Open(new Uri(floor.Address, "/wall/main?scene=floor"));
        await main.Arrive(name: "先来的");
        await desk.Sees("visit", "先来的");
        await desk.Type("13912349876");
        await desk.Sees("sentence", "建议：");

        desk.LinkMayBreak();
        wall.LinkMayBreak();
        await floor.Kill();
        await Expect(desk["stale"]).ToBeVisibleAsync();
        await Expect(wall["stale"]).ToBeVisibleAsync();
        await floor.Start();

        // The circuit died with the program: the desk loads itself anew, which what was typed survives.
        await desk.Page.WaitForFunctionAsync("() => !window.sameLoad");
        await desk.Lives();
        await desk.Sees("visit", "先来的");
        await Expect(desk["entry"]).ToHaveValueAsync("13912349876");
        await desk.Press("Enter", "1", "Enter");
        await desk.SeesVisit(2, "Offered");
        await wall.Sees("strip-1", "张伟");
        await Expect(wall["stale"]).ToBeHiddenAsync(new() { Timeout = 20_000 });
        Assert.Equal(2, await desk["visit"].CountAsync());
    }
}
