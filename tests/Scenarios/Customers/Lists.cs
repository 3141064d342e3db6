using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Customers;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Tests.Customers;

public sealed class Lists
{
    private static readonly SalespersonId s_manager = new("max");

    [Fact]
    [Trait("Rule", "OWN-18")]
    [Trait("Rule", "OWN-11")]
    [Trait("Rule", "CUS-33")]
    public async Task A_customer_goes_from_mine_to_at_risk_to_transferable_and_back_when_somebody_calls_him()
    {
        await using var hall = await Hall.Open();
        var wang = await Owned(hall, "ada", "王小明", "13812345678");

        Assert.Equal(OwnershipStanding.Safe, Assert.Single(await List(hall, CustomerList.Mine, "ada")).Standing);
        Assert.Empty(await List(hall, CustomerList.Mine, "ben"));
        Assert.Empty(await List(hall, CustomerList.AtRisk));

        hall.Clock.Set(Hall.NineOClock.AddDays(75)); // of 92
        var risky = Assert.Single(await List(hall, CustomerList.AtRisk));
        Assert.Equal((wang, new DateTimeOffset(2026, 6, 5, 9, 0, 0, TimeSpan.FromHours(8))), (risky.Id, risky.LapsesAt!.Value));
        Assert.Empty(await List(hall, CustomerList.Transferable));

        hall.Clock.Set(Hall.NineOClock.AddMonths(3).AddMinutes(1));
        Assert.Equal(wang, Assert.Single(await List(hall, CustomerList.Transferable)).Id);
        Assert.Empty(await List(hall, CustomerList.AtRisk));

        await hall.Carry(wang, new LogFollowUp(Hall.Main, new("ada"), Guid.CreateVersion7(), ContactKind.Phone, null, new(2026, 7, 1)));
        Assert.Empty(await List(hall, CustomerList.Transferable));
        Assert.Equal(new DateOnly(2026, 7, 1), Assert.Single(await List(hall, CustomerList.Mine, "ada")).NextContactOn);
    }

