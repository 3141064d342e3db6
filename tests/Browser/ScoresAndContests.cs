using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>A judgement that becomes points, a deal that is news on the board the moment it counts, a contest from its announcement to its end.</summary>
public sealed class ScoresAndContests(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "KPI-01")]
    [Trait("Rule", "KPI-22")]
    [Trait("Rule", "BRD-07")]
    [Trait("Rule", "BRD-01")]
    public async Task A_manager_judges_a_rep_sees_why_a_deal_counts_at_once_and_a_contest_ends()
    {
        var clock = new LaterClock();
        await using var own = new FloorProgram { Clock = clock };
        await own.InitializeAsync();
        var hall = await own.OpenStaffed();
        string As(string page, Role role) => $"/{page}?showroom={hall.Id}&as={hall.Of(role)}";
        var phone = own.Phone();
        var seller = hall.Reps[await hall.HasBeenHere(phone, "王先生")];
        var (me, name) = (seller.Id.Value, seller.Name.Zh);

        var manager = await Seen(own, As("scores", Role.Manager), Sizes.Desk);
        await Expect(manager["score-row"]).ToHaveCountAsync(hall.Reps.Length);
        await manager.Page.Locator($"[data-test=score-row][data-rep='{me}'] a").ClickAsync();
        var item = manager.Page.Locator("[data-test=score-item][data-item=product]");
        await item.Locator("summary").ClickAsync();
        await item.GetByTestId("rate-points").FillAsync("8.5");
        await item.GetByTestId("rate-why").FillAsync("发动机参数对答如流");
        await item.GetByTestId("rate-give").ClickAsync();
        await manager.Sees("scores-answer", "已办理");
        await Expect(item).ToContainTextAsync("待批准");
        var above = await Seen(own, As("scores", Role.GeneralManager), Sizes.Desk);
        await above["rating-approve"].ClickAsync();
        await above.Sees("scores-answer", "已办理");

        // His own, whatever the address says, and each point with its reason.
        var mine = await Seen(own, $"/scores?showroom={hall.Id}&as={me}&of={hall.Reps.First(rep => rep.Id.Value != me).Id}", Sizes.Phone);
        await mine.SeesPart($"[data-test=score-card][data-rep='{me}']");
        await mine.SeesPart("[data-test=score-item][data-item=product][data-points='8.5']");
        await mine.Sees("score-judged", "发动机参数对答如流");
        await mine.SeesPart("[data-test=score-item][data-item=offers] [data-test=score-lines]");
        await mine.SeesNo("score-list");
        await mine.SeesNo("rate");

        var contests = await Seen(own, As("contests", Role.Manager), Sizes.Desk);
        await contests["contest-zh"].FillAsync("周末冲刺");
        await contests["contest-en"].FillAsync("Weekend sprint");
        await contests["contest-announce"].ClickAsync();
        await contests.SeesPart("[data-test=contest][data-phase=Running]");
        var board = await Seen(own, $"/board?showroom={hall.Id}&rep={me}", Sizes.Phone);
        await hall.Sells(phone, me, "轿车 1.5T", 268_800);
        await board.Sees("just-counted", "成交");
        await board.Sees("just-counted", "26.9万");
        await contests.SeesPart($"[data-test=contest-place][data-rep='{me}'][data-rank='1']");
        await contests.SeesNo("contest-won");

        clock.Later(TimeSpan.FromDays(8));
        await contests.SeesPart("[data-test=contest][data-phase=Ended]");
        await contests.Sees("contest-won", name);
        await contests.Sees("contest-settled", "最终结果");
        // Before the program ends, so that no window misses it.
        foreach (var screen in new[] { manager, above, mine, contests, board }) await screen.Page.CloseAsync();
    }

    [Fact]
    [Trait("Rule", "BRD-13")]
    [Trait("Rule", "BRD-16")]
    public async Task What_is_left_is_found_with_a_few_keys_and_an_order_of_too_many_says_so()
    {
        var hall = await Program.OpenStaffed();
        var phone = Program.Phone();
        var seller = hall.Reps[await hall.HasBeenHere(phone, "李女士")].Id.Value;
        var keeper = await Open($"/stock?showroom={hall.Id}&as={hall.Of(Role.Assistant)}", Sizes.Desk);
        foreach (var (product, quantity) in new[] { ("Sedan 1.5T", "2"), ("SUV 2.0T", "9"), ("Coupe", "0") })
        {
            await keeper["stock-product"].FillAsync(product);
            await keeper["stock-quantity"].FillAsync(quantity);
            await keeper["stock-low"].FillAsync("2");
            await keeper["stock-count"].ClickAsync();
            await keeper.SeesPart($"[data-test=stock-row][data-product='{product}'][data-left='{quantity}']");
        }

        var look = await Open($"/stock?showroom={hall.Id}&as={seller}", Sizes.Phone);
        await look["stock-find"].FocusAsync();
        var before = look.Keys;
        await look.Type("su");
        await Expect(look["stock-row"]).ToHaveCountAsync(1);
        await look.Sees("stock-row", "SUV 2.0T");
        Assert.Equal(2, look.Keys - before);
        await look.SeesNo("stock-form"); // he looks, the assistant counts

        var customer = (await hall.Ask(HttpMethod.Get, $"/api/customers?search={phone[^4..]}", null)).GetProperty("customers").EnumerateArray().First().GetProperty("id").GetString();
        var deal = Guid.CreateVersion7();
        await hall.Order("deals", new { deal, customer, by = seller });
        var order = await Open($"/deals/{deal}?showroom={hall.Id}&as={seller}", Sizes.Desk);
        await order["product"].FocusAsync();
        var keys = order.Keys;
        await order.Type("Sedan 1.5T");
        await order.Sees("stock-hint", "可售 2");
        await order.Press("Tab", "Tab", "ArrowUp", "ArrowUp");
        await order.SeesPart("[data-test=stock-hint][data-short=true]");
        await order.Press("ArrowDown", "Tab");
        await order.Type("268800");
        await order.Press("Enter");
        await order.Sees("deal-answer", "已完成");
        await order.SeesPart("[data-test=stock-hint][data-short=false]");
        Assert.True(order.Keys - keys <= 23, $"{order.Keys - keys} keys for an order of a product of ten letters");
    }

    private async Task<Screen> Seen(FloorProgram of, string path, (int Width, int Height) size)
    {
        var screen = await Window(size);
        screen.LinkMayBreak(); // eight days go by at once, and at the end the program goes before the pages
        await screen.Open(new Uri(of.Address, path));
        return screen;
    }

    private sealed class LaterClock : TimeProvider
    {
        private TimeSpan _later;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _later;

        public void Later(TimeSpan by) => _later += by;
    }
}
