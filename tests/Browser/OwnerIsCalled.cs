namespace SalesFloor.Tests;

public sealed class OwnerIsCalled(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-04")]
    public async Task By_a_key_with_a_countdown_on_both_screens_and_the_stand_in_sees_what_is_shared()
    {
        var hall = await Program.Open();
        var phone = Program.Phone();
        var owner = await hall.HasBeenHere(phone, "李候");
        await hall.Say(owner, "break");
        var desk = await Open(hall.Desk, Sizes.Desk);
        var board = await Open(hall.Board(owner), Sizes.Phone);
        var standIn = await Open(hall.Board((owner + 1) % 3), Sizes.Phone);
        await hall.Arrive(phone, "李候");
        await desk.SeesVisit(2, "WaitingForOwner");

        await desk.Press("o");
        await desk.Sees("sentence", $"2 号：正在呼叫 {hall.Reps[owner].Name.Zh}。");
        await desk.Sees("visit", $"正在呼叫 {hall.Reps[owner].Name.Zh} · 0:");
        await board.Sees("page-left", "前台呼叫您：0:");
        await board["page-cannot"].ClickAsync();
        await board.Sees("page-answered", "您已回复：来不了。");
        await desk.Sees("visit", "来不了");
        await desk.Press("s");

        await standIn.Sees("offer-split", $"代 {hall.Reps[owner].Name.Zh} 义务接待，客户归属不变。成交按 50 : 50 分成");
        await board.Sees("stood-in-for", "代您义务接待，成交按 50 : 50 分成");
        await desk.Sees("visit", $"代 {hall.Reps[owner].Name.Zh} 接待，分成 50 : 50");
    }
}
