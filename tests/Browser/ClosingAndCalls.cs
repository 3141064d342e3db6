using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>Calls that never became a visit, appointments with a rep, and days that are signed later.</summary>
public sealed class ClosingAndCalls(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "FD-14")]
    [Trait("Rule", "I-11")]
    public async Task The_closing_card_counts_and_lists_the_calls_that_never_became_a_visit()
    {
        var hall = await Program.Open(FloorRules.Default, plan => plan with { People = plan.People.Add(new(new("sue"), new("苏秘", "Sue"), Role.Secretary)) }, 2);
        var desk = await Open(hall.Desk, Sizes.Desk);
        await desk.Press("F2");
        await desk.SeesPart("[data-test=line-2]:not([data-light=free])");
        await desk.Press("Escape", "F2");
        await desk.Sees("call-sheet");
        await desk["call-nocontact"].SelectOptionAsync("WrongNumber");
        await desk["call-end"].ClickAsync();
        await desk.SeesNo("call-sheet");

        var closing = await Open($"/manage/day?showroom={hall.Id}&as=sue", Sizes.Desk);
        await closing.SeesPart("[data-figure=CallsAnswered] dd:has-text('1')");
        await closing.Sees("only-calls", "F2：未留姓名，打错电话");
        await closing["sign"].ClickAsync();
        await closing.Sees("signed", "苏秘已于");
        await closing.SeesPart("[data-figure=CallsAnswered] dd:has-text('1')");
        await closing.Sees("only-calls", "F2");
    }

    [Fact]
    [Trait("Rule", "FD-14")]
    public async Task An_earlier_day_is_chosen_on_the_screen_and_one_that_never_was_is_not_signed()
    {
        var hall = await Program.Open(FloorRules.Default, plan => plan with { People = plan.People.Add(new(new("sue"), new("苏秘", "Sue"), Role.Secretary)) }, 2);
        var page = await Open($"/manage/day?showroom={hall.Id}&as=sue", Sizes.Desk);
        await page.Sees("checklist");

        await page["day-which"].FillAsync("2026-01-02");
        await page["day-which"].DispatchEventAsync("change");
        await page.SeesNo("checklist"); // what is over is not ticked any more
        await page["sign"].ClickAsync();

        await page.SeesPart("[data-test=day-answer].over");
    }

    [Fact]
    [Trait("Rule", "FD-11")]
    public async Task An_appointment_is_made_with_a_rep_by_name()
    {
        var hall = await Program.Open(2);
        var desk = await Open(hall.Desk, Sizes.Desk, "en-GB");
        await desk.Press("F1");
        await desk.SeesPart("[data-test=line-1]:not([data-light=free])");
        await desk.Press("Escape", "F1");
        await desk.Sees("call-sheet");

        await desk["call-appointment"].FillAsync("2099-05-05T10:30");
        await desk["call-with"].SelectOptionAsync(hall.Reps[1].Id.Value);
        await desk["call-note"].ClickAsync();
        await desk.SeesPart("[data-test=call-said].good");
        await desk["call-close"].ClickAsync();
        await desk.SeesNo("call-sheet");
        await desk.Press("F1");

        await Expect(desk["call-with"]).ToHaveValueAsync(hall.Reps[1].Id.Value);
        await Expect(desk["call-appointment"]).ToHaveValueAsync("2099-05-05T10:30");
    }
}
