using System.Text.Json;

namespace SalesFloor.Tests;

public sealed class TheDesk(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-GB")]
    public async Task Twelve_reps_and_eight_who_wait_are_seen_at_once_on_1280_by_800(string language)
    {
        var hall = await Program.Open(6, 6);
        for (var at = 0; at < 14; at++) await hall.Arrive(Program.Phone(), "访客" + at);
        var desk = await Open(hall.Desk, Sizes.Desk, language);

        Assert.Equal("[]", (await Hidden(desk, "[data-test=rep], [data-test=visit][data-status=WaitingForTurn], [data-test=totals] div, [data-test=rotation-strip] li, [data-test=rotation-strip] p, [data-test=entry], [data-test=sentence], .ask button, [data-test=link]")).ToString());
        Assert.Equal(12, await desk["rep"].CountAsync());
        Assert.Equal(8, await desk.Page.Locator("[data-test=visit][data-status=WaitingForTurn]").CountAsync());
        Assert.False(await Scrolls(desk));
    }

    [Fact]
    public async Task Forty_reps_do_not_push_anything_else_off_the_screen()
    {
        var hall = await Program.Open(20, 20);
        for (var at = 0; at < 28; at++) await hall.Arrive(name: "访客" + at);
        var desk = await Open(hall.Desk, Sizes.Desk);

        Assert.Equal("[]", (await Hidden(desk, "[data-test=totals] div, [data-test=rotation-strip], [data-test=entry], [data-test=sentence]")).ToString());
        Assert.Equal(40, await desk["rep"].CountAsync());
        Assert.False(await Scrolls(desk));
    }

    // Seen is what lies on top at its own corners, inside the window.
    private static async Task<JsonElement> Hidden(Screen desk, string css) => (await desk.Page.EvaluateAsync("""
        css => [...document.querySelectorAll(css)].filter(it => {
            const box = it.getBoundingClientRect();
            const corners = [[box.left + 8, box.top + 4], [box.right - 8, box.bottom - 4]];
            return !corners.every(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (it.contains(top) || top.contains(it) && top.dataset.test !== 'desk' && top.tagName !== 'MAIN'); });
        }).map(it => it.outerHTML.slice(0, 160))
        """, css))!.Value;

    private static Task<bool> Scrolls(Screen desk) =>
        desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight");
}
