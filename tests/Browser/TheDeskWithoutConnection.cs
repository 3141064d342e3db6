using System.Globalization;
using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>The desk does not stop: what comes while there is no connection is taken in the browser, kept there and merged once.</summary>
public sealed class TheDeskWithoutConnection(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    private static readonly string[] s_names = ["甲一", "乙二", "丙三", "丁四", "戊五"];

    [Fact]
    [Trait("Rule", "I-01")]
    [Trait("Rule", "I-12")]
    public async Task Ten_minutes_without_network_in_the_middle_of_work_lose_nobody_and_double_nobody()
    {
        var (hall, never) = (await Program.Open(4), await Program.Open(4));
        var (desk, cable) = await Desk(hall);
        await Take(desk, "开头");
        await desk.SeesVisit(1, "Offered");
        await Expect(desk["entry"]).ToHaveValueAsync(""); // the desk has its answer: what is still in the line when the connection breaks stays there

        await cable.Cut();
        await desk.Sees("offline-banner", "连接中断：前台在本浏览器继续工作");
        foreach (var (at, name) in s_names.Index())
        {
            await desk.Sees("offline-banner");
            await Take(desk, name);
            await desk.Sees("offline-count", $"{at + 1} 位等待发送"); // a visitor is taken when the desk says so
            await desk.Page.Clock.FastForwardAsync(120_000);
        }
        await desk.Sees("offline-count", "5 位等待发送");
        Assert.Equal(5, await desk["offline-taken"].CountAsync());
        await Expect(desk["offline-taken"].Nth(0)).ToContainTextAsync("本杰 · 离线");
        await Expect(desk["offline-taken"].Nth(2)).ToContainTextAsync("戴云 · 离线");
        await Expect(desk["offline-taken"].Nth(3)).ToContainTextAsync("等候");
        await hall.Arrive(name: "别处来的");
        await cable.Mend();

        await desk.Sees("merged", "断线期间登记的 5 位已全部合并");
        await desk.Sees("merged-conflict", "离线 本杰；该业务员还有其他访客"); // meanwhile somebody else was sent to him
        await desk.SeesNo("offline-taken");
        foreach (var name in s_names.Append("开头").Append("别处来的")) await Expect(desk["visit"].Filter(new() { HasText = name })).ToHaveCountAsync(1);
        await desk.WasNeverReloaded();

        foreach (var name in s_names.Append("开头").Append("别处来的")) await never.Arrive(name: name);
        Assert.Equal(Counts(await Floor(never)), Counts(await Floor(hall)));
        Assert.Equal(7, (await Floor(hall)).GetProperty("visits").GetArrayLength());
        var came = (await Floor(hall)).GetProperty("visits").EnumerateArray().Where(visit => s_names.Contains(visit.GetProperty("visitorName").GetString())).OrderBy(visit => visit.GetProperty("ticket").GetInt32()).ToArray();
        Assert.Equal(s_names, came.Select(visit => visit.GetProperty("visitorName").GetString()));
        Assert.Equal(came.Select(Arrived).Order(), came.Select(Arrived));
        Assert.True(Arrived(came[^1]) - Arrived(came[0]) >= TimeSpan.FromMinutes(8), "the visits do not stand at the moments at which they came");
    }

    [Fact]
    public async Task Whoever_is_free_in_the_other_group_stands_in_the_list_as_free_with_his_group()
    {
        var hall = await Program.Open(1, 1);
        var (desk, cable) = await Desk(hall);

        await cable.Cut();
        await desk.Sees("offline-banner");

        await Expect(desk.Page.Locator($"[data-test=offline-rep][data-rep='{hall.Reps[0].Id}'] .state")).ToHaveTextAsync("▲ 空闲");
        await Expect(desk.Page.Locator($"[data-test=offline-rep][data-rep='{hall.Reps[1].Id}'] .state")).ToHaveTextAsync("▲ 空闲 · 销售2组");
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    public async Task What_the_rule_sees_otherwise_is_listed_on_the_desk_and_the_visitor_stays_with_who_received_him()
    {
        var hall = await Program.Open(4);
        var phone = Program.Phone();
        var owner = await hall.HasBeenHere(phone, "旧客户");
        var (desk, cable) = await Desk(hall);

        await cable.Cut();
        await desk.Sees("offline-banner");
        await Take(desk, phone, "ArrowDown");
        var rep = await desk["offline-taken"].First.InnerTextAsync();
        await cable.Mend();

        await desk.Sees("merged-conflict", $"规则应为 {hall.Reps[owner].Name.Zh}（访客归其他业务员，或指名他人）");
        await desk.SeesVisit(2, "Received");
        await desk.SeesPart("[data-test=visit-offline][data-conflict=BelongsToAnother]");
        Assert.DoesNotContain(hall.Reps[owner].Name.Zh, rep, StringComparison.Ordinal);
        await desk.Press("Escape");
        await Expect(desk["merged"]).ToBeHiddenAsync();
    }

    [Fact]
    [Trait("Rule", "I-01")]
    public async Task An_answer_that_is_lost_on_its_way_back_does_not_make_a_second_visit()
    {
        var hall = await Program.Open(2);
        var (desk, cable) = await Desk(hall);
        var lost = 0;
        await desk.Page.RouteAsync("**/arrivals", async route =>
        {
            if (Interlocked.Increment(ref lost) > 2)
            {
                await route.ContinueAsync();
                return;
            }
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await cable.Cut();
        await desk.Sees("offline-banner");
        await Take(desk, "只来一次");
        await cable.Mend();
        await Expect(desk["offline"]).ToBeHiddenAsync();
        for (var again = 0; again < 3; again++) await desk.Page.Clock.FastForwardAsync(6_000);

        await desk.Sees("merged", "断线期间登记的 1 位已全部合并");
        Assert.True(lost > 2, "no answer was lost: nothing was tested");
        Assert.Equal(1, (await Floor(hall)).GetProperty("totals").GetProperty("walkIns").GetInt32());
    }

    [Fact]
    public async Task The_tab_loaded_anew_while_the_program_is_dead_goes_on_and_what_it_took_is_sent_when_it_is_back()
    {
        await using var floor = new FloorProcess();
        await floor.Start();
        var desk = await Window(Sizes.Desk);
        await desk.Open(new Uri(floor.Address, "/desk"));
        await desk.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller?.state === 'activated'"); // installed, the page for a reload is kept
        await desk.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('desk|floor|'))");

        desk.LinkMayBreak();
        await floor.Kill();
        await desk.Sees("offline-banner");
        await Take(desk, "刷新前");
        await desk.Sees("offline-count", "1 位等待发送");
        await desk.Page.EvaluateAsync("setTimeout(() => location.reload())");
        await desk.Sees("offline-page");
        await desk.Sees("offline-count", "1 位等待发送");
        await desk.Sees("offline-sentence");
        await Take(desk, "刷新后");
        await desk.Sees("offline-count", "2 位等待发送");
        await Expect(desk["offline-taken"].Nth(1)).ToContainTextAsync(" · 离线");
        await floor.Start();

        await desk.Sees("merged", "断线期间登记的 2 位已全部合并");
        await desk.Sees("visits", "刷新前");
        await desk.Sees("visits", "刷新后");
        Assert.Equal(2, await desk["visit"].CountAsync());
    }

    [Fact]
    public async Task Whoever_was_being_typed_when_the_connection_broke_is_taken_with_three_keys()
    {
        var hall = await Program.Open(2);
        var (desk, cable) = await Desk(hall, "en-GB");
        await desk.Type("Mr Ellis");
        await cable.Cut();
        await desk.Sees("offline-banner", "No connection: the desk goes on in this browser");
        await Expect(desk["offline-entry"]).ToHaveValueAsync("Mr Ellis");
        var keys = desk.Keys;

        await desk.Press("Enter", "1", "Enter");

        await desk.Sees("offline-sentence", "To Ada, assigned offline.");
        Assert.Equal(3, desk.Keys - keys);
        await cable.Mend();
        await desk.Sees("visits", "Mr Ellis");
        await Expect(desk["entry"]).ToHaveValueAsync("");
        await Expect(desk["entry"]).ToBeFocusedAsync();
        Assert.Equal(1, (await Floor(hall)).GetProperty("totals").GetProperty("walkIns").GetInt32());
    }

    // The browser's clock runs ten minutes behind, so that ten minutes can go by.
    private async Task<(Screen Desk, Cable Cable)> Desk(Showroom hall, string language = "zh-CN")
    {
        var desk = await Window(Sizes.Desk, language);
        await desk.Page.Clock.InstallAsync(new() { TimeDate = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-11) });
        var cable = await Cable.Of(desk);
        await desk.Open(new Uri(hall.Address, hall.Desk));
        await desk.Page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('desk|floor|'))");
        return (desk, cable);
    }

    private static async Task Take(Screen desk, string text, params string[] keys)
    {
        await desk.Press("n", "1");
        await desk.Type(text);
        await desk.Press([.. keys, "Enter"]);
    }

    private static Task<JsonElement> Floor(Showroom hall) => hall.Ask(HttpMethod.Get, $"/api/showrooms/{hall.Id}/floor", null);

    private static DateTimeOffset Arrived(JsonElement visit) => DateTimeOffset.Parse(visit.GetProperty("arrivedAt").GetString()!, CultureInfo.InvariantCulture);

    private static (int, int, int) Counts(JsonElement floor) => (
        floor.GetProperty("totals").GetProperty("walkIns").GetInt32(), floor.GetProperty("visits").GetArrayLength(),
        floor.GetProperty("visits").EnumerateArray().Count(visit => visit.GetProperty("status").GetString()!.StartsWith("waiting", StringComparison.Ordinal)));
}
