using System.Text.Json;
using Microsoft.Playwright;

namespace SalesFloor.Tests;

/// <summary>Screen readers, weak eyes, no colours: what each screen has to say to everybody.</summary>
public sealed class WhoeverReadsTheScreens(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private static readonly (string Path, (int Width, int Height) Size)[] s_screens =
        [("desk", Sizes.Desk), ("board", Sizes.Phone), ("leaderboard", Sizes.Desk), ("wall", Sizes.Wall), ("start", Sizes.Desk), ("offline", Sizes.Desk)];

    [Theory]
    [InlineData("zh-CN", ColorScheme.Light)]
    [InlineData("en-GB", ColorScheme.Dark)]
    public async Task Every_button_and_field_has_a_name_every_text_is_seen_and_changes_are_said(string language, ColorScheme colours)
    {
        var hall = await Program.Open(4, 3);
        await hall.Accept(await hall.Arrive(Program.Phone(), "何先生"));
        for (var at = 0; at < 6; at++) await hall.Arrive(name: "访客" + at);
        await hall.Say(4, "break");
        await hall.Say(5, "leave");
        var screen = await Window(Sizes.Desk, language);
        await screen.Page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });

        foreach (var (name, size) in s_screens)
        {
            await screen.Page.SetViewportSizeAsync(size.Width, size.Height);
            var path = name switch { "desk" => hall.Desk, "board" => hall.Board(1), "leaderboard" => hall.Leaderboard, "wall" => hall.Wall("floor"), "offline" => "/desk/offline", _ => "/" };
            await screen.Page.GotoAsync(new Uri(hall.Address, path).ToString());
            if (name == "offline") await screen.Sees("offline-sentence");
            else await screen.Lives();

            Assert.Equal((name, "[]"), (name, (await Of(screen, Reading.Nameless)).ToString()));
            Assert.Equal((name, "[]"), (name, (await Of(screen, Reading.Faint)).ToString()));
            Assert.NotEqual("", await screen.Page.TitleAsync());
            Assert.Equal(language == "zh-CN" ? "zh-CN" : "en", await screen.Page.Locator("html").GetAttributeAsync("lang"));
        }

        await screen.Page.GotoAsync(new Uri(hall.Address, hall.Desk).ToString());
        await screen.Lives();
        await screen.SeesPart("[data-test=sentence][role=status][aria-live=polite]");
        await screen.Press("y");
        await screen.Sees("receipt-candidates");
        Assert.Equal("[]", (await Of(screen, Reading.Nameless)).ToString());
        Assert.Equal("[]", (await Of(screen, Reading.Faint)).ToString());
        await screen.Press("Escape", "?");
        await screen.Sees("key-help");
        Assert.Equal("[]", (await Of(screen, Reading.Faint)).ToString());
    }

    private static async Task<JsonElement> Of(Screen screen, string script) => (await screen.Page.EvaluateAsync(script))!.Value;
}
