namespace SalesFloor.Tests;

public sealed class RoutingByKeyboard(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-05")]
    [Trait("Rule", "ROT-02")]
    public async Task A_walk_in_routed_by_keyboard_alone_is_at_once_on_the_phone_of_whose_turn_it_is_and_on_the_wall()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);
        var board = await Open(hall.Board(0), Sizes.Phone);
        var wall = await Open(hall.Wall("floor"), Sizes.Wall);

        await desk.Type(Program.Phone());
        await desk.Sees("sentence", "建议：艾达（轮序第 1，今日新客 0，持平）——新客户，值班组接待。依据 FD-05、ROT-01、ROT-02");
        await desk.Press("Enter", "1", "Enter");
        await desk.Sees("sentence", "1 号交给 艾达：新客户，值班组接待。");
        await board.Sees("offer", "1 号，来访");
        await wall.Sees("strip-1", "本杰");
        await board["accept"].ClickAsync();

        await board.Sees("my-visitor", "1 号");
        await desk.SeesVisit(1, "Received");
        await desk.SeesPart($"[data-test=rep][data-rep='{hall.Reps[0].Id}'][data-state=WithCustomer]");
        await wall.SeesPart($"[data-test=wall-rep][data-rep='{hall.Reps[0].Id}']:has-text('接待 1 号')");
        foreach (var screen in new[] { desk, board, wall }) await screen.WasNeverReloaded();
        Assert.True(desk.Keys - 11 <= 3, $"beyond the number itself it took {desk.Keys - 11} keys");
    }

    [Fact]
    [Trait("Rule", "FD-03")]
    public async Task Nobody_is_stored_before_the_question_is_answered()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Type(Program.Phone());
        await desk.Press("Enter", "Enter", "Enter");
        await desk.Sees("sentence", "请先问");
        await desk.SeesTone("Asks");
        await desk.SeesNo("visit");

        await desk.Press("1", "Enter");
        await desk.SeesVisit(1, "Offered");
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "I-02")]
    public async Task The_last_four_digits_find_a_be_back_and_send_him_to_his_own_rep()
    {
        var hall = await Program.Open();
        var phone = Program.Phone();
        var owner = await hall.HasBeenHere(phone, "钱四海");
        var desk = await Open(hall.Desk, Sizes.Desk);
        var board = await Open(hall.Board(owner), Sizes.Phone);
        var turns = await board["floor-list"].InnerTextAsync();

        await desk.Type(phone[^4..]);
        await desk.Sees("hit", "钱四海");
        await desk.Press("ArrowDown");
        await desk.Sees("sentence", $"建议：{hall.Reps[owner].Name.Zh}——档案查到归属。依据 OWN-01、X-01、I-02");
        await desk.Press("Enter", "2");
        await desk.Type(hall.Reps[owner].Name.En);
        await desk.Press("Enter");
        await desk.Sees("sentence", $"建议：{hall.Reps[owner].Name.Zh}——访客指名。依据 FD-04、OWN-10、I-02");
        await desk.Press("Enter");

        await desk.Sees("sentence", $"2 号交给 {hall.Reps[owner].Name.Zh}：访客指名");
        await board.Sees("offer", "钱四海");
        await board["accept"].ClickAsync();
        await board.Sees("my-visitor");
        await desk.SeesVisit(2, "Received");
        await board.Sees("my-own", "1");
        Assert.Equal(Balances(turns), Balances(await board["floor-list"].InnerTextAsync()));
    }

    [Fact]
    [Trait("Rule", "FD-04")]
    public async Task A_visitor_who_names_a_rep_goes_to_that_rep_whoever_is_first_in_turn()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("n", "2");
        await desk.Type("cai");
        await desk.Sees("rep-hit", "蔡明");
        await desk.Press("Enter");
        await desk.Sees("sentence", "建议：蔡明——访客指名。依据 FD-04、OWN-10、I-02");
        await desk.Press("Enter");

        await desk.Sees("sentence", "1 号交给 蔡明");
    }

    [Fact]
    [Trait("Rule", "FD-05")]
    public async Task Whoever_forgot_his_rep_and_is_not_in_the_archive_is_a_new_customer()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("n", "3");
        await desk.Type(Program.Phone());
        await desk.Sees("sentence", "——忘了是谁，档案也没有：按新客户。依据 FD-05、ROT-01、ROT-02");
        await desk.Press("Enter");

        await desk.Sees("sentence", "1 号交给 艾达：忘了是谁");
    }

    [Fact]
    [Trait("Rule", "FD-09")]
    [Trait("Rule", "FD-10")]
    public async Task A_call_is_decided_like_a_walk_in_and_says_so()
    {
        var hall = await Program.Open();
        var known = Program.Phone();
        var owner = await hall.HasBeenHere(known, "孙来电");
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("p", "1");
        await desk.Type(Program.Phone());
        await desk.Sees("sentence", "新客户，值班组接待。依据 FD-09、FD-05、ROT-01、ROT-02");
        await desk.Press("Enter");
        await desk.SeesVisit(2, "Offered");

        await desk.Press("p", "3");
        await desk.Type(known);
        await desk.Sees("sentence", $"建议：{hall.Reps[owner].Name.Zh}——归属业务员。依据 FD-10、X-01、I-02");
        await desk.Press("Enter");
        await desk.Sees("sentence", $"3 号交给 {hall.Reps[owner].Name.Zh}");
        await desk.Sees("total-Calls", "2");
    }

    [Theory]
    [Trait("Rule", "FD-04")]
    [Trait("Rule", "I-21")]
    [InlineData("w", "2 号等他的业务员。", "WaitingForOwner")]
    [InlineData("s", "2 号：本杰 义务接待。", "Offered")]
    public async Task While_the_owner_is_away_the_visitor_waits_or_gets_a_stand_in_as_he_likes(string key, string answer, string status)
    {
        var hall = await Program.Open();
        var phone = Program.Phone();
        Assert.Equal(0, await hall.HasBeenHere(phone, "李候"));
        await hall.Say(0, "out-visiting");
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("n", "3");
        await desk.Type(phone);
        await desk.Sees("sentence", "他的业务员 艾达 暂时来不了（外出）。回车后：W 等他，S 义务接待。");
        await desk.Press("Enter");
        await desk.Sees("sentence", "2 号：他的业务员 艾达 暂时来不了（外出）。W：等他。S：同组义务接待。");
        await desk.Press(key);

        await desk.Sees("sentence", answer);
        await desk.SeesVisit(2, status);
    }

    // What each is doing changes; balances, receptions and make-up turns do not.
    // Without the button behind each row: it is there for whoever has something to explain.
    private static string[] Balances(string list) => [.. list.Split('\n').Where(line => line.Contains('\t')).Select(line => line[line.IndexOf('\t')..].TrimEnd('?'))];
}
