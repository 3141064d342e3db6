using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>Whoever types faster than the screen answers is understood as if it had answered.</summary>
public sealed class TheQuickHand(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private const int Rounds = 6;

    [Fact]
    [Trait("Rule", "FD-01")]
    public async Task Keys_pressed_before_the_answer_to_the_one_before_mean_what_it_leads_to()
    {
        var hall = await Program.Open(4);
        var desk = await Open(hall.Desk, Sizes.Desk);

        for (var number = 1; number <= Rounds; number++)
        {
            await desk.Press("n", "1");
            await desk.Type(Program.Phone());
            await desk.Press("Enter", "a", "f"); // stored, received, its end: no look at the screen in between
            await desk.Sees("finish-form");
            await desk.SeesPart($"[data-test=visit][data-ticket='{number}'][data-status=Received]");
            await Expect(desk.Page.Locator("[data-test=finish-outcome] input").First).ToBeFocusedAsync();
            await desk.Press("Space", "Tab", "Space", "Enter"); // and the next one at once
        }

        await desk.SeesNo("visit");
        await Expect(desk["total-Finished"]).ToHaveTextAsync($"{Rounds}");
        await desk.SeesNo("override");
        await desk.WasNeverReloaded();
    }

    [Fact]
    [Trait("Rule", "FD-12")]
    public async Task What_is_typed_while_an_order_is_underway_stands_in_the_line_whole()
    {
        var hall = await Program.Open(6);
        var desk = await Open(hall.Desk, Sizes.Desk);

        for (var number = 1; number <= Rounds; number++)
        {
            var phone = Program.Phone();
            await desk.Press("n", "1");
            await desk.Type(phone);
            await Expect(desk["entry"]).ToHaveValueAsync(phone);
            await desk.Press("Enter", "a"); // the reception is underway while the next one is typed
        }

        await desk.SeesVisit(Rounds, "Received");
        await Expect(desk["total-WalkIns"]).ToHaveTextAsync($"{Rounds}");
        await Expect(desk["total-Received"]).ToHaveTextAsync($"{Rounds}");
    }

    [Fact]
    [Trait("Rule", "FD-11")]
    public async Task No_function_key_takes_the_desk_away_also_in_an_open_sheet()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);
        await desk.Page.EvaluateAsync("() => { window.left = []; addEventListener('keydown', e => { if (!e.defaultPrevented) window.left.push(e.code); }); }");

        await desk.Press("F3", "F5", "F7", "F8", "F9", "F10");
        await desk.Press("F1");
        await desk.SeesPart("[data-test=line-1]:not([data-light=free])");
        await desk.Press("Escape", "F1");
        await desk.Sees("call-sheet");
        await desk.Press("F5", "F1", "F3", "F6");

        await desk.Sees("call-sheet");
        Assert.Equal("[]", (await desk.Page.EvaluateAsync("window.left"))!.Value.ToString());
        await desk.WasNeverReloaded();
    }

    [Fact]
    public async Task The_arrows_go_round_and_the_chosen_visit_is_in_sight()
    {
        var hall = await Program.Open(2, 2);
        for (var at = 0; at < 25; at++) await hall.Arrive(Program.Phone(), "访客" + at);
        var desk = await Open(hall.Desk, Sizes.Desk);
        await desk.SeesPart("[data-test=visit]:nth-child(25)");

        await desk.Press("ArrowUp");
        await desk.SeesPart("[data-test=visit]:nth-child(25)[aria-current]");
        await Expect(desk.Page.Locator("[data-test=visit][aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });
        await desk.Press("ArrowDown");
        await desk.SeesPart("[data-test=visit]:nth-child(1)[aria-current]");
        await Expect(desk.Page.Locator("[data-test=visit][aria-current]")).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
