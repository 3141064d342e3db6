namespace SalesFloor.Tests;

/// <summary>The sample floor on an ordinary morning. With <c>SALESFLOOR_PICTURES=docs/pictures</c> in the environment the screens are saved there, for the README.</summary>
public sealed class Pictures(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private const int MostBytes = 250_000; // a README is read over slow lines too

    [Fact]
    public async Task The_sample_floor_on_an_ordinary_morning_looks_as_the_readme_shows_it()
    {
        var main = new Showroom("main", [], Program.Address);
        foreach (var (name, outcome) in new[] { ("何先生", "deposit"), ("罗女士", "appointment"), ("高先生", "follow-up"), ("林女士", "appointment") })
        {
            var over = await main.Arrive(Program.Phone(), name);
            await main.Accept(over);
            await main.Finish(over, outcome);
        }
        foreach (var name in new[] { "郭先生" }) await main.Accept(await main.Arrive(Program.Phone(), name));
        await main.Accept(await main.Arrive(Program.Phone(), "唐先生", channel: "call"));
        await main.Arrive(Program.Phone(), "许女士");
        await main.Arrive(Program.Phone(), "邓先生");
        var offered = (await main.Ask(HttpMethod.Get, "/api/showrooms/main/floor", null)).GetProperty("visits").EnumerateArray()
            .First(visit => visit.GetProperty("status").GetString() == "offered").GetProperty("rep").GetString();

        await Painted("desk", "/desk", Sizes.Desk, "zh-CN", "visits", "邓先生", async desk =>
        {
            await desk.Press("n", "1");
            await desk.Type(Program.Phone());
            await desk.Sees("sentence", "建议：");
        });
        await Painted("desk-en", "/desk", Sizes.Desk, "en-GB", "visits", "邓先生");
        await Painted("board", "/board?rep=" + offered, Sizes.Phone, "zh-CN", "offer", "新客户");
        await Painted("wall", "/wall/main?scene=floor", Sizes.Wall, "zh-CN", "strip-1", "当前");
        await Painted("leaderboard", "/leaderboard", Sizes.Desk, "zh-CN", "leaderboard", "王芳");
    }

    private async Task Painted(string name, string path, (int Width, int Height) size, string language, string part, string words, Func<Screen, Task>? first = null)
    {
        var screen = await Open(path, size, language);
        await screen.Sees(part, words);
        if (first is not null) await first(screen);
        var picture = await Photographs.Save(screen, name);

        Assert.True(picture.Length < MostBytes, $"{name} has {picture.Length} bytes");
    }
}
