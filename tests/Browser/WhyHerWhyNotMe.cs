using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

public sealed class WhyHerWhyNotMe(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task One_key_at_the_desk_and_a_tap_on_each_line_say_in_sentences_why()
    {
        var hall = await Program.Open(3);
        await hall.Arrive(name: "甲");
        await hall.Arrive(name: "乙");
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("ArrowDown", "ArrowDown", "y");
        await desk.Sees("receipts", "交给 本杰：新客户，值班组接待。");
        await desk.Sees("receipt-candidates", "艾达 当时正被派另一位访客。 ROT-06");
        await desk.Sees("receipt-rules", "FD-05从未联系过或忘了业务员的，按新客户由值班组接待。");
        await desk.Press("Escape");
        await desk.SeesNo("receipts");
        await desk["visit-why"].First.ClickAsync();
        await desk.Sees("receipt-candidates", "艾达 接待该访客");
        await desk["receipts-close"].ClickAsync();
        await desk.SeesNo("receipts");
        await Expect(desk["entry"]).ToBeFocusedAsync();
    }

    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task A_rep_reads_why_he_and_why_not_he_from_every_card()
    {
        var hall = await Program.Open(3);
        await hall.Arrive();
        var (her, him) = (await Open(hall.Board(0), Sizes.Phone), await Open(hall.Board(1), Sizes.Phone, "en-GB"));

        await her["offer-why"].ClickAsync();
        await her.Sees("receipt-me", "为什么是我？ 轮到您（持平）。");
        await him["list-why"].First.ClickAsync();
        await him.Sees("receipt-me", "Why not me? You were free (even), but Ada stands before you (even).");
        await him["receipts-close"].ClickAsync();
        await him.SeesNo("receipts");

        var ranks = await Window(Sizes.Desk);
        await hall.Accept(await hall.Arrive());
        await ranks.Open(new Uri(hall.Address, hall.Leaderboard));
        await ranks["leaderboard-why"].First.ClickAsync();
        await ranks.Sees("receipt-candidates", "艾达 当时正被派另一位访客");
        Assert.Empty(await ranks["receipt-me"].AllAsync());
    }
}
