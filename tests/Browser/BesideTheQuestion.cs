using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>What the desk enters beside the mandatory question: several names, a name that nobody here has, a complaint, a market, and that the rep has him already.</summary>
public sealed class BesideTheQuestion(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-05")]
    public async Task Who_names_two_is_entered_with_both_and_the_receipt_names_both()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("n", "2");
        await desk.Type("ben");
        await desk.Sees("sentence", "还指名另一位按 +");
        await desk.Press("+");
        await desk.Sees("sentence", "已指名 本杰。还有别人：输入姓名后按 +");
        await Expect(desk["entry"]).ToHaveValueAsync("");
        await desk.Type("cai");
        await desk.Press("Enter");
        await desk.Sees("says-NamesRep", "指名 本杰、蔡明");
        await desk.Sees("sentence", "建议：艾达");
        await desk.Sees("sentence", "访客指名多位业务员，档案无归属：按新客户。依据 FD-05、ROT-01、ROT-02");
        await desk.Press("Enter");
        await desk.SeesVisit(1, "Offered");

        await desk.Press("y");
        await desk.Sees("receipts", "指名 本杰，是本展厅的业务员。");
        await desk.Sees("receipts", "指名 蔡明，是本展厅的业务员。");
    }

    [Fact]
    [Trait("Rule", "FD-05")]
    public async Task Who_names_somebody_who_has_left_is_new_and_the_desk_says_so_before_it_stores_him()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk, "en-GB");

        await desk.Press("n", "2");
        await desk.Type("Old Zhang");
        await desk.Sees("sentence", "Nobody here is called “Old Zhang”. Enter: he names somebody who is not here any more.");
        await desk.Press("Enter");
        await desk.Sees("says-NamesRep", "Old Zhang");
        await desk.Sees("sentence", "Suggested: Ada");
        await desk.Sees("sentence", "the named rep is not here any more: new");
        await desk.Press("Enter");

        await desk.SeesVisit(1, "Offered");
        await desk.Press("y");
        await desk.Sees("receipts", "Old Zhang");
    }

    [Fact]
    [Trait("Rule", "ROT-14")]
    public async Task A_complaint_goes_by_one_key_to_the_group_that_is_there_for_it()
    {
        var hall = await Program.Open(FloorRules.Default, plan => plan with { Groups = plan.Groups.SetItem(1, plan.Groups[1] with { Takes = new(WalkIns: true, Calls: true, Complaints: true) }) }, 2, 1);
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("c");
        await desk.SeesPart("[data-test=purpose][aria-pressed=true]:has-text('投诉')");
        await desk.Press("c", "c");
        await desk.SeesPart("[data-test=purpose][aria-pressed=false]");
        await desk.Press("c", "1");
        await desk.Sees("sentence", "建议：蔡明（轮序第 1，今日新客 0，持平）——投诉或售后，不计轮次。依据 ROT-14、I-02");
        await desk.Press("Enter");

        await desk.Sees("sentence", "1 号交给 蔡明：投诉或售后，不计轮次。");
        await desk.Sees("visit", "投诉：");
        await desk.Sees("total-NewCustomers", "0");
        await desk.Press("y");
        await desk.Sees("receipts", "来意：投诉（ROT-14），由专门受理的小组接待。");
    }

    [Fact]
    [Trait("Rule", "ROT-08")]
    public async Task A_market_is_said_by_a_key_and_sends_the_visitor_to_whose_market_it_is()
    {
        var hall = await Program.Open(FloorRules.Default with { UseTerritories = true }, plan => plan with
        {
            Territories = [new(new("north"), new("北区", "North")), new(new("south"), new("南区", "South"))],
            People = [.. plan.People.Select((person, at) => person with { Territories = at == 2 ? [new("south")] : [new("north")] })],
        }, 3);
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("n", "t");
        await desk.SeesPart("[data-test=market][aria-pressed=true]:has-text('北区')");
        await desk.Press("1");
        await desk.Type("南方来客");
        await desk.Press("Alt+t");
        await desk.SeesPart("[data-test=market]:has-text('南区')");
        await desk.Sees("sentence", "建议：蔡明");
        await desk.Press("Enter");

        await desk.Sees("sentence", "1 号交给 蔡明");
        Assert.Equal("", await desk["entry"].InputValueAsync());
    }

    [Fact]
    [Trait("Rule", "FD-05")]
    public async Task Shift_and_enter_confirms_for_the_rep_in_the_same_breath()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);
        var board = await Open(hall.Board(0), Sizes.Phone);

        await desk.Press("n", "1", "Shift+Enter");

        await desk.SeesVisit(1, "Received");
        await desk.Sees("sentence", "1 号由 艾达 接待：新客户，值班组接待。");
        Assert.Equal(3, desk.Keys);
        await board.Sees("my-visitor", "1 号");
        await desk.Press("Shift+Enter"); // nothing is entered: nobody is stored
        await Expect(desk["visit"]).ToHaveCountAsync(1);
    }

    [Fact]
    [Trait("Rule", "OWN-10")]
    [Trait("Rule", "OWN-13")]
    public async Task The_named_rep_who_is_not_the_owner_says_on_his_board_that_the_visitor_is_his_and_the_manager_reads_it()
    {
        var hall = await Program.Open();
        var phone = Program.Phone();
        Assert.Equal(0, await hall.HasBeenHere(phone, "周客户"));
        var desk = await Open(hall.Desk, Sizes.Desk);
        var board = await Open(hall.Board(1), Sizes.Phone);

        await desk.Press("n", "2");
        await desk.Type("ben");
        await desk.Press("Enter");
        await desk.Type(phone);
        await desk.Sees("sentence", "建议：艾达——档案归属与访客所说不同，以档案为准。");
        await desk.Press("Enter");

        await board.Sees("named-me", "指名找您。按档案归 艾达。");
        await board["named-note"].FillAsync("上周电话里谈过");
        await board["named-dispute"].ClickAsync();
        await board.Sees("named-raised", "已提请经理裁定；裁定前以档案为准。");
        var disputes = await Open($"/manage/disputes?showroom={hall.Id}", Sizes.Desk);
        await disputes.Sees("dispute", "上周电话里谈过");
    }
}
