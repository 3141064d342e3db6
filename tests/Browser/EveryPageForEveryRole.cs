using System.Text.Json;

namespace SalesFloor.Tests;

/// <summary>What each of the nine roles is shown, in a real browser: the doors and the menu lead where it may go and nowhere else, and on a page it has the buttons that are its own.</summary>
public sealed class EveryPageForEveryRole(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    // Everybody, and the buttons he has on the file of somebody whom a rep has just reported.
    private static readonly (string Name, string[] Buttons)[] s_people =
    [
        ("he-xue", []), ("wang-fang", ["contact"]), ("sun-li", ["contact"]), ("zhu-ming", ["contact", "erase", "key-account", "reject", "trade", "verify"]), ("hu-jun", ["key-account"]), ("guo-jing", ["trade"]), ("gao-yu", []), ("lin-feng", []), ("admin", []),
    ];

    private static readonly string[] s_watched = ["verify", "reject", "archive", "assign", "transfer", "consent", "contact", "trade", "key-account", "dispute", "erase"];

    [Fact]
    [Trait("Rule", "ORG-14")]
    public async Task Each_role_is_shown_the_way_to_every_page_it_may_open_and_to_no_other_and_has_its_own_buttons_there()
    {
        await using var own = new FloorProgram { Accounts = true };
        await own.InitializeAsync();
        var (screens, shown) = (new Dictionary<string, Screen>(), new Dictionary<string, HashSet<string>>());
        foreach (var (name, _) in s_people)
        {
            var screen = screens[name] = await Tapped(own, name);
            shown[name] = [.. await Ways(screen, "door-")];
            var menu = (await Ways(screen, "to-")).ToHashSet();
            Assert.Superset(shown[name], menu); // from every page, not only from the first
            shown[name].UnionWith(menu);
            await screen.Page.GotoAsync(At(own, "/manage"));
            await screen.Lives();
            shown[name].UnionWith(await Ways(screen, "section-"));
        }

        var all = shown.Values.SelectMany(one => one).Distinct().Order(StringComparer.Ordinal).ToArray();
        foreach (var (name, screen) in screens)
            foreach (var page in all) Assert.True(shown[name].Contains(page) == await Opens(screen, own, page), $"{name}, {page}: shown {shown[name].Contains(page)}");
        await HaveTheirButtons(own, screens);
        foreach (var screen in screens.Values) await screen.Page.CloseAsync();
    }

    private static async Task HaveTheirButtons(FloorProgram own, Dictionary<string, Screen> screens)
    {
        var claim = await screens["wang-fang"].Page.APIRequest.PostAsync(At(own, "/api/showrooms/main/customers/claims"), new() { DataObject = new { by = "wang-fang", id = Guid.CreateVersion7(), name = "王小明", phone = "13812345678" } });
        Assert.Equal(200, claim.Status);
        var file = "/customers/" + JsonDocument.Parse(await claim.TextAsync()).RootElement.GetProperty("id").GetString();
        foreach (var (name, buttons) in s_people)
        {
            var screen = screens[name];
            if (!await Opens(screen, own, file)) continue; // money and accounts have no business there

            await screen.Page.GotoAsync(At(own, file));
            await screen.Sees("customer-name", "王小明");
            await screen.Lives();
            foreach (var button in buttons) await screen.SeesPart($"[data-test={button}]"); // painted once it is known who looks
            var seen = await screen.Page.Locator("[data-test]").EvaluateAllAsync<string[]>("all => all.map(it => it.dataset.test)");
            Assert.Equal((name, string.Join(' ', buttons)), (name, string.Join(' ', s_watched.Intersect(seen).Order(StringComparer.Ordinal))));
        }

        await screens["wang-fang"].Lives();
        await screens["wang-fang"]["contact"].ClickAsync(); // his to press, and refused in words: first the manager confirms
        await screens["wang-fang"].Sees("customer-answer", "经理核实前不得联系");
    }

    private static async Task<IEnumerable<string>> Ways(Screen screen, string beginning) =>
        (await screen.Page.Locator($"a[data-test^={beginning}]").EvaluateAllAsync<string[]>("all => all.map(it => it.pathname)")).Where(path => path != "/manage");

    // As the window itself would, with its cookies.
    private static async Task<bool> Opens(Screen screen, FloorProgram own, string path)
    {
        var answer = await screen.Page.APIRequest.GetAsync(At(own, path), new() { Headers = [new("Accept", "text/html")] });
        Assert.Contains(answer.Status, new[] { 200, 403 });
        return answer.Status == 200;
    }

    private static string At(FloorProgram own, string path) => new Uri(own.Address, path).ToString();

    private async Task<Screen> Tapped(FloorProgram own, string name)
    {
        var screen = await Window(Sizes.Desk);
        screen.LinkMayBreak(); // at the end the program goes before the pages
        await screen.Page.GotoAsync(At(own, "/"));
        await screen.Page.Locator($"[data-test=sample][data-name={name}]").ClickAsync();
        await screen.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/signin"); // each begins at his own page
        await screen.Page.GotoAsync(At(own, "/"));
        await screen.Lives();
        return screen;
    }
}
