using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>A visitor becomes a deal on the screens of those whose work it is: his rep, finance, the manager; and each screen shows it, and shows it taken back.</summary>
public sealed class FromAVisitToItsRefund(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "PIPE-01")]
    [Trait("Rule", "PIPE-08")]
    [Trait("Rule", "X-19")]
    [Trait("Rule", "I-18")]
    [Trait("Rule", "I-20")]
    [Trait("Rule", "BRD-07")]
    [Trait("Rule", "X-37")]
    public async Task Rep_finance_and_manager_see_the_deal_and_its_correction()
    {
        var hall = await Program.OpenStaffed();
        var phone = Program.Phone();
        var me = hall.Reps[await hall.HasBeenHere(phone, "王小明")].Id.Value;
        var customer = (await hall.Ask(HttpMethod.Get, $"/api/customers?search={phone[^4..]}", null)).GetProperty("customers").EnumerateArray().First().GetProperty("id").GetString();

        // The rep begins it on the customer's file and takes it along the pipeline; he has no form for money.
        var rep = await Open($"/customers/{customer}?showroom={hall.Id}&as={me}", Sizes.Phone);
        await rep["open-deal"].ClickAsync();
        await rep.Sees("deal-page", "王小明");
        await rep["product"].FillAsync("S5 1.5T");
        await rep["amount"].FillAsync("268,800.50");
        await rep["set-terms"].ClickAsync();
        await rep.Sees("deal-amount", "268,800.50 CNY");
        foreach (var stage in new[] { "reception", "needs", "presentation", "test-drive", "quote-and-close" })
        {
            await rep[$"move-{stage}"].ClickAsync();
            await rep.SeesPart($"[data-test=path-stage][data-stage={stage}][aria-current=step]");
        }

        await rep.SeesNo("money-form");
        await rep["sign"].ClickAsync();
        await rep.Sees("deal-answer", "财务尚未登记收据");

        // Finance records the deposit; the rep sees it and signs; wall, report and ranking have it.
        var address = new Uri(rep.Page.Url).AbsolutePath;
        var finance = await Open($"{address}?showroom={hall.Id}&as={hall.Of(Role.Finance)}", Sizes.Desk);
        await Record(finance, "Deposit", "10000", "R-1");
        await finance.Sees("deal-received", "10,000.00");
        await rep.Sees("deal-received", "10,000.00");
        await rep["sign"].ClickAsync();
        await rep.SeesPart("[data-test=deal-status][data-status=Won]");
        var wall = await Open(hall.Wall("day"), Sizes.Wall);
        await wall.Sees("celebration", "27万");
        var words = await wall.Words();
        Assert.All(["王小明", phone, phone[^4..]], of => Assert.DoesNotContain(of, words, StringComparison.Ordinal));
        var manager = await Open($"/reports?showroom={hall.Id}&as={hall.Of(Role.Manager)}", Sizes.Desk);
        await Shows(manager, me, "Deals", "1");
        await Shows(manager, me, "SalesAmount", "268,800.50");
        await Shows(manager, "total", "MoneyReceived", "10,000.00");
        var ranking = await Open($"{hall.Leaderboard}&metric=SalesAmount&period=Day", Sizes.Phone);
        await ranking.SeesPart($"[data-test=ranking-row][data-id={me}][data-rank='1'][data-value='268800.50']");

        // Everything is given back: the contract goes with it, and nobody has to look twice to see so.
        await Record(finance, "Refund", "10000", "R-2");
        await finance.Sees("deal-undone");
        await rep.SeesPart("[data-test=deal-status][data-status=Open]");
        await rep.Sees("deal-undone");
        await Shows(manager, me, "Deals", "–");
        await Shows(manager, "total", "SalesAmount", "–");
        await Shows(manager, "total", "MoneyReceived", "10,000.00");
        await Shows(manager, "total", "MoneyRefunded", "10,000.00");
        await wall.SeesNo("celebration");
        await ranking.Sees("ranking-empty");
        var lines = await Open($"/figures?showroom={hall.Id}&metric=SalesAmount&of={me}", Sizes.Desk);
        await lines.Sees("figures-sum", "Σ 0");
        await Expect(lines["figure-line"]).ToHaveCountAsync(2);
        await lines.Sees("figure-lines", "−268,800.50 CNY");
        await lines.Sees("figure-lines", "↶");
    }

    private static async Task Record(Screen finance, string kind, string amount, string receipt)
    {
        await finance["money-kind"].SelectOptionAsync(kind);
        await finance["money-amount"].FillAsync(amount);
        await finance["money-receipt"].FillAsync(receipt);
        await finance["record"].ClickAsync();
        await finance.Sees("money-entries", receipt);
    }

    private static Task Shows(Screen report, string row, string metric, string value) =>
        Expect(report.Page.Locator($"[data-test=control] tr[data-row='{row}'] td[data-metric={metric}]")).ToHaveTextAsync(value, new() { Timeout = (float)Screen.Patience.TotalMilliseconds });
}
