namespace SalesFloor.Tests;

public sealed class UndoByKeyboard(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task A_decision_is_undone_in_two_keys_says_what_it_takes_back_and_is_proposed_again()
    {
        var hall = await Program.Open();
        var phone = Program.Phone();
        var desk = await Open(hall.Desk, Sizes.Desk);
        var board = await Open(hall.Board(0), Sizes.Phone);
        await desk.Press("n", "1");
        await desk.Type(phone);
        await desk.Press("Enter");
        await desk.SeesVisit(1, "Offered");
        await board.Sees("offer");
        var keys = desk.Keys;

        await desk.Press("u");
        await desk.Sees("sentence", "不再交给 艾达，艾达 的轮次退回");
        await desk.SeesVisit(1, "Offered");
        await desk.Press("Enter");

        await desk.SeesVisit(1, "AtTheDesk");
        Assert.Equal(2, desk.Keys - keys);
        await desk.Sees("sentence", "1 号回到前台。建议：艾达");
        Assert.Equal(phone, await desk["entry"].InputValueAsync());
        await board.Sees("passed-offer", "前台于");
        await board.Sees("my-balance", "0");

        await desk.Press("Alt+2");
        await desk.Type("ben");
        await desk.Press("Enter");
        await desk.Sees("sentence", "1 号回到前台。建议：本杰——访客指名");
        await desk.Press("Enter");
        await desk.Sees("sentence", "1 号交给 本杰：访客指名");
        await desk.SeesVisit(1, "Offered");
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task A_reception_that_was_a_mistake_is_undone_and_the_visitor_can_be_taken_up_again_later()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk, "en-US");
        var board = await Open(hall.Board(0), Sizes.Phone, "en-US");
        await desk.Press("n", "1", "Enter");
        await desk.SeesVisit(1, "Offered");
        await desk.Press("a");
        await desk.SeesVisit(1, "Received");
        await board.Sees("my-visitor");

        await desk.Press("u", "Enter");
        await desk.SeesVisit(1, "AtTheDesk");
        await board.Sees("passed-offer", "the desk took it back");
        await board.Sees("my-new", "0");
        await desk.Press("Escape");
        await desk.Sees("sentence", "Hello");
        await desk.Press("Enter");
        await desk.Sees("sentence", "No. 1 is back at the desk. Suggested: Ada");
        await desk.Press("Enter");

        await desk.Sees("sentence", "No. 1 goes to Ada");
        await desk.SeesVisit(1, "Offered");
        foreach (var screen in new[] { desk, board }) await screen.WasNeverReloaded();
    }
}
