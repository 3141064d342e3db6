namespace SalesFloor.Tests;

public sealed class TheInputMethod(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    public async Task A_key_that_an_input_method_has_taken_is_still_the_command_of_its_place()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);

        await Taken(desk, "KeyN");
        await desk.Sees("sentence", "以前和我们的业务员联系过吗？1 第一次，2 指名业务员，3 忘了是谁。");
        await Taken(desk, "Digit3");
        await desk.Sees("sentence", "忘了是谁，档案也没有");
        await Taken(desk, "Enter");

        await desk.SeesVisit(1, "Offered");
        await Taken(desk, "KeyA");
        await desk.SeesVisit(1, "Received");
    }

    [Fact]
    public async Task Enter_that_ends_a_composition_does_not_store_the_visitor()
    {
        var hall = await Program.Open();
        var desk = await Open(hall.Desk, Sizes.Desk);

        await desk.Press("n", "1", "/");
        await desk.Type("王");
        await Composing(desk, "Enter", "Process");
        await Composing(desk, "Enter", "Enter");
        await Composing(desk, "Escape", "Process");
        await desk.Type("小明");
        await desk.Sees("sentence", "建议：艾达");
        await desk.SeesNo("visit");
        await desk.Press("Enter");

        await desk.Sees("visit", "王小明");
    }

    private static Task Taken(Screen desk, string code) => Key(desk, code, "Process", composing: false);

    private static Task Composing(Screen desk, string code, string key) => Key(desk, code, key, composing: true);

    private static Task Key(Screen desk, string code, string key, bool composing) => desk.Page.EvaluateAsync(
        "event => document.querySelector('[data-entry]').dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }))",
        new { code, key, isComposing = composing });
}
