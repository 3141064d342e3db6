using System.Collections.Concurrent;
using Microsoft.Playwright;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests;

/// <summary>Every screen in both languages: before the showroom is set up, before anybody has come, on a busy day, with forty reps of long names and thirty who wait.
/// With <c>SALESFLOOR_PICTURES=directory</c> in the environment each is saved there, to be looked at: <c>SALESFLOOR_PICTURES=/tmp/pictures dotnet test tests/Browser --filter FullyQualifiedName~EveryScreen</c>.</summary>
public sealed class EveryScreen(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    // As many windows as a small machine paints at once.
    private const int Windows = 5;

    /// <summary>Chinese alone, and English too where pictures are wanted: a state of the floor in one language tells what is broken, people look at both.</summary>
    public static TheoryData<string> Chinese => Photographs.Wanted ? ["zh-CN", "en-GB"] : ["zh-CN"];

    /// <summary>English alone, or both.</summary>
    public static TheoryData<string> English => Photographs.Wanted ? ["en-GB", "zh-CN"] : ["en-GB"];

    private sealed record View(string Name, string Path, (int Width, int Height) Size, bool Lives = true);

    [Theory]
    [MemberData(nameof(English))]
    public async Task Before_the_showroom_is_set_up(string language)
    {
        await using var floor = new FloorProcess();
        await floor.Start("--empty");
        await Look("none", new Showroom("main", [new(new("wang-fang"), new("王芳", "Wang Fang"), Role.Salesperson)], floor.Address), language);
    }

    [Theory]
    [MemberData(nameof(Chinese))]
    public async Task Before_anybody_has_come(string language)
    {
        var hall = await Program.OpenStaffed();
        foreach (var rep in Enumerable.Range(0, hall.Reps.Length)) await hall.Say(rep, "off");
        await Look("quiet", hall, language);
    }

    [Theory]
    [MemberData(nameof(English))]
    public async Task On_a_busy_day(string language)
    {
        var hall = await Program.OpenStaffed();
        await hall.Aims("new-customers", 120, 12, rep => rep < 5 ? "group-1" : "group-2");
        await new BusyDay(hall, Program).Play(waiting: 4);
        await Look("busy", hall, language);
    }

    [Theory]
    [MemberData(nameof(Chinese))]
    public async Task With_forty_reps_of_long_names_and_thirty_who_wait(string language)
    {
        var hall = await Program.OpenCrowd();
        await hall.Aims("new-customers", 80, 2, rep => rep < 24 ? "group-1" : "group-2");
        await new BusyDay(hall, Program).Play(waiting: 30);
        await Look("crowd", hall, language);
    }

    private static View[] Views(Showroom hall)
    {
        var (asked, rep) = ("?showroom=" + hall.Id, hall.Reps[0].Id.Value);
        string Managing(string section, Role role) => hall.Others.IsEmpty ? $"/manage/{section}{asked}" : hall.Manage(section, role);
        return
        [
            new("start", "/" + asked, Sizes.Desk),
            new("start-phone", "/" + asked, Sizes.Phone),
            new("nowhere", "/nowhere", Sizes.Desk, Lives: false),
            new("desk", hall.Desk, Sizes.Desk),
            new("board-who", "/board" + asked, Sizes.Phone),
            .. hall.Reps.Take(5).Select((_, at) => new View($"board-{at + 1}", hall.Board(at), Sizes.Phone)),
            new("myday-who", "/myday" + asked, Sizes.Phone),
            new("myday", $"/myday{asked}&rep={rep}", Sizes.Phone),
            new("fairness", $"/fairness{asked}&days=1", Sizes.Phone),
            new("fairness-desk", $"/fairness{asked}&days=30", Sizes.Desk),
            new("leaderboard", hall.Leaderboard, Sizes.Phone),
            new("leaderboard-desk", hall.Leaderboard, Sizes.Desk),
            new("ranking", hall.Leaderboard + "&metric=NewCustomers&period=Day&rep=" + rep, Sizes.Phone),
            new("customers", $"/customers{asked}&as={rep}", Sizes.Desk),
            new("customers-phone", $"/customers{asked}&as={rep}", Sizes.Phone),
            .. new[] { ("deals", Role.Manager), ("reports", Role.Manager), ("figures", Role.Manager) }
                .SelectMany(page => new[] { (Suffix: "", Size: Sizes.Desk), (Suffix: "-phone", Size: Sizes.Phone) }, (page, size) => new View(page.Item1 + size.Suffix, $"/{page.Item1}{asked}&as={(hall.Others.IsEmpty ? rep : hall.Of(page.Item2))}", size.Size)),
            .. new[] { ("scores", Role.Manager), ("contests", Role.Manager), ("coach", Role.Manager), ("stock", Role.Assistant) }
                .SelectMany(page => new[] { (Suffix: "", Size: Sizes.Desk), (Suffix: "-phone", Size: Sizes.Phone) }, (page, size) => new View(page.Item1 + size.Suffix, $"/{page.Item1}{asked}&as={(hall.Others.IsEmpty ? rep : hall.Of(page.Item2))}", size.Size)),
            new("score-mine", $"/scores{asked}&as={rep}", Sizes.Phone),
            new("score-rules", Managing("scores", Role.Manager), Sizes.Desk),
            new("score-rules-phone", Managing("scores", Role.Manager), Sizes.Phone),
            new("mytargets", $"/mytargets{asked}&rep={rep}", Sizes.Phone),
            new("targets", Managing("targets", Role.Manager), Sizes.Desk),
            new("targets-phone", Managing("targets", Role.Manager), Sizes.Phone),
            new("pipeline", Managing("pipeline", Role.Manager), Sizes.Desk),
            new("pipeline-phone", Managing("pipeline", Role.Manager), Sizes.Phone),
            new("register", "/register" + asked, Sizes.Desk),
            new("register-phone", "/register" + asked, Sizes.Phone),
            .. new[] { "floor", "day", "targets", "leaders" }.SelectMany(scene => new[] { new View("wall-" + scene, hall.Wall(scene), Sizes.Wall), new View($"wall-{scene}-4k", hall.Wall(scene), Sizes.LargeWall) }),
            new("rules", Managing("rules", Role.Manager), Sizes.Desk),
            new("approvals", Managing("approvals", Role.Director), Sizes.Desk),
            new("day", Managing("day", Role.Secretary), Sizes.Desk),
            new("duty", Managing("duty", Role.Manager), Sizes.Desk),
            new("staff", Managing("staff", Role.Manager), Sizes.Desk),
            new("disputes", Managing("disputes", Role.Manager), Sizes.Desk),
            new("audit", Managing("audit", Role.Director), Sizes.Desk),
            .. new[] { "rules", "approvals", "day", "duty", "staff", "disputes", "audit" }.Select(section => new View(section + "-phone", Managing(section, Role.Director), Sizes.Phone)),
        ];
    }

    private async Task Look(string state, Showroom hall, string language)
    {
        var left = new ConcurrentQueue<View>(Views(hall));
        var wrong = new ConcurrentQueue<string>();
        var windows = new List<Screen>();
        for (var at = 0; at < Windows; at++) windows.Add(await Window(Sizes.Desk, language));
        await Task.WhenAll(windows.Select(async window =>
        {
            // English is looked at by night.
            await window.Page.EmulateMediaAsync(new() { ColorScheme = language == "zh-CN" ? ColorScheme.Light : ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
            while (left.TryDequeue(out var view))
            {
                foreach (var fault in await Faults(window, hall, view, language)) wrong.Enqueue($"{view.Name}: {fault}");
                if (Photographs.Wanted) await Photographs.Save(window, Path.Combine("every-screen", $"{state}-{language[..2]}-{view.Name}"), whole: view.Size == Sizes.Phone || view.Path.StartsWith("/manage", StringComparison.Ordinal));
            }
            // Whoever looks is gone before the program is.
            await window.Page.GotoAsync("about:blank");
        }));
        Assert.True(wrong.IsEmpty, $"{state}, {language}:\n{string.Join('\n', wrong.Order())}");
    }

    private static async Task<string[]> Faults(Screen window, Showroom hall, View view, string language)
    {
        await window.Page.SetViewportSizeAsync(view.Size.Width, view.Size.Height);
        await window.Page.GotoAsync(new Uri(hall.Address, view.Path).ToString());
        if (view.Lives) await window.Lives();
        var words = BusyDay.Typed.Concat(hall.Reps.Concat(hall.Others).SelectMany(person => new[] { person.Name.Zh, person.Name.En })).Append(hall.Id)
            .OrderByDescending(typed => typed.Length).Aggregate(await window.Words(), (text, typed) => text.Replace(typed, "", StringComparison.Ordinal));
        var faults = new List<string>();
        foreach (var question in new[] { Reading.TooWide, Reading.Covered, Reading.Crowded, Reading.Nameless, Reading.Faint })
            faults.AddRange((await window.Page.EvaluateAsync(question))!.Value.EnumerateArray().Select(one => one.ToString()));
        if (TwoLanguages.KeyIn(words) is { } key) faults.Add($"{key} is a key, not a word");
        if (TwoLanguages.Foreign(words, language == "zh-CN" ? "zh-CN" : "en") is { Length: > 0 } foreign) faults.Add($"'{foreign}' is of another language");
        return [.. faults];
    }
}
