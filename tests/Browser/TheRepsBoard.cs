using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

public sealed class TheRepsBoard(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task A_rep_declines_with_a_cause_the_next_is_offered_and_both_can_read_why()
    {
        var hall = await Program.Open();
        var first = await Open(hall.Board(0), Sizes.Phone);
        var second = await Open(hall.Board(1), Sizes.Phone);
        await hall.Arrive(name: "何先生");

        await first.Sees("offer", "何先生");
        await first["decline"].ClickAsync();
        await first["decline-OnTheWayOut"].ClickAsync();

        await second.Sees("offer", "何先生");
        await first.Sees("passed-offer", "1 号已于");
        await first.Sees("passed-offer", "转给 本杰");
        await first["passed-why"].ClickAsync();
        await first.Sees("receipt-me", "您谢绝了这位访客，因此由 本杰 接待");
        await second["accept"].ClickAsync();
        await second["visitor-why"].ClickAsync();
        await second.SeesPart($"[data-test=receipt-candidates] li[data-rep='{hall.Reps[0].Id}'][data-verdict=DeclinedThisVisit]");
        await second.Sees("floor-list", "艾达");
        await second.Sees("floor-list", "蔡明");
    }

    [Fact]
    [Trait("Rule", "FD-06")]
    public async Task A_new_customer_is_not_finished_without_his_source_and_nothing_filled_in_is_lost()
    {
        var hall = await Program.Open();
        var board = await Open(hall.Board(0), Sizes.Phone);
        await hall.Arrive();

        await board["accept"].ClickAsync();
        await board["finish"].ClickAsync();
        await board.Page.Locator("[data-test=finish-outcome] label:has-text('已交定金')").ClickAsync();
        await board["finish-name"].FillAsync("马女士");
        await board["finish-submit"].ClickAsync();

        await board.Sees("field-error", "新客户必须填写来源");
        Assert.Equal("马女士", await board["finish-name"].InputValueAsync());
        await board.Page.Locator("[data-test=finish-source] label:has-text('朋友介绍')").ClickAsync();
        await board["finish-submit"].ClickAsync();

        await board.Sees("board-answer", "1 号接待结束");
        await board.SeesNo("my-visitor");
        await board.Sees("my-new", "1");
        var ranks = await Open(hall.Leaderboard, Sizes.Phone);
        await ranks.SeesPart($"[data-test=leaderboard-row][data-rep='{hall.Reps[0].Id}'].top");
    }

    [Fact]
    [Trait("Rule", "FD-12")]
    public async Task A_call_ends_with_a_number_or_with_the_reason_why_there_is_none()
    {
        var hall = await Program.Open();
        var board = await Open(hall.Board(0), Sizes.Phone);
        var call = await hall.Arrive(channel: "call");
        await hall.Accept(call);

        await board["finish"].ClickAsync();
        await board.Page.Locator("[data-test=finish-outcome] label:has-text('待跟进')").ClickAsync();
        await board.Page.Locator("[data-test=finish-source] label:has-text('网络')").ClickAsync();
        await board["finish-submit"].ClickAsync();
        await board.Sees("field-error", "来电必须留下电话");

        await board["finish-nocontact"].SelectOptionAsync("HungUp");
        await board["finish-submit"].ClickAsync();
        await board.Sees("board-answer", "1 号接待结束");
    }

    [Fact]
    [Trait("Rule", "ROT-06")]
    public async Task A_rep_who_says_break_is_out_of_turn_on_every_screen_until_he_is_back()
    {
        var hall = await Program.Open();
        var board = await Open("/board?showroom=" + hall.Id, Sizes.Phone);
        var desk = await Open(hall.Desk, Sizes.Desk);

        await board.Page.Locator($"[data-test=i-am][data-rep='{hall.Reps[0].Id}']").ClickAsync();
        await board["say-Break"].ClickAsync();
        await desk.SeesPart($"[data-test=rep][data-rep='{hall.Reps[0].Id}'][data-state=Break]");
        await desk.Sees("strip-1", "本杰");

        await board["say-OnFloor"].ClickAsync();
        await desk.Sees("strip-1", "艾达");
        await board.Page.GotoAsync(new Uri(hall.Address, "/board?showroom=" + hall.Id).ToString());
        await board.Sees("my-place", "艾达");
    }

    [Fact]
    public async Task What_was_filled_in_at_the_end_of_a_visit_stands_there_after_the_page_was_loaded_anew()
    {
        var hall = await Program.Open();
        var board = await Open(hall.Board(0), Sizes.Phone);
        await hall.Arrive(channel: "call");
        await board["accept"].ClickAsync();
        await board["finish"].ClickAsync();
        await board.Page.Locator("[data-test=finish-outcome] label:has-text('已预约')").ClickAsync();
        await board.Page.Locator("[data-test=finish-source] label:has-text('网络')").ClickAsync();
        await board["finish-name"].FillAsync("马女士");
        await board["finish-nocontact"].SelectOptionAsync("HungUp");

        await board.Page.ReloadAsync();
        await board.Lives();

        await Expect(board["finish-name"]).ToHaveValueAsync("马女士");
        await board["finish-submit"].ClickAsync();
        await board.Sees("board-answer", "1 号接待结束");
        await board.Page.WaitForFunctionAsync("() => sessionStorage.getItem('finish-form') === null");
    }
}
