using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Silo.ReadSide;

namespace SalesFloor.Tests.Customers;

/// <summary>A customer is taken out of the archive at his request, or because he was kept long enough (SEC-05, SEC-07).</summary>
public sealed class Forgetting
{
    private const string Wang = "13812345678";
    private static readonly SalespersonId s_manager = new("max");

    [Fact]
    [Trait("Rule", "SEC-05")]
    [Trait("Rule", "SEC-01")]
    public async Task His_file_is_empty_and_his_number_nobodys_at_once_and_after_the_next_start_the_ledger_says_nothing_of_him()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var visit = Visitors.New(Wang) with { Name = "王小明" };
        var customer = (await hall.Assigned(visit)).Customer!.Value;
        await hall.Accepted(visit.Visit);
        await hall.Finished(visit.Visit);
        await hall.Carry(customer, new LogFollowUp(Hall.Main, new("ada"), Guid.CreateVersion7(), ContactKind.Phone, "王小明问价"));
        var order = Erase(ErasureGround.Request);

        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(customer, order));
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(customer, order));

        Assert.Equal((false, null, null, null), (await hall.Customer(customer)) is var file ? (file.Exists, file.Name, file.Phone, file.Owner?.Value) : default);
        Assert.Empty(await Find(hall, "5678"));
        var again = await hall.Desk.Propose(new(Channel.WalkIn, VisitorSays.FirstTime, Phone: Wang));
        Assert.Null(again.Customer); // who comes with this number is new
        await hall.IsWhole();

        await hall.Restart();

        Assert.DoesNotContain(await hall.Ledger(), row => row.Body.Contains(Wang, StringComparison.Ordinal) || row.Body.Contains("王小明", StringComparison.Ordinal) || row.GrainKey.Contains(Wang, StringComparison.Ordinal));
        Assert.Contains(await hall.Ledger(), row => row.Kind == "customer.OwnershipBegan.v1"); // what was decided stays
        Assert.Single(await hall.Ledger(), row => row.Kind == "erasure.CarriedOut.v1");
        await hall.IsWhole();
        await hall.Services.GetRequiredService<ReadTables>().Rebuild();
        Assert.Empty(await Find(hall, "5678"));

        var newcomer = await hall.Assigned(Visitors.New(Wang));
        Assert.NotEqual(customer, newcomer.Customer!.Value);
        Assert.True(newcomer.NewCustomer);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "SEC-05")]
    [Trait("Gap", "5")]
    public async Task With_him_go_the_files_that_were_merged_into_his()
    {
        await using var hall = await Hall.Open();
        var (first, second) = (await Reported(hall, "王小明", Wang), await Reported(hall, "王晓明", "13900000007"));
        var merge = new MergeCustomers(Hall.Main, s_manager, Guid.CreateVersion7(), first, second, "One man.");
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, merge));

        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, Erase(ErasureGround.Request))); // given to the merged one, it reaches the other
        await hall.Restart();

        Assert.DoesNotContain(await hall.Ledger(), row => row.Body.Contains('王') || row.GrainKey.Contains("13900000007", StringComparison.Ordinal) || row.Body.Contains("13900000007", StringComparison.Ordinal));
        Assert.False((await hall.Customer(first)).Exists || (await hall.Customer(second)).Exists);
        await hall.IsWhole();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "SEC-05")]
    public async Task Wherever_the_process_dies_the_order_given_again_ends_it(int fault)
    {
        for (var write = 1; write <= 6; write++)
        {
            await using var hall = await Hall.Open();
            var wang = await Reported(hall, "王小明", Wang);
            hall.Storage.FailAt(write, (Fault)fault);
            var died = false;
            try
            {
                await hall.Carry(wang, Erase(ErasureGround.Request));
            }
            catch (IOException)
            {
                died = true;
            }

            if (died) await hall.Restart();
            hall.Storage.Heal();
            await hall.Carry(wang, Erase(ErasureGround.Request));
            await hall.Restart();
            Assert.DoesNotContain(await hall.Ledger(), row => row.Body.Contains("王小明", StringComparison.Ordinal) || row.GrainKey.Contains(Wang, StringComparison.Ordinal));
            await hall.IsWhole();
            if (!died) return;
        }

        Assert.Fail("Some writes were never interrupted.");
    }

    [Fact]
    [Trait("Rule", "SEC-07")]
    public async Task Whoever_was_not_heard_of_for_five_years_is_due_and_ten_where_there_was_trade()
    {
        await using var hall = await Hall.Open();
        var (wang, li) = (await Reported(hall, "王小明", Wang), await Reported(hall, "李雷", "13900000007"));
        await hall.Carry(li, new LogFollowUp(Hall.Main, new("ada"), Guid.CreateVersion7(), ContactKind.DealStep, "合同"));

        hall.Clock.Set(Hall.NineOClock.AddYears(5));
        Assert.Empty(await Due(hall));
        var early = Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(wang, Erase(ErasureGround.Retention)));
        Assert.Equal((CustomerRefusal.KeptLonger, Hall.NineOClock.AddYears(5)), (early.Reason, early.From!.Value));

        hall.Clock.Set(Hall.NineOClock.AddYears(5).AddMinutes(1));
        Assert.Equal([wang], await Due(hall));
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(wang, Erase(ErasureGround.Retention)));
        Assert.Empty(await Due(hall));

        hall.Clock.Set(Hall.NineOClock.AddYears(10).AddMinutes(1));
        Assert.Equal([li], await Due(hall));
    }

    [Fact]
    [Trait("Rule", "SEC-07")]
    public async Task Only_the_manager_with_a_ground_and_a_reason()
    {
        await using var hall = await Hall.Open();
        var wang = await Reported(hall, "王小明", Wang);
        async Task<CustomerRefusal> Why(EraseCustomer order) => Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(wang, order)).Reason;

        Assert.Equal(CustomerRefusal.NotYours, await Why(Erase(ErasureGround.Request) with { By = new("ada") }));
        Assert.Equal(CustomerRefusal.ReasonMissing, await Why(Erase(ErasureGround.Request) with { Reason = " " }));
        Assert.Equal(CustomerRefusal.KindUnknown, await Why(Erase((ErasureGround)9)));
        Assert.Equal("ada", (await hall.Customer(wang)).Owner?.Value);
    }

    private static EraseCustomer Erase(ErasureGround ground) => new(Hall.Main, s_manager, Guid.CreateVersion7(), ground, "His letter of today.");

    private static async Task<IEnumerable<CustomerId>> Due(Hall hall)
    {
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        return (await hall.Services.GetRequiredService<ICustomerFiles>().List(Hall.Main, CustomerList.Due, null, CancellationToken.None)).Select(row => row.Id);
    }

    private static async Task<IEnumerable<CustomerHit>> Find(Hall hall, string typed)
    {
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        return await hall.Services.GetRequiredService<ICustomerSearch>().Find(typed, 5, CancellationToken.None);
    }

    private static async Task<CustomerId> Reported(Hall hall, string name, string phone)
    {
        var claim = new ClaimLead(Hall.Main, new("ada"), Guid.CreateVersion7(), name, phone);
        await hall.Carry(claim);
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, s_manager)));
        return claim.Opens;
    }
}
