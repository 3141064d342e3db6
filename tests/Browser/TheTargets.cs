using SalesFloor.Showrooms;
using static Microsoft.Playwright.Assertions;

namespace SalesFloor.Tests;

/// <summary>Targets from the keyboard of the manager to the wall of the hall.</summary>
public sealed class TheTargets(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "BRD-03")]
    [Trait("Rule", "BRD-06")]
    [Trait("Rule", "BRD-09")]
    [Trait("Rule", "TGT-16")]
    public async Task What_the_manager_types_and_pastes_is_approved_and_a_signed_deal_moves_the_wall_the_rep_and_the_sheet()
    {
        var hall = await Program.OpenStaffed();
        var phone = Program.Phone();
        var seller = await hall.HasBeenHere(phone, "诸葛秘");
        var wall = await Open(hall.Wall("targets"), Sizes.Wall);
        await wall.Sees("wall-no-target");
        await Photographs.Save(wall, "targets/wall-empty");

        var sheet = await Open(hall.Manage("targets", Role.Manager) + "&view=MonthByWeeks", Sizes.Desk);
        await sheet.Sees("target-sheet");
        await sheet.Page.Locator("input[data-row='1'][data-column='0']").ClickAsync();
        await sheet.Type("1000000");
        await sheet.Press("Enter");
        await Expect(sheet.Page.Locator("input[data-row='2'][data-column='0']")).ToBeFocusedAsync();
        await sheet.Page.Locator("input[data-row='3'][data-column='0']").ClickAsync();
        await sheet.Page.EvaluateAsync("""
            () => { const pasted = new DataTransfer(); pasted.setData('text/plain', '300000\n300000\n300000\n300000\n300000\n');
                document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })); }
            """);
        await sheet["targets-why"].FillAsync("Last year plus a tenth.");
        await sheet["targets-measured"].FillAsync("Contracts signed.");
        await Expect(sheet["targets-propose"]).ToContainTextAsync("6");
        await sheet["targets-propose"].ClickAsync();
        await sheet.Sees("targets-waiting");
        var above = await Open(hall.Manage("targets", Role.GeneralManager) + "&view=MonthByWeeks", Sizes.Desk, "en-GB");
        await above["approve-all"].ClickAsync();
        await above.SeesNo("targets-waiting");

        await wall.Sees("wall-attainment", "0%");
        await wall.Sees("wall-target", "100万");
        var board = await Open(hall.Board(seller), Sizes.Phone);
        await board.Sees("my-attainment", "0%");

        await hall.Sells(phone, hall.Reps[seller].Id.Value, "Sedan 1.5T", 268_800m);

        await wall.Sees("wall-attainment", "26%");
        await wall.SeesPart($"[data-test=wall-target-rep][data-rep='{hall.Reps[seller].Id}']");
        await board.Sees("my-attainment", "89.6%");
        await Expect(sheet["sheet-attainment"].Nth(1)).ToContainTextAsync("26.9", new() { Timeout = (float)Screen.Patience.TotalMilliseconds });
        Assert.DoesNotContain("秘", await wall.Page.ContentAsync(), StringComparison.Ordinal);
        await Photographs.Save(wall, "targets/wall");
        await Photographs.Save(board, "targets/board");
        await Photographs.Save(above, "targets/sheet-en", whole: true);
        await Photographs.Save(sheet, "targets/sheet-zh", whole: true);

        // From the sheet down to the rep, and a word to him that he sees.
        var rep = await Open($"/manage/targets/rep?showroom={hall.Id}&as={hall.Of(Role.Manager)}&rep={hall.Reps[seller].Id}", Sizes.Desk);
        await rep.Sees("drill-visits");
        await rep["note-text"].First.FillAsync("今天回访老客户");
        await rep["note-send"].First.ClickAsync();
        await rep.Sees("progress-note", "今天回访老客户");
        await Photographs.Save(rep, "targets/rep-zh", whole: true);
        await board.Sees("my-guidance", "今天回访老客户");
        await board["to-my-targets"].ClickAsync();
        await board.Sees("my-month");
        await board.Sees("progress-attainment");
        await Photographs.Save(board, "targets/my-zh", whole: true);
        var behind = await Window(Sizes.Desk, "en-GB");
        await behind.Open(new Uri(Program.Address, await board["progress-behind"].Last.GetAttributeAsync("href") ?? ""));
        await behind.Sees("figures-sum", "268,800");
        await wall.WasNeverReloaded();
    }
}
