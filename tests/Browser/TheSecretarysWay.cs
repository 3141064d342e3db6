using Microsoft.Playwright;
using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>A secretary's day from the checklist to the signature, the telephone in between; and what a rep sees of it.</summary>
public sealed class TheSecretarysWay(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-16")]
    [Trait("Rule", "FD-18")]
    public async Task The_manager_changes_the_checklist_and_gives_out_work_the_secretary_ticks_and_the_rep_does_it()
    {
        var hall = await Program.OpenStaffed();
        var manager = await Open(hall.Manage("day", Role.Manager), Sizes.Desk);
        var secretary = await Open(hall.Manage("day", Role.Secretary), Sizes.Desk);
        var rep = await Open($"/myday?showroom={hall.Id}", Sizes.Phone);
        await rep.Sees("myday-nobody");

        await manager["checklist-form"].Locator("summary").ClickAsync();
        await manager["line-add"].ClickAsync();
        await manager.Sees("line-error", "至少填写一种语言");
        await Expect(manager["checklist-set"]).ToBeDisabledAsync();
        await manager["line-zh"].Last.FillAsync("展车已擦亮");
        await manager["checklist-set"].ClickAsync();
        await secretary.Sees("checklist", "展车已擦亮");
        Assert.Equal(0, await secretary["checklist-form"].CountAsync());

        var line = secretary.Page.Locator("[data-test=checklist] li:has-text('展车已擦亮')");
        await line.GetByTestId("tick-item").ClickAsync();
        await Expect(line).ToHaveAttributeAsync("data-done", "yes");
        await Expect(line).ToContainTextAsync("何雪");
        await line.GetByTestId("tick-item").ClickAsync();
        await Expect(line).ToHaveAttributeAsync("data-done", "no");

        await secretary.SeesNo("work-text"); // work is not hers to give out
        await manager["work-text"].FillAsync("回访上周的客户");
        await manager["work-for"].SelectOptionAsync(hall.Reps[0].Id.Value);
        await manager["work-give"].ClickAsync();

        await rep.ActsAs(hall.Reps[0].Id.Value);
        await rep["tick-work"].ClickAsync();
        await rep.SeesPart("[data-test=work] li[data-done=yes]");
        await manager.SeesPart("[data-test=work] li[data-done=yes]");
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    [Trait("Rule", "I-11")]
    public async Task A_day_is_signed_when_nobody_is_open_then_only_amended_and_the_assistant_has_read_it()
    {
        var hall = await Program.OpenStaffed();
        var visit = await hall.Arrive();
        await hall.Accept(visit);
        var page = await Open(hall.Manage("day", Role.Secretary), Sizes.Desk);

        await page["sign"].ClickAsync();
        await page.Sees("day-answer", "还有未结束的来访");
        await hall.Finish(visit);
        await page["sign"].ClickAsync();
        await page.Sees("signed", "何雪");
        await hall.Accept(await hall.Arrive());
        await Expect(page.Page.Locator("[data-figure=WalkIns] dd")).ToHaveTextAsync("1"); // frozen

        await page["amend-to"].FillAsync("0");
        await page["amend"].ClickAsync();
        await page.Sees("day-answer", "必须说明理由");
        await page["amend-why"].FillAsync("是送货的");
        await page["amend"].ClickAsync();
        await page.Sees("amendments", "是送货的");
        await Expect(page.Page.Locator("[data-figure=WalkIns] dd")).ToContainTextAsync("0");
        await page.SeesNo("read"); // the totals go to the assistant
        await page.ActsAs(hall.Of(Role.Assistant));
        await page["read"].ClickAsync();
        await Expect(page["read"]).ToBeDisabledAsync();
        await page.Sees("closing", "郭静");
        await Photographs.Save(page, "ways/signed", whole: true);
    }

    [Fact]
    [Trait("Rule", "FD-12")]
    [Trait("Rule", "FD-23")]
    public async Task Two_lines_at_once_an_order_read_back_a_call_without_contact_and_all_of_it_in_the_register()
    {
        var hall = await Program.OpenStaffed();
        var desk = await Open(hall.Desk, Sizes.Desk);
        var register = await Open("/register?showroom=" + hall.Id, Sizes.Desk);
        await register.Sees("register-empty");

        await desk.Press("F1", "Escape");
        await desk.Press("F2", "Escape");
        await desk.SeesPart("[data-test=line-1]:not([data-light=free])");
        await desk.SeesPart("[data-test=line-2]:not([data-light=free])");
        await desk.Press("F1");
        await desk["call-end"].ClickAsync();
        await desk.Sees("call-said", "须留下电话");
        await desk["call-name"].FillAsync("邓先生");
        await desk["call-phone"].FillAsync(Program.Phone());
        await desk["call-wanted"].FillAsync("沙发 蓝色");
        await desk["call-note"].ClickAsync();
        await desk.Sees("call-order", "沙发 蓝色");
        await desk["call-readback"].FillAsync("沙发 红色");
        await desk["call-confirm"].ClickAsync();
        await desk.Sees("call-said", "不符");
        await desk["call-readback"].FillAsync("沙发 蓝色");
        await desk["call-confirm"].ClickAsync();
        await desk.SeesPart("[data-test=call-order].good");
        await desk["call-end"].ClickAsync();
        await desk.SeesPart("[data-test=line-1][data-light=free]");
        await desk.Press("F2");
        await desk["call-nocontact"].SelectOptionAsync("HungUp");
        await desk["call-end"].ClickAsync();
        await desk.SeesNo("lines"); // all lines are free, nothing waits to be confirmed

        await register.Sees("register-entries", "邓先生");
        await register.Sees("register-entries", "F1");
        await register.Sees("register-entries", "已挂断");
        await register.Sees("register-calls", "已确认 1");
    }
}
