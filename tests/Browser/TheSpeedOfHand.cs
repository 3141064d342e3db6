using System.Globalization;

namespace SalesFloor.Tests;

/// <summary>How soon the desk's screen answers a key. With <c>SALESFLOOR_MEASURE=1</c> in the environment; the figures stand in docs/performance.md.</summary>
public sealed class TheSpeedOfHand(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private const int Rounds = 60;

    [Fact]
    public async Task From_the_key_to_the_paint_with_forty_reps_and_thirty_who_wait()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("SALESFLOOR_MEASURE") != "1", "A measurement: SALESFLOOR_MEASURE=1.");
        var hall = await Program.Open(20, 20);
        for (var at = 0; at < 50; at++) await hall.Arrive(Program.Phone(), "访客" + at);
        var desk = await Open(hall.Desk, Sizes.Desk);
        await desk.SeesPart("[data-test=visit]:nth-child(30)[data-status=WaitingForTurn]");
        await desk.Page.EvaluateAsync(Measuring);

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (key, mode) in new[] { ("n", "question"), ("1", "typing"), ("Escape", "idle") })
            {
                await desk.Press(key);
                await desk.SeesPart($"[data-test=desk][data-mode={mode}]");
            }
            await desk.Press("ArrowDown");
            await desk.Page.WaitForFunctionAsync("() => window.answered");
        }

        foreach (var key in new[] { "KeyN", "Digit1", "Escape", "ArrowDown" })
        {
            var times = (await desk.Page.EvaluateAsync<double[]>("key => window.times[key]", key)).Order().ToArray();
            TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{key}: p50 {At(times, .5):0.0} ms, p95 {At(times, .95):0.0} ms, most {times[^1]:0.0} ms of {times.Length}"));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key}: p50 {At(times, .5):0.0} ms, p95 {At(times, .95):0.0} ms, most {times[^1]:0.0} ms of {times.Length}"));
        }
    }

    private static double At(double[] times, double part) => times[(int)(part * (times.Length - 1))];

    // From the key until the frame after the first change that it caused.
    private const string Measuring = """
        () => {
            window.times = {};
            let pressed = null;
            document.addEventListener('keydown', e => { pressed = { code: e.code, at: performance.now() }; window.answered = false; }, true);
            new MutationObserver(changes => {
                const ofTheKey = changes.some(change => change.target.closest?.('[data-test=desk]') === change.target || change.target.parentElement?.closest('[data-test=sentence], .ask, [data-test=visits]') || change.target.closest?.('[data-test=visit]'));
                if (!pressed || !ofTheKey) return;
                const { code, at } = pressed;
                pressed = null;
                requestAnimationFrame(() => { (window.times[code] ??= []).push(performance.now() - at); window.answered = true; });
            }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-mode', 'aria-pressed', 'aria-current', 'class'], childList: true, characterData: true });
        }
        """;
}
