using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>A floor that begins with nothing: opened, staffed and used on screens alone.</summary>
public sealed class OpeningAShowroom(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "ROT-03")]
    public async Task A_showroom_is_opened_and_staffed_on_the_screens_and_the_desk_has_its_first_visitor()
    {
        var page = await Window(Sizes.Desk);
        await page.Page.GotoAsync(new Uri(Program.Address, "/desk?showroom=from-nothing").ToString());
        await page["floor-open"].ClickAsync();
        await page.Lives();
        await page["open-zh"].FillAsync("新店");
        await page["open-do"].ClickAsync();

        await page.Sees("staff-nobody");
        await Add(page, "王芳", "Wang Fang");
        await page.SeesPart("[data-test=staff-person][data-person=wang-fang]");
        await Add(page, "李雷", "Li Lei");
        await page.SeesPart("[data-test=staff-person][data-person=li-lei]");
        await Add(page, "", "");
        await page.Sees("person-error", "至少填写一种文字的名称");

        var first = page.Page.Locator("[data-test=staff-group]").First;
        var line = first.GetByTestId("staff-member");
        await first.GetByTestId("staff-add").SelectOptionAsync("wang-fang");
        await Expect(line).ToHaveCountAsync(1);
        await first.GetByTestId("staff-add").SelectOptionAsync("li-lei");
        await Expect(line).ToHaveCountAsync(2);
        await line.Nth(1).GetByTestId("staff-up").ClickAsync();
        await Expect(line.First).ToHaveAttributeAsync("data-person", "li-lei");
        await page.Sees("staff-answer", "已登记");
        await Photographs.Save(page, "ways/staff", whole: true);

        var hall = new Showroom("from-nothing", [], Program.Address);
        await hall.Ask(HttpMethod.Put, "/api/showrooms/from-nothing/reps/wang-fang/presence", new { presence = "on-floor" });
        var desk = await Open(hall.Desk, Sizes.Desk);
        await desk.Press("n", "1", "Enter");
        await desk.Sees("visit", "王芳");
    }

    [Fact]
    public async Task Whoever_leaves_the_desk_while_its_script_is_still_on_the_way_meets_a_page_that_works()
    {
        var page = await Window(Sizes.Desk);
        var (asked, left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await page.Page.RouteAsync("**/desk.js*", async route =>
        {
            asked.TrySetResult();
            await left.Task;
            await route.ContinueAsync();
        });
        await page.Page.GotoAsync(new Uri(Program.Address, "/desk?showroom=left-at-once").ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await asked.Task.WaitAsync(Screen.Patience, TestContext.Current.CancellationToken);
        await page["floor-open"].ClickAsync();
        await page.Sees("open-zh");
        left.SetResult();

        await page.Lives();
        await page["open-zh"].FillAsync("慢店");
        await page["open-do"].ClickAsync();
        await page.Sees("staff-nobody");
    }

    private static async Task Add(Screen page, string zh, string en)
    {
        await page["person-zh"].FillAsync(zh);
        await page["person-en"].FillAsync(en);
        await page["person-save"].ClickAsync();
    }
}
