using Microsoft.Extensions.DependencyInjection;
using Orleans;
using SalesFloor.Showrooms;

namespace SalesFloor.Tests;

/// <summary>One customer through the screens: reported, confirmed, guarded, lent, left alone for too long, transferred, disputed, ruled.</summary>
public sealed class ACustomersLife(Chromium chromium, FloorProgram program) : FloorTest(chromium, program)
{
    [Fact]
    [Trait("Rule", "OWN-03")]
    [Trait("Rule", "OWN-05")]
    [Trait("Rule", "OWN-06")]
    [Trait("Rule", "OWN-13")]
    public async Task From_the_report_over_consent_lapse_and_transfer_to_the_ruling()
    {
        var clock = new LaterClock();
        await using var own = new FloorProgram { Clock = clock };
        await own.InitializeAsync();
        var hall = await Staffed(own);
        var (ada, ben) = (hall.Reps[0].Id.Value, hall.Reps[1].Id.Value);

        var list = await Seen(own, $"/customers?showroom={hall.Id}&as={ada}&list=Claims", Sizes.Phone);
        await list.Sees("rows-none", "暂无客户");
        await list.Page.Locator("[data-test=report] summary").ClickAsync();
        await list["report-name"].FillAsync("王小明");
        await list["report-phone"].FillAsync("138 1234 5678");
        await list["report-send"].ClickAsync();
        await list.Sees("customers-answer", "经理核实后方可联系");
        var link = list.Page.Locator("[data-test=rows] a").First;
        await link.WaitForAsync();
        var file = new Uri(new Uri(own.Address, await link.GetAttributeAsync("href")), "").AbsolutePath;

        var owner = await Seen(own, $"{file}?showroom={hall.Id}&as={ada}", Sizes.Phone);
        await owner["contact"].ClickAsync();
        await owner.Sees("customer-answer", "经理核实前不得联系");
        var manager = await Seen(own, $"{file}?showroom={hall.Id}&as=max", Sizes.Desk);
        await manager["verify"].ClickAsync();
        await manager.Sees("customer-owner", "归 艾达");

        // He comes to the door and is hers; another rep may not even call him.
        var visit = await hall.Arrive("13812345678");
        var receipt = await hall.Ask(HttpMethod.Get, $"/api/visits/{visit}/receipt?showroom={hall.Id}", null);
        Assert.Equal(ada, receipt.GetProperty("receipts")[0].GetProperty("rep").GetProperty("id").GetString());
        await hall.Accept(visit);
        await hall.Finish(visit);
        var other = await Seen(own, $"{file}?showroom={hall.Id}&as={ben}", Sizes.Phone);
        await other.Sees("customer-phone", "138****5678");
        await other["contact"].ClickAsync();
        await other.Sees("customer-answer", "未经归属人同意不得联系");
        await other["reveal"].ClickAsync();
        await other.Sees("customer-answer", "未经归属人同意不得联系");
        await owner["consent-to"].SelectOptionAsync(ben);
        await owner["consent"].ClickAsync();
        await owner.Sees("customer", "本杰 可联系一次");
        await other["contact"].ClickAsync();
        await other.Sees("customer-answer", "已完成");
        await owner["reveal"].ClickAsync();
        await owner.Sees("customer-phone", "+8613812345678");
        await owner.Sees("history", "艾达 查看了号码");

        await manager["transfer-to"].SelectOptionAsync(ben);
        await manager["transfer-why"].FillAsync("长期没有联系");
        await manager["transfer"].ClickAsync();
        await manager.Sees("customer-answer", "须超过 3 个月没有维护");
        clock.Later(TimeSpan.FromDays(100));
        await manager.SeesPart("[data-standing=Transferable]");
        await manager["transfer"].ClickAsync();
        await manager.Sees("customer-owner", "归 本杰");

        await owner.SeesPart("[data-test=dispute]");
        await owner["dispute-why"].FillAsync("上周约了看样");
        await owner["dispute"].ClickAsync();
        await owner.Sees("customer-answer", "将由经理或总监裁定");
        var rulings = await Seen(own, $"/manage/disputes?showroom={hall.Id}&as=max", Sizes.Desk);
        await rulings.Sees("dispute", "上周约了看样");
        await Rule(rulings, ada);
        await rulings.Sees("ruling-given", "艾达");
        await owner.Sees("customer-owner", "归 艾达");
        await owner.Sees("history", "裁定");
    }

    [Theory]
    [InlineData("zh-CN", "客户")]
    [InlineData("en-GB", "Customers")]
    public async Task An_empty_archive_and_an_unknown_customer_say_so_in_the_readers_language(string language, string title)
    {
        var hall = await Program.Open();
        var page = await Open($"/customers?showroom={hall.Id}&list=Pool", Sizes.Phone, language);
        await page.Sees("customers", title);
        await page.SeesPart("[data-test=rows-none]");

        var nobody = await Open($"/customers/c-nobody?showroom={hall.Id}", Sizes.Desk, language);
        await nobody.SeesPart("[data-test=customer-unknown]");
    }

    private static async Task Rule(Screen rulings, string whom)
    {
        await rulings["rule-for"].SelectOptionAsync(whom);
        await rulings["rule-why"].FillAsync("有约在先");
        await rulings["rule"].ClickAsync();
    }

    private async Task<Screen> Seen(FloorProgram own, string path, (int Width, int Height) size)
    {
        var screen = await Window(size);
        screen.LinkMayBreak(); // a hundred days go by at once, and at the end the program goes before the pages
        await screen.Open(new Uri(own.Address, path));
        return screen;
    }

    private static async Task<Showroom> Staffed(FloorProgram own)
    {
        var hall = await own.Open();
        var showroom = own.Services.GetRequiredService<IGrainFactory>().GetGrain<IShowroomGrain>(GrainKeys.Showroom(new(hall.Id)));
        var plan = (await showroom.Plan())!;
        await showroom.SetUp(new(plan with { People = [.. plan.People, new(new("max"), new("马超", "Max"), Role.Manager), new(new("dora"), new("朵拉", "Dora"), Role.Director), new(new("amy"), new("艾米", "Amy"), Role.Assistant)] }, "test"));
        return hall;
    }

    /// <summary>The real clock, so many days on. Its timers are the real ones.</summary>
    private sealed class LaterClock : TimeProvider
    {
        private TimeSpan _later;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _later;

        public void Later(TimeSpan by) => _later += by;
    }
}
