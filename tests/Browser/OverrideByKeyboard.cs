namespace SalesFloor.Tests;

public sealed class OverrideByKeyboard(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task The_next_candidate_gets_the_visitor_for_a_stated_reason_and_the_director_reads_of_it()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);
        var board = await Open(hall.Board(1), Sizes.Phone);
        await desk.Press("n", "1", "Enter");
        await desk.SeesVisit(1, "Offered");
        var keys = desk.Keys;

        await desk.Press("Space");
        await desk.Sees("sentence", "1 号改派给 本杰，原因？");
        await desk.Press("Enter");
        await desk.Sees("sentence", "1 号改派给 本杰，原因？"); // not without a reason
        await desk.Press("2", "Enter");

        await desk.Sees("sentence", "1 号改派给 本杰，已记入总监报告。");
        Assert.Equal(4, desk.Keys - keys);
        await board.Sees("offer", "前台改派给您：语言或方言");
        await desk.Sees("visit", "⇄ 改派：语言或方言");
        await desk.SeesPart($"[data-test=rep][data-rep='{hall.Reps[0].Id}'][data-state=Free]");
        await board["offer-why"].ClickAsync();
        await board.Sees("receipt-override", "改派：前台派给 本杰。原因：语言或方言");

        var audit = await Open($"/manage/audit?showroom={hall.Id}", Sizes.Desk);
        await audit.Sees("audit-line", "改派");
        await audit.Sees("audit-line", "艾达");
        await audit.Sees("audit-counts", "改派 1");
    }

    [Fact]
    [Trait("Rule", "FD-15")]
    public async Task From_the_proposal_the_blank_goes_on_to_the_next_and_another_reason_wants_a_note()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk, "en-US");

        await desk.Press("n", "1");
        await desk.Type(Program.Phone());
        await desk.Sees("sentence", "Suggested: Ada");
        await desk.Press("Space");
        await desk.Sees("sentence", "The visitor to Ben instead. Why?");
        await desk.SeesNo("visit"); // the rule's rep is never asked
        await desk.Press("Space", "6");
        await desk.Sees("sentence", "The visitor to Cai instead. Type why, then Enter.");
        await desk.Type("knows 2 of them");
        await desk.Sees("sentence", "Enter gives it");
        await desk.Press("Enter");

        await desk.Sees("sentence", "No. 1 goes to Cai instead.");
        await desk.SeesVisit(1, "Offered");
        Assert.Equal("", await desk["entry"].InputValueAsync());
        await desk.WasNeverReloaded();
    }
}
