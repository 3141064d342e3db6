namespace SalesFloor.Tests;

/// <summary>The rules page: tried on today, proposed by one, approved by another.</summary>
public sealed class TheRules(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    public async Task Two_people_change_a_rule_after_trying_it_on_the_day_and_the_proposer_cannot_approve()
    {
        var page = await Open("/manage/rules?showroom=main", Sizes.Desk);
        await page.Sees("rules-in-force", "第 1 版");
        await page.Sees("rules", "ROT-02");

        await page["form-strategy"].SelectOptionAsync("FewestNewToday");
        await page["try-today"].ClickAsync();
        await page.Sees("preview", "今天若用此规则");

        await page["form-strategy"].SelectOptionAsync("TurnLedger");
        await page["form-walk-in"].FillAsync("75");
        await page["form-by"].SelectOptionAsync("zhu-ming");
        await page["form-why"].FillAsync("门口常要等");
        await page["propose"].ClickAsync();
        await page.Sees("proposal", "朱明");
        await page.Sees("proposal-changes", "75");
        await page.SeesNo("propose");

        await page["proposal-by"].SelectOptionAsync("zhu-ming");
        await page["approve"].ClickAsync();
        await page.Sees("rules-answer", "须由另一人批准");
        await page["proposal-by"].SelectOptionAsync("hu-jun");
        await page["approve"].ClickAsync();

        await page.Sees("rules-in-force", "第 2 版");
        await page.Sees("rules-history", "朱明 提议，胡军 批准");
        await page.SeesNo("proposal");
    }

    [Fact]
    [Trait("Rule", "ROT-12")]
    public async Task Every_rep_sees_everybodys_turns_and_why_somebody_was_passed_over()
    {
        var hall = await Program.Open();
        var visit = await hall.Arrive();
        await hall.Accept(visit);
        await hall.Arrive();
        await hall.Say(1, "break");

        var page = await Open($"/fairness?showroom={hall.Id}&days=1", Sizes.Phone, "en-GB");

        await page.SeesPart($"[data-test=fair-reps] tr[data-rep='{hall.Reps[0].Id}']");
        await page.Sees("fair-reps", "Ada");
        await page.Sees("fair-reps", "Cai");
        await page.Sees("fair-spread", "1");
        await page.Sees("fair-few", "too few"); // two turns for three people
    }
}
