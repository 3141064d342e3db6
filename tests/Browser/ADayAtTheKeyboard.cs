using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

public sealed class ADayAtTheKeyboard(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private const int Arrivals = 60;

    [Fact]
    [Trait("Rule", "FD-05")]
    public async Task A_new_customer_is_with_his_rep_after_three_keys()
    {
        var hall = await Program.Open(3);
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("n", "1", "Enter");

        await desk.SeesVisit(1, "Offered");
        await desk.Sees("sentence", "1 号交给 艾达");
        Assert.Equal(3, desk.Keys);
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task Sixty_arrivals_are_taken_received_and_ended_without_the_mouse_and_the_focus_is_never_lost()
    {
        var hall = await Program.Open(4);
        var desk = await Open(hall.Desk, Sizes.Desk);
        var lost = await desk.Page.EvaluateHandleAsync("""
            () => {
                window.lostFocus = [];
                const look = () => { if (document.activeElement === document.body && !document.querySelector('[data-test=finish-form]')) window.lostFocus.push(document.body.querySelector('[data-test=desk]').dataset.mode); };
                document.addEventListener('keydown', look, true);
                for (const mouse of ['mousedown', 'pointerdown', 'touchstart']) document.addEventListener(mouse, () => window.lostFocus.push(mouse), true);
            }
            """);

        for (var number = 1; number <= Arrivals; number++)
        {
            await Take(desk, number);
            await desk.SeesVisit(number, "Offered");
            await desk.Press("a");
            await desk.SeesVisit(number, "Received");
            await desk.Press("f");
            await desk.Sees("finish-form");
            await Expect(desk.Page.Locator("[data-test=finish-outcome] input").First).ToBeFocusedAsync();
            await desk.Press("Space", "Tab", "Space", "Enter"); // how it ended, how he learned of us
            await desk.SeesNo("visit");
            await Expect(desk["entry"]).ToBeFocusedAsync();
        }

        await Expect(desk["total-Finished"]).ToHaveTextAsync($"{Arrivals}");
        await Expect(desk["total-WalkIns"]).ToHaveTextAsync($"{Arrivals - Arrivals / 5}");
        await Expect(desk["total-Calls"]).ToHaveTextAsync($"{Arrivals / 5}");
        Assert.Equal("[]", (await desk.Page.EvaluateAsync("window.lostFocus"))!.Value.ToString());
        await desk.WasNeverReloaded();
        await lost.DisposeAsync();
    }

    // Some leave a number, some a name, some nothing; each fifth calls.
    private async Task Take(Screen desk, int number)
    {
        await desk.Press(number % 5 == 0 ? "p" : "n", "1");
        if (number % 5 == 0 || number % 3 == 0) await desk.Type(Program.Phone());
        else if (number % 2 == 0) await desk.Type($"Visitor {number}");
        await desk.Press("Enter");
    }
}
