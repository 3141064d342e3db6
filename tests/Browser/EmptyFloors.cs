namespace SalesFloor.Tests;

public sealed class EmptyFloors(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    public async Task Without_a_showroom_every_screen_says_in_words_that_there_is_none_yet()
    {
        await using var floor = new FloorProcess();
        await floor.Start("--empty");
        var screen = await Window(Sizes.Desk);

        foreach (var path in new[] { "/", "/desk", "/board", "/board?rep=wang-fang", "/wall/main", "/leaderboard" })
        {
            await screen.Page.GotoAsync(new Uri(floor.Address, path).ToString());
            await screen.Sees("floor-notice", "展厅“main”尚未设置。设置完成后会自动显示在这里。");
        }
        await screen.Page.CloseAsync();
    }

    [Fact]
    public async Task A_day_on_which_nobody_has_come_yet_is_said_in_words_on_every_screen()
    {
        var hall = await Program.Open();
        foreach (var rep in Enumerable.Range(0, hall.Reps.Length)) await hall.Say(rep, "off");
        var screen = await Window(Sizes.Desk);

        foreach (var (path, part, words) in new[]
        {
            (hall.Desk, "visits-empty", "还没有访客。按 N 登记来访，P 登记来电。"),
            (hall.Desk, "reps-nobody", "还没有人到岗。"),
            (hall.Desk, "strip-nobody", "值班组目前无人空闲。"),
            (hall.Wall("floor"), "wall-nobody-waits", "无人等候"),
            (hall.Wall("floor"), "scene-floor", "还没有人到岗。"),
            (hall.Wall("leaders"), "scene-leaders", "今天还没有人接待过访客。"),
            (hall.Leaderboard, "leaderboard-empty", "今天还没有人接待过访客。"),
            (hall.Board(0), "my-place", "未到岗"),
        })
        {
            await screen.Page.GotoAsync(new Uri(hall.Address, path).ToString());
            await screen.Sees(part, words);
        }
    }
}
