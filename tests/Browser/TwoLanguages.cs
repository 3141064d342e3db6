using System.Text.RegularExpressions;

namespace SalesFloor.Tests;

public sealed partial class TwoLanguages(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("en-GB", "en")]
    public async Task Every_screen_speaks_the_browsers_language_and_no_other(string browser, string spoken)
    {
        var hall = await Program.Open();
        await hall.Accept(await hall.Arrive());
        await hall.Arrive(Program.Phone());
        await hall.Say(2, "break");
        await hall.Arrive();
        var screen = await Window(Sizes.Desk, browser);

        foreach (var path in new[] { "/?showroom=" + hall.Id, hall.Desk, "/board?showroom=" + hall.Id, hall.Wall("floor"), hall.Wall("day"), hall.Wall("leaders"), hall.Leaderboard, hall.Board(0), hall.Board(1), "/nowhere" })
        {
            await screen.Page.GotoAsync(new Uri(hall.Address, path).ToString());
            if (path != "/nowhere") await screen.Lives();
            if (path == hall.Desk) await screen.Press("?");
            if (path == hall.Board(1)) await screen["offer-why"].ClickAsync();
            if (path == hall.Board(1)) await screen.Sees("receipt-candidates");
            Assert.Equal(spoken, await screen.Page.GetAttributeAsync("html", "lang"));
            var words = await screen.Words();
            Assert.Equal((path, null), (path, KeyIn(words)));
            Assert.Equal((path, ""), (path, Foreign(words, spoken)));
        }
    }

    [Fact]
    public async Task The_switch_changes_the_language_and_comes_back_to_the_same_page()
    {
        var hall = await Program.Open();
        var board = await Open(hall.Board(1), Sizes.Phone, "en-GB");
        var here = board.Page.Url;
        await board.Sees("my-place", "my place in turn");

        await board["language-zh"].ClickAsync();
        await board.Sees("my-place", "我的轮序");
        Assert.Equal(here, board.Page.Url);
        await board.Lives();
        await board.Sees("updated", "更新于");

        await board["language-en"].ClickAsync();
        await board.Sees("my-place", "my place in turn");
        Assert.Equal(here, board.Page.Url);
    }

    [Theory]
    [InlineData("zh-CN", "2 号交给 蔡明：访客指名")]
    [InlineData("en-GB", "No. 2 goes to Cai: ")]
    public async Task The_same_keys_do_the_same_in_both(string browser, string outcome)
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk, browser);

        await desk.Press("p", "1", "Enter");
        await desk.SeesVisit(1, "Offered");
        await desk.Press("n", "2", "c", "a", "i", "Enter", "Enter");
        await desk.Sees("sentence", outcome);
    }

    /// <summary>The key of a word that is shown in its place; null where there is none.</summary>
    internal static string? KeyIn(string words) => Key().Match(words) is { Success: true } key ? key.Value : null;

    // The other language's own name stands in the switch; addresses, keys and ids are nobody's language.
    internal static string Foreign(string words, string spoken) => spoken == "en"
        ? Chinese().Match(words.Replace("中文", "", StringComparison.Ordinal)).Value
        : string.Join(' ', Latin().Matches(words).Select(match => match.Value).Where(word => word is not ("English" or "Enter" or "Esc" or "Alt" or "Tab" or "Ctrl" or "Excel" or "api")));

    [GeneratedRegex(@"\b[A-Z][a-z]+[A-Za-z]*\.[A-Z][A-Za-z]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"[\u4e00-\u9fff]+")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<![A-Za-z0-9/?=_-])[A-Z]?[a-z]{2,}(?![A-Za-z0-9=/_-])")]
    private static partial Regex Latin();
}
