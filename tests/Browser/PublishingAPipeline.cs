using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>The manager writes another way of deals on the screen, sees what it changes and whom it does not concern, and publishes it.</summary>
public sealed class PublishingAPipeline(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "PIPE-08")]
    [Trait("Rule", "X-16")]
    [Trait("Rule", "X-36")]
    public async Task New_deals_go_the_new_way_and_those_on_their_way_keep_theirs()
    {
        var hall = await Program.OpenStaffed();
        var phone = Program.Phone();
        var rep = hall.Reps[await hall.HasBeenHere(phone, "李雷")].Id.Value;
        var customer = (await hall.Ask(HttpMethod.Get, $"/api/customers?search={phone[^4..]}", null)).GetProperty("customers").EnumerateArray().First().GetProperty("id").GetString();
        var old = Guid.CreateVersion7();
        await hall.Order("deals", new { deal = old, customer, by = rep });

        var page = await Open(hall.Manage("pipeline", Role.Manager), Sizes.Desk);
        await page.SeesPart("[data-test=pipeline-in-force][data-id='4s'][data-version='1']");
        await page.SeesPart("[data-test=pipeline-open] li[data-count='1'][data-version='1']");
        await page.Sees("pipeline-same");
        await page.Page.Locator("[data-test=draft-stage][data-stage=test-drive]").GetByTestId("stage-drop").ClickAsync();
        await page.SeesPart("[data-test=pipeline-change][data-change=Removed][data-stage=test-drive]");
        await page["stage-add"].ClickAsync();
        await Expect(page["draft-stage"]).ToHaveCountAsync(8); // seven are left of the eight, and the new one
        var fresh = page["draft-stage"].Last;
        await fresh.GetByTestId("stage-zh").FillAsync("上牌");
        await fresh.GetByTestId("stage-en").FillAsync("Number plates");
        await fresh.GetByTestId("stage-en").PressAsync("Tab"); // choosing in a list takes the focus from nobody
        await fresh.GetByTestId("stage-kind").SelectOptionAsync("Optional");
        await page.SeesPart("[data-test=pipeline-change][data-change=Added][data-stage=number-plates]");
        await page["pipeline-publish"].ClickAsync();
        await page.Sees("pipeline-answer", "须说明理由");
        await page["pipeline-why"].FillAsync("不再安排试驾");
        await Photographs.Save(page, "ways/pipeline", whole: true);
        await page["pipeline-publish"].ClickAsync();
        await page.Sees("pipeline-answer", "第 2 版");
        await page.SeesPart("[data-test=pipeline-in-force][data-version='2'] [data-stage=number-plates]");
        await page.Sees("pipeline-published", "不再安排试驾");
        await Expect(page["pipeline-change"]).ToHaveCountAsync(0);

        var young = Guid.CreateVersion7();
        await hall.Order("deals", new { deal = young, customer, by = rep });
        var (before, after) = (await Open($"/deals/{old}?showroom={hall.Id}&as={rep}", Sizes.Phone), await Open($"/deals/{young}?showroom={hall.Id}&as={rep}", Sizes.Phone));
        await before.SeesPart("[data-test=path-stage][data-stage=test-drive]");
        await after.SeesPart("[data-test=path-stage][data-stage=number-plates]");
        await Expect(after.Page.Locator("[data-stage=test-drive]")).ToHaveCountAsync(0);
        await page.SeesPart("[data-test=pipeline-open] li[data-version='2'][data-count='1']");
    }
}
