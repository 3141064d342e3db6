using Microsoft.Playwright;
using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>A manager's and a director's ways through: rules, calendar, approvals, disputes, the audit.</summary>
public sealed class TheManagersWay(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-11")]
    public async Task Every_number_of_the_rules_can_be_changed_a_wrong_one_is_said_in_words_and_nothing_typed_is_lost()
    {
        var hall = await Program.OpenStaffed();
        var page = await Open(hall.Manage("rules", Role.Manager), Sizes.Desk);
        var another = await Open(hall.Manage("rules", Role.Director), Sizes.Desk);

        await page["form-telephone"].Locator("summary").ClickAsync();
        await page["form-warn"].FillAsync("2.5");
        await page["form-limit"].FillAsync("abc");
        await page["form-misses"].FillAsync("5");
        await page.Sees("number-error", "请填写 0.5 到 60 之间的数");
        await page.Sees("form-faults", "1");
        await Expect(page["propose"]).ToBeDisabledAsync();
        await Expect(page["form-limit"]).ToHaveValueAsync("abc");
        await page["form-limit"].FillAsync("2");
        await page["form-by"].SelectOptionAsync(hall.Of(Role.Manager));
        await page["propose"].ClickAsync();

        await page.Sees("rules-answer", "电话"); // red before amber: refused as a whole
        await Expect(page["form-warn"]).ToHaveValueAsync("2.5");
        await Expect(page["form-misses"]).ToHaveValueAsync("5");
        await page["form-limit"].FillAsync("5");
        await page["form-compensation"].Locator("summary").ClickAsync();
        await page.Page.Locator("[data-cause=WrongNumber] [data-test=cause-open]").UncheckAsync();
        await page.Page.Locator("[data-cause=MarketResearch] [data-test=cause-hours]").FillAsync("48");
        await page["propose"].ClickAsync();
        await page.Sees("proposal-changes", "2.5");
        await page.Sees("proposal-changes", "48");

        await another.Page.ReloadAsync();
        await another.Lives();
        await another["proposal-by"].SelectOptionAsync(hall.Of(Role.Director));
        await another["approve"].ClickAsync();
        await another.Sees("rules-in-force", "第 2 版");
        await page.Sees("rules-in-force", "第 2 版"); // of itself: rules that begin to hold reach every board
        await page.Sees("rules", "不补客户：打错电话");
        await page.WasNeverReloaded();
        await Photographs.Save(page, "ways/rules", whole: true);
    }

    [Fact]
    [Trait("Rule", "ROT-01")]
    public async Task The_duty_calendar_is_changed_by_dragging_a_group_and_by_the_keys_and_goes_back_to_its_cycle()
    {
        var hall = await Program.OpenStaffed();
        var page = await Open(hall.Manage("duty", Role.Manager), Sizes.Desk);
        var wall = await Open(hall.Wall("floor"), Sizes.Wall);
        await wall.Sees("scene-floor", "销售一组");
        var days = page["duty-day"];

        await page["duty-group"].Nth(1).DragToAsync(days.Nth(3));
        await page.Sees("duty-answer", "已登记");
        await Expect(days.Nth(3)).ToHaveClassAsync("changed");
        await Expect(days.Nth(3).GetByTestId("duty-choice")).ToHaveValueAsync("group-2");

        await days.Nth(0).GetByTestId("duty-choice").FocusAsync();
        await page.Press("ArrowDown");
        await Expect(days.Nth(0)).ToHaveClassAsync("changed");
        await wall.Sees("scene-floor", "销售二组"); // today: at once
        await Photographs.Save(page, "ways/duty", whole: true);

        await days.Nth(3).GetByTestId("duty-cycle").ClickAsync();
        await Expect(days.Nth(3)).Not.ToHaveClassAsync("changed");
        await Expect(days.Nth(3).GetByTestId("duty-choice")).ToHaveValueAsync("group-1");
    }

    [Fact]
    [Trait("Rule", "FD-07")]
    public async Task A_turn_is_given_back_by_whoever_may_and_refused_only_with_a_reason()
    {
        var hall = await Program.OpenStaffed();
        var (granted, refused) = (await Reported(hall), await Reported(hall));
        foreach (var by in new[] { "rep", "visitor" }) await hall.Ask(HttpMethod.Post, $"/api/visits/{granted}/compensation/certify", new { by, showroom = hall.Id });
        var page = await Open(hall.Manage("approvals", Role.Manager), Sizes.Desk);
        ILocator Item(Guid visit) => page.Page.Locator($"[data-test=compensation][data-visit='{visit:N}']");

        await Item(granted).GetByTestId("approve").ClickAsync();
        await page.Sees("approvals-answer", "无权决定"); // the manager decides only where there is no director
        await page.ActsAs(hall.Of(Role.Director));
        await Item(refused).GetByTestId("approve").ClickAsync();
        await page.Sees("approvals-answer", "证明");
        await Item(granted).GetByTestId("approve").ClickAsync();
        await page.Sees("approvals-answer", "轮次已补回");
        await Expect(Item(granted)).ToHaveAttributeAsync("data-status", "Approved");
        await Item(refused).GetByTestId("reject").ClickAsync();
        await page.Sees("approvals-answer", "必须说明理由");
        await Item(refused).GetByTestId("why").FillAsync("他询问了价格");
        await Item(refused).GetByTestId("reject").ClickAsync();
        await Expect(Item(refused)).ToHaveAttributeAsync("data-status", "Rejected");

        var fairness = await Open($"/fairness?showroom={hall.Id}&days=1", Sizes.Phone, "en-GB");
        await fairness.SeesPart("[data-test=fair-credits][title='1 granted, 0 used, 1 open']");
        await Photographs.Save(fairness, "ways/fairness", whole: true);
    }

    [Fact]
    [Trait("Rule", "OWN-13")]
    public async Task A_dispute_is_ruled_with_a_reason_on_the_evidence_and_the_audit_shows_what_was_done_beside_the_rule()
    {
        var hall = await Program.OpenStaffed();
        await new BusyDay(hall, Program).Play(waiting: 1);
        var page = await Open(hall.Manage("disputes", Role.Manager), Sizes.Desk);
        var open = page.Page.Locator("[data-test=dispute][data-ruled=no]");
        await Expect(open).ToHaveCountAsync(1);

        await open.GetByTestId("evidence").ClickAsync();
        await page.Sees("evidence-list", "成为归属人");
        Assert.DoesNotContain("customer.", await page.Words(), StringComparison.Ordinal);
        await open.GetByTestId("rule").ClickAsync();
        await page.Sees("disputes-answer", "必须说明理由");
        await open.GetByTestId("rule-why").FillAsync("他先接待");
        await Photographs.Save(page, "ways/dispute", whole: true);
        await open.GetByTestId("rule").ClickAsync();
        await Expect(open).ToHaveCountAsync(0);
        await page.Sees("ruling-given", "他先接待");

        await page["section-Audit"].ClickAsync();
        await page.SeesPart("[data-test=audit-line][data-kind=Override]");
        await page.SeesPart("[data-test=audit-line][data-kind=Undo]");
        await page.Sees("audit", "客人指名");
        await page.Sees("audit", "其他程序");
    }

    private static async Task<Guid> Reported(Showroom hall)
    {
        var visit = await hall.Arrive();
        await hall.Accept(visit);
        await hall.Finish(visit, "market-research");
        await hall.Order("compensations", new { visit, cause = "market-research" });
        return visit;
    }
}
