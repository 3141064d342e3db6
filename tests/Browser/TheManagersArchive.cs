using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Orleans;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests;

/// <summary>The archive in the manager's hands: a list comes in, two files are one person and two again, the desk is asked before somebody is stored twice, a customer is forgotten.</summary>
public sealed class TheManagersArchive(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "CUS-35")]
    [Trait("Rule", "SEC-05")]
    public async Task A_list_with_bad_rows_is_shown_and_loads_nothing_a_good_one_is_loaded_merged_parted_and_forgotten()
    {
        var hall = await Managed();
        var list = await Open($"/customers?showroom={hall.Id}&as=max&list=Pool", Sizes.Desk);
        await list.Page.Locator("[data-test=import] summary").ClickAsync();
        await Choose(list, "姓名,手机号,归属人\n王小明,12,\n,13812345678,\n李雷,13912345678,谁也不是\n");
        await list.SeesPart("[data-test=import-faults] tbody tr:nth-child(3)");
        await list.Sees("import-faults", "12");
        await list.SeesNo("import-load");

        var (one, two) = (Program.Phone(), Program.Phone());
        await Choose(list, $"姓名,手机号,归属人\n赵晓明,{one},{hall.Reps[0].Id}\n赵小明,{two},\n");
        await list["import-load"].ClickAsync();
        await list.Sees("import-says", "2");
        var link = list.Page.Locator("[data-test=rows] a", new() { HasText = "赵小明" });
        await link.WaitForAsync();
        var file = new Uri(new Uri(Program.Address, await link.GetAttributeAsync("href")), "").AbsolutePath;

        var manager = await Open($"{file}?showroom={hall.Id}&as=max", Sizes.Desk);
        await manager.Sees("alike", "赵晓明");
        await manager.Sees("alike", "归 艾达");
        await manager["merge-why"].FillAsync("同一个人，两个号码");
        await manager["merge"].ClickAsync();
        await manager.Sees("merged-here");
        await manager.Sees("customer-owner", "归 艾达");
        await manager["unmerge-why"].FillAsync("原来是兄弟");
        await manager["unmerge"].ClickAsync();
        await manager.SeesNo("merged-here");

        await manager.Page.Locator("[data-test=erase] summary").ClickAsync();
        await manager["erase-why"].FillAsync("本人要求");
        await manager["erase-sure"].CheckAsync();
        await manager["erase-order"].ClickAsync();
        await manager.Sees("customer-unknown");
        await hall.Found(two[^4..], "赵小明", still: false);
    }

    [Fact]
    [Trait("Rule", "X-21")]
    public async Task The_desk_is_asked_before_somebody_is_stored_twice_and_an_owner_of_another_showroom_is_no_id_to_it()
    {
        var hall = await Managed();
        var phone = Program.Phone();
        var customer = (await hall.Order("customers/claims", new { by = hall.Reps[0].Id.Value, id = Guid.CreateVersion7(), name = "欧阳明月", phone })).GetProperty("id").GetString();
        await hall.Ask(HttpMethod.Post, $"/api/customers/{customer}/verify", new { by = "max", showroom = hall.Id });
        await hall.Found(phone[^4..], "欧阳明月");
        var other = await Program.Open();

        foreach (var (desk, whose) in new[] { (hall.Desk, "艾达"), (other.Desk, "其他展厅或已离开的同事") })
        {
            var screen = await Open(desk, Sizes.Desk);
            await screen.Type($"{Program.Phone()} 欧阳明月");
            await screen.Press("Enter", "1", "Enter");
            await screen.Sees("conflict", "欧阳明月");
            await screen.Sees("conflict", whose);
            var card = await screen["conflict"].InnerTextAsync();
            Assert.Contains($"****{phone[^4..]}", card, StringComparison.Ordinal);
            Assert.DoesNotContain(phone, card, StringComparison.Ordinal);
            Assert.DoesNotContain(hall.Reps[0].Id.Value, card, StringComparison.Ordinal);
            await screen.SeesNo("visit");
            if (desk == hall.Desk) continue;

            await screen["conflict-none"].ClickAsync();
            await screen.Press("Enter");
            await screen.SeesVisit(1, "Offered");
        }
    }

    private static Task Choose(Screen list, string content) =>
        list["import-file"].SetInputFilesAsync(new FilePayload { Name = "客户.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });

    private async Task<Showroom> Managed()
    {
        var hall = await Program.Open();
        var showroom = Program.Services.GetRequiredService<IGrainFactory>().GetGrain<IShowroomGrain>(GrainKeys.Showroom(new(hall.Id)));
        var plan = (await showroom.Plan())!;
        await showroom.SetUp(new(plan with { People = [.. plan.People, new(new("max"), new("马超", "Max"), Role.Manager)] }, "test"));
        return hall;
    }
}
