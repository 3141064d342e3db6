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

            Assert.Equal((name, "[]"), (name, (await Of(screen, Nameless)).ToString()));
            Assert.Equal((name, "[]"), (name, (await Of(screen, Faint)).ToString()));
            Assert.NotEqual("", await screen.Page.TitleAsync());
            Assert.Equal(language == "zh-CN" ? "zh-CN" : "en", await screen.Page.Locator("html").GetAttributeAsync("lang"));
        }

        await screen.Page.GotoAsync(new Uri(hall.Address, hall.Desk).ToString());
        await screen.Lives();
        await screen.SeesPart("[data-test=sentence][role=status][aria-live=polite]");
        await screen.Press("y");
        await screen.Sees("receipt-candidates");
        Assert.Equal("[]", (await Of(screen, Nameless)).ToString());
        Assert.Equal("[]", (await Of(screen, Faint)).ToString());
        await screen.Press("Escape", "?");
        await screen.Sees("key-help");
        Assert.Equal("[]", (await Of(screen, Faint)).ToString());
    }

    private static async Task<JsonElement> Of(Screen screen, string script) => (await screen.Page.EvaluateAsync(script))!.Value;

    // What can be operated, and what is a region or a dialog, is called something.
    private const string Nameless = """
        () => [...document.querySelectorAll('button, a[href], input, select, textarea, [role=dialog], [role=listbox], section[role], nav, svg[role=img]')]
            .filter(it => it.checkVisibility() && !it.closest('[aria-hidden=true]'))
            .filter(it => !(it.getAttribute('aria-label')?.trim() || it.innerText?.trim() || it.textContent?.trim() && it.tagName !== 'SELECT' || it.labels?.[0]?.textContent.trim() || it.title || document.getElementById(it.getAttribute('aria-labelledby'))?.textContent.trim()))
            .map(it => it.outerHTML.slice(0, 140))
        """;

    // AA: 4.5 to 1, for large or bold large letters 3 to 1, against the next ground behind them.
    private const string Faint = """
        () => {
            const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
            const rgba = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
            const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * x + .7152 * y + .0722 * z; };
            const over = (top, below) => top.slice(0, 3).map((v, at) => v * top[3] / 255 + below[at] * (1 - top[3] / 255));
            const ground = it => {
                const colours = [];
                for (let at = it; at; at = at.parentElement) { const colour = rgba(getComputedStyle(at).backgroundColor); if (colour[3]) colours.push(colour); if (colour[3] === 255) break; }
                return colours.reduceRight((below, colour) => over(colour, below), [255, 255, 255]);
            };
            return [...document.querySelectorAll('body *')]
                .filter(it => [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim()) && it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !it.closest('.sr, svg, [hidden], :disabled'))
                .map(it => {
                    const style = getComputedStyle(it), below = ground(it), ink = over(rgba(style.color), below);
                    const [a, b] = [light(ink), light(below)].sort((x, y) => y - x);
                    const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && parseInt(style.fontWeight) >= 700;
                    return { ratio: (a + .05) / (b + .05), least: large ? 3 : 4.5, text: it.innerText.slice(0, 30), of: it.className };
                })
                .filter(it => it.ratio < it.least)
                .map(it => `${it.text} (${it.of}): ${it.ratio.toFixed(2)}`);
        }
        """;
}