    [Fact]
    [Trait("Rule", "OWN-17")]
    [Trait("Rule", "OWN-11")]
    [Trait("Rule", "OWN-09")]
    [Trait("Rule", "CUS-18")]
    [Trait("Rule", "CUS-20")]
    [Trait("Rule", "CUS-22")]
    public async Task Pool_and_reports_show_what_waits_for_whom_and_nothing_is_left_without_a_name()
    {
        await using var hall = await Hall.Open();
        var lead = new EnterCompanyLead(Hall.Main, s_manager, Guid.CreateVersion7(), "春季车展", "李雷", "13912345678");
        await hall.Carry(lead.Opens, lead);
        var claim = new ClaimLead(Hall.Main, new("ben"), Guid.CreateVersion7(), "韩梅梅", "13712345678");
        await hall.Carry(claim);

        Assert.Equal("春季车展", Assert.Single(await List(hall, CustomerList.Pool)).Pool);
        Assert.Equal(("ben", ClaimStatus.Claimed), Assert.Single(await List(hall, CustomerList.Claims)) is var row ? (row.ClaimedBy!.Value.Value, row.Claim!.Value) : default);

        await hall.Carry(lead.Opens, new AssignCustomer(Hall.Main, s_manager, new("ada")));
        await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, s_manager));
        Assert.Empty(await List(hall, CustomerList.Pool));
        Assert.Equal(ClaimStatus.Verified, Assert.Single(await List(hall, CustomerList.Claims)).Claim); // waits for the assistant now
        await hall.Carry(claim.Opens, new RejectClaim(Hall.Main, s_manager, ClaimRejection.InvalidContact));
        Assert.Empty(await List(hall, CustomerList.Claims));
    }

    [Fact]
    [Trait("Rule", "SEC-06")]
    public async Task The_file_tells_everything_in_order_with_who_and_why_and_no_number()
    {
        await using var hall = await Hall.Open();
        var wang = await Owned(hall, "ada", "王小明", "13812345678");
        await hall.Carry(wang, new GiveConsent(Hall.Main, new("ada"), new("ben")));
        await hall.Carry(wang, new LogFollowUp(Hall.Main, new("ben"), Guid.CreateVersion7(), ContactKind.Phone, "问了价格"));
        await hall.Carry(wang, new RevealPhone(Hall.Main, s_manager));

        var dossier = (await hall.Services.GetRequiredService<ICustomerFiles>().Read(Hall.Main, wang, CancellationToken.None))!;

        Assert.Equal(["customer.Claimed.v1", "customer.ClaimVerified.v1", "customer.OwnerChanged.v1", "customer.ConsentGiven.v1", "customer.FollowedUp.v1", "customer.PhoneRevealed.v1"], dossier.Entries.Select(entry => entry.Kind));
        Assert.Equal(("ben", "ada", "问了价格", "ben"), dossier.Entries[4] is var call ? (call.Rep!.Value.Value, call.Other!.Value.Value, call.Why, call.By) : default);
        Assert.Equal((null, "138****5678"), (dossier.File.Phone, dossier.MaskedPhone));
    }

    [Fact]
    [Trait("Rule", "OWN-14")]
    public async Task Search_finds_by_initials_company_and_every_number_also_whose_trade_is_interrupted()
    {
        await using var hall = await Hall.Open();
        var wang = await Owned(hall, "ada", "王小明", "13812345678", "华光科技");
        await hall.Carry(wang, new AddPhone(Hall.Main, s_manager, Guid.CreateVersion7(), "13700009876"));
        await hall.Carry(wang, new NoteTrade(Hall.Main, new("ada"), TradeState.Interrupted));
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);

        foreach (var typed in new[] { "wxm", "小明", "hgkj", "光科", "5678", "9876" })
            Assert.Equal(wang, Assert.Single(await hall.Services.GetRequiredService<ICustomerSearch>().Find(typed, 5, CancellationToken.None)).Id);
    }

    [Theory]
    [Trait("Rule", "OWN-03")]
    [Trait("Gap", "5")]
    [InlineData("王晓鸣", null)] // another way to write what sounds the same
    [InlineData("王小明先生", null)]
    [InlineData("李雷", "华光科技")] // the same company
    public async Task Whoever_confirms_a_report_is_shown_who_may_be_the_same(string name, string? company)
    {
        await using var hall = await Hall.Open();
        var wang = await Owned(hall, "ada", "王小明", "13812345678", "华光科技");
        await Owned(hall, "ben", "赵六", "13612345678");
        var claim = new ClaimLead(Hall.Main, new("cai"), Guid.CreateVersion7(), name, "13712345678", company);
        await hall.Carry(claim);
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);

        var alike = Assert.Single(await hall.Services.GetRequiredService<ICustomerFiles>().Alike(claim.Opens, CancellationToken.None));

        Assert.Equal((wang, "138****5678", "ada"), (alike.Id, alike.MaskedPhone, alike.Owner!.Value.Value));
    }

    [Fact]
    public async Task Read_tables_made_anew_say_the_same()
    {
        await using var hall = await Hall.Open();
        await Owned(hall, "ada", "王小明", "13812345678", "华光科技");
        hall.Clock.Set(Hall.NineOClock.AddDays(75));
        var before = Assert.Single(await List(hall, CustomerList.AtRisk));

        await hall.Services.GetRequiredService<ReadTables>().Rebuild();

        Assert.Equal(before, Assert.Single(await List(hall, CustomerList.AtRisk)));
    }

    private static async Task<IReadOnlyList<CustomerRow>> List(Hall hall, CustomerList list, string? rep = null)
    {
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        return await hall.Services.GetRequiredService<ICustomerFiles>().List(Hall.Main, list, rep is null ? null : new SalespersonId(rep), CancellationToken.None);
    }

    private static async Task<CustomerId> Owned(Hall hall, string rep, string name, string phone, string? company = null)
    {
        var claim = new ClaimLead(Hall.Main, new(rep), Guid.CreateVersion7(), name, phone, company);
        await hall.Carry(claim);
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, s_manager)));
        return claim.Opens;
    }
}
