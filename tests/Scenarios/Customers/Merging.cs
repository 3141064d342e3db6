using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.Deals;
using SalesFloor.Disputes;
using SalesFloor.FrontDesk;
using SalesFloor.Silo.ReadSide;
using SalesFloor.Tests.Calls;

namespace SalesFloor.Tests.Customers;

/// <summary>Two files that are one person (gap 5): one owner at any instant, also when the process dies between the two, and when they turn out to be two after all.</summary>
public sealed class Merging
{
    private const string First = "13812345678";
    private const string Second = "13900000007";
    private static readonly SalespersonId s_manager = new("max");

    [Fact]
    [Trait("Gap", "5")]
    [Trait("Rule", "I-06")]
    [Trait("Rule", "OWN-01")]
    public async Task Both_numbers_lead_to_one_file_with_the_one_owner_and_all_that_was_known_of_both()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (owned, pool) = (await Reported(hall, "ben", "王小明", First, "华光科技"), await Lead(hall, "王晓明", Second));
        await hall.Carry(owned, new GiveConsent(Hall.Main, new("ben"), new("cai")));
        var merge = Same(owned, pool);

        var done = Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, merge));
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, merge)); // said again, it is the same

        Assert.Equal((merge.Kept, "ben"), (done.File.Id, done.File.Owner!.Value.Value));
        var file = await hall.Customer(merge.Duplicate);
        Assert.Equal((merge.Kept, "ben", "华光科技"), (file.Id, file.Owner!.Value.Value, file.Care!.Of(CustomerField.Company)!));
        Assert.Equal("cai", Assert.Single(file.Care!.Consents!.Value).To.Value);
        foreach (var number in new[] { First, Second })
        {
            var back = Assert.IsType<Proposal>(await hall.Desk.Propose(new(Channel.WalkIn, VisitorSays.FirstTime, Phone: number)));
            Assert.Equal((merge.Kept, "ben"), (back.Customer!.Id, back.Customer.Owner!.Value.Value));
        }

        var taken = Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(new ClaimLead(Hall.Main, new("ada"), Guid.CreateVersion7(), "王", Second)));
        Assert.Equal((CustomerRefusal.OwnedByAnother, "ben"), (taken.Reason, taken.Who!.Value.Value));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Gap", "5")]
    public async Task Whoever_is_found_by_either_name_or_number_is_the_one_file_also_in_tables_made_anew()
    {
        await using var hall = await Hall.Open();
        var (one, other) = (await Reported(hall, "ben", "王小明", First), await Lead(hall, "李晓明", Second));
        var merge = Same(one, other);
        await hall.Carry(merge.Duplicate, merge);

        for (var made = 0; made < 2; made++)
        {
            foreach (var typed in new[] { "wxm", "lxm", "5678", "0007" })
                Assert.Equal(merge.Kept, Assert.Single(await Find(hall, typed)).Id);
            Assert.Empty(await hall.Services.GetRequiredService<ICustomerFiles>().List(Hall.Main, CustomerList.Pool, null, CancellationToken.None));
            Assert.Equal(merge.Kept, Assert.Single(await hall.Services.GetRequiredService<ICustomerFiles>().List(Hall.Main, CustomerList.Mine, new("ben"), CancellationToken.None)).Id);
            await hall.Services.GetRequiredService<ReadTables>().Rebuild();
        }

        foreach (var name in new[] { "王小明", "李晓明" }) // by either name it is he whom somebody resembles
            Assert.Equal((merge.Kept, AlikeBecause.SameName, "ben"), Assert.Single(await hall.Services.GetRequiredService<ICustomerSearch>().Alike(name, 5, CancellationToken.None)) is var alike ? (alike.Id, alike.Because!.Value, alike.Owner!.Value.Value) : default);
        var dossier = (await hall.Services.GetRequiredService<ICustomerFiles>().Read(Hall.Main, merge.Duplicate, CancellationToken.None))!;
        Assert.Contains(dossier.Entries, entry => entry.Kind == "customer.PoolEntered.v1");
        Assert.Contains(dossier.Entries, entry => entry.Kind == "customer.Claimed.v1");
    }

    [Fact]
    [Trait("Gap", "5")]
    [Trait("Rule", "OWN-13")]
    [Trait("Rule", "I-06")]
    public async Task Of_two_owners_a_ruling_comes_first_and_a_merge_moves_nobodys_customer()
    {
        await using var hall = await Hall.Open();
        var (adas, bens) = (await Reported(hall, "ada", "王小明", First), await Reported(hall, "ben", "王小明", Second));
        var merge = Same(adas, bens);

        var no = Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(merge.Duplicate, merge));
        Assert.Equal(CustomerRefusal.TwoOwners, no.Reason);
        Assert.Equal(("ada", "ben"), ((await hall.Customer(adas)).Owner!.Value.Value, (await hall.Customer(bens)).Owner!.Value.Value));

        var dispute = new RaiseDispute(new(Guid.CreateVersion7()), DisputeCause.SaysHeIsHis, new("ada"), bens, null, "Same man, two numbers.", "ada");
        var disputes = hall.Grains.GetGrain<IDisputeGrain>(GrainKeys.Disputes(Hall.Main));
        Assert.IsType<DisputeAnswer.Done>(await disputes.Raise(dispute));
        Assert.IsType<DisputeAnswer.Done>(await disputes.Rule(new(dispute.Visit, new("ada"), s_manager, "She was first.", "max")));

        Assert.Equal("ada", Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, merge)).File.Owner!.Value.Value);
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Gap", "5")]
    public async Task Only_the_manager_with_a_reason_and_not_while_a_report_waits()
    {
        await using var hall = await Hall.Open();
        var one = await Reported(hall, "ada", "王小明", First);
        var claim = new ClaimLead(Hall.Main, new("ben"), Guid.CreateVersion7(), "王小明", Second);
        await hall.Carry(claim);
        var merge = Same(one, claim.Opens);
        async Task<CustomerRefusal> Why(MergeCustomers order) => Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(order.Duplicate, order)).Reason;

        Assert.Equal(CustomerRefusal.ClaimWaits, await Why(merge));
        await hall.Carry(claim.Opens, new RejectClaim(Hall.Main, s_manager, ClaimRejection.Duplicate));
        Assert.Equal(CustomerRefusal.NotYours, await Why(merge with { By = new("ada") }));
        Assert.Equal(CustomerRefusal.ReasonMissing, await Why(merge with { Reason = " " }));
        Assert.Equal(CustomerRefusal.CustomerUnknown, await Why(Same(one, new("c-nobody"))));
        Assert.Equal(CustomerRefusal.CustomerUnknown, await Why(Same(one, one)));
        Assert.Equal(CustomerRefusal.NotMerged, Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(one, new UnmergeCustomer(Hall.Main, s_manager, one, "Why not."))).Reason);
    }

    [Fact]
    [Trait("Gap", "5")]
    [Trait("Rule", "I-06")]
    public async Task Taken_apart_each_is_what_it_was()
    {
        await using var hall = await Hall.Open();
        var (owned, pool) = (await Reported(hall, "ben", "王小明", First, "华光科技"), await Lead(hall, "王晓明", Second));
        var before = (Owned: await hall.Customer(owned), Pool: await hall.Customer(pool));
        var merge = Same(owned, pool);
        await hall.Carry(merge.Duplicate, merge);

        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, new UnmergeCustomer(Hall.Main, s_manager, merge.Duplicate, "Father and son.")));

        AreAlike(before.Owned, await hall.Customer(owned));
        AreAlike(before.Pool, await hall.Customer(pool));
        Assert.Equal([owned], (await Find(hall, "5678")).Select(hit => hit.Id));
        Assert.Equal([pool], (await Find(hall, "0007")).Select(hit => hit.Id));
        Assert.Equal((CustomerRefusal?)null, (await hall.Carry(pool, new AssignCustomer(Hall.Main, s_manager, new("cai"))) as CustomerAnswer.Refused)?.Reason);
        Assert.Equal(("ben", "cai"), ((await hall.Customer(owned)).Owner!.Value.Value, (await hall.Customer(pool)).Owner!.Value.Value));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Gap", "5")]
    [Trait("Rule", "I-06")]
    public async Task An_owner_who_was_decided_since_holds_for_both_when_they_are_two_again()
    {
        await using var hall = await Hall.Open();
        var (owned, pool) = (await Reported(hall, "ben", "王小明", First), await Lead(hall, "王晓明", Second));
        var merge = Same(owned, pool);
        await hall.Carry(merge.Duplicate, merge);
        hall.Clock.Set(Hall.NineOClock.AddMonths(3).AddMinutes(1));
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, new TransferCustomer(Hall.Main, s_manager, new("cai"), "Not maintained."))); // given to the merged file, it reaches the other

        await hall.Carry(merge.Duplicate, new UnmergeCustomer(Hall.Main, s_manager, merge.Duplicate, "Two men."));

        Assert.Equal(("cai", "cai"), ((await hall.Customer(owned)).Owner!.Value.Value, (await hall.Customer(pool)).Owner!.Value.Value));
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Gap", "5")]
    public async Task An_open_visit_of_the_merged_file_goes_on_and_its_reception_cannot_be_taken_back()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var older = await Lead(hall, "王晓明", Second);
        var visit = Visitors.New(First);
        var came = (await hall.Assigned(visit)).Customer!.Value;
        await hall.Accepted(visit.Visit);
        var merge = Same(older, came);

        Assert.Equal("ada", Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, merge)).File.Owner!.Value.Value);
        Assert.IsType<VisitOutcomeAnswer.Refused>(await hall.Desk.Undo(new(visit.Visit, 1, "desk")));
        await hall.Finished(visit.Visit);

        var file = await hall.Customer(came);
        Assert.Equal((merge.Kept, "ada", LeadSource.PassingBy), (file.Id, file.Owner!.Value.Value, file.Source!.Value));
        Assert.Equal("ada", (await hall.Assigned(Visitors.Forgot(Second))).Rep.Value);
        await hall.IsWhole();
    }

    [Theory]
    [Trait("Rule", "I-06")]
    [Trait("Gap", "5")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whenever_the_process_dies_there_is_one_owner_and_the_merge_ends_where_it_was_going(int fault)
    {
        for (var write = 1; write <= 12; write++)
        {
            await using var hall = await Hall.Open();
            var (owned, pool) = (await Reported(hall, "ben", "王小明", First), await Lead(hall, "王晓明", Second));
            var merge = Same(owned, pool);
            var apart = new UnmergeCustomer(Hall.Main, s_manager, merge.Duplicate, "Two men.");
            hall.Storage.FailAt(write, (Fault)fault);
            var died = !(await Try(() => hall.Carry(merge.Duplicate, merge)) && await Try(() => hall.Carry(merge.Duplicate, apart)));
            if (died && (Fault)fault != Fault.AnswerLost) await hall.Restart();
            hall.Storage.Heal();

            // Whoever is asked, by whichever number, the owner is ben or, for the one whom the pool had, nobody: never two.
            var owners = new[] { (await hall.Customer(owned)).Owner, (await hall.Customer(pool)).Owner }.OfType<SalespersonId>().Distinct();
            Assert.Equal(["ben"], owners.Select(owner => owner.Value));

            var again = await hall.Carry(merge.Duplicate, merge with { Id = Guid.CreateVersion7() });
            Assert.IsType<CustomerAnswer.Done>(again);
            Assert.Equal((merge.Kept, merge.Kept), ((await hall.Customer(owned)).Id, (await hall.Customer(pool)).Id));
            Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, apart));
            Assert.Equal((owned, pool), ((await hall.Customer(owned)).Id, (await hall.Customer(pool)).Id));
            Assert.Equal(("ben", null), ((await hall.Customer(owned)).Owner?.Value, (await hall.Customer(pool)).Owner?.Value));
            await hall.IsWhole();
            if (!died) return;
        }

        Assert.Fail("Some writes were never interrupted.");
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public async Task A_merge_and_an_assignment_at_the_same_moment_leave_one_owner()
    {
        for (var round = 0; round < 20; round++)
        {
            await using var hall = await Hall.Open();
            var (owned, pool) = (await Reported(hall, "ben", "王小明", First), await Lead(hall, "王晓明", Second));
            var merge = Same(owned, pool);

            var answers = await Task.WhenAll(
                Task.Run(() => hall.Carry(merge.Duplicate, merge)),
                Task.Run(() => hall.Carry(pool, new AssignCustomer(Hall.Main, s_manager, new("cai")))));

            var (one, other) = (await hall.Customer(owned), await hall.Customer(pool));
            if (one.Id == other.Id) Assert.Equal("ben", one.Owner!.Value.Value);
            else Assert.Equal((CustomerRefusal.TwoOwners, "ben", "cai"), (Assert.IsType<CustomerAnswer.Refused>(answers[0]).Reason, one.Owner!.Value.Value, other.Owner!.Value.Value));
            await hall.IsWhole();
        }
    }

    [Fact]
    [Trait("Gap", "5")]
    public async Task A_file_that_took_another_can_be_taken_itself_and_is_taken_apart_from_the_outside_in()
    {
        await using var hall = await Hall.Open();
        CustomerId[] three = [await Lead(hall, "王晓明", First), await Lead(hall, "王晓明", Second), await Reported(hall, "ben", "王小明", "13700000003")];
        var sorted = three.OrderBy(id => id.Value, StringComparer.Ordinal).ToArray();
        var (inner, outer) = (Same(sorted[1], sorted[2]), Same(sorted[0], sorted[1]));
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(inner.Duplicate, inner));
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(outer.Duplicate, outer));

        foreach (var id in three) Assert.Equal((sorted[0], "ben"), ((await hall.Customer(id)).Id, (await hall.Customer(id)).Owner!.Value.Value));
        var no = Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(sorted[2], new UnmergeCustomer(Hall.Main, s_manager, sorted[2], "No.")));
        Assert.Equal((CustomerRefusal.MergedIntoAnother, sorted[0]), (no.Reason, no.Customer!.Value));
        Assert.Equal(sorted[0], Assert.Single(await Find(hall, "0003")).Id);

        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(sorted[1], new UnmergeCustomer(Hall.Main, s_manager, sorted[1], "No.")));
        Assert.Equal(sorted[1], (await hall.Customer(sorted[2])).Id);
        await hall.IsWhole();
    }

    private static MergeCustomers Same(CustomerId one, CustomerId other) => new(Hall.Main, s_manager, Guid.CreateVersion7(), one, other, "The same man with two numbers.");

    private static async Task<bool> Try(Func<Task> step)
    {
        try
        {
            await step();
            return true;
        }
        catch (IOException)
        {
            return false; // the death
        }
    }

    private static async Task<ImmutableArray<CustomerHit>> Find(Hall hall, string typed)
    {
        await hall.Services.GetRequiredService<Projector>().CatchUp(CancellationToken.None);
        return await hall.Services.GetRequiredService<ICustomerSearch>().Find(typed, 5, CancellationToken.None);
    }

    // All but the memory of merges and of orders carried out.
    private static void AreAlike(CustomerFile before, CustomerFile after) =>
        Assert.Equivalent(before with { Care = before.Care! with { Orders = null } }, after with { Care = after.Care! with { Orders = null, Absorbed = null } }, strict: true);

    [Fact]
    [Trait("Gap", "5")]
    public async Task The_deals_of_both_lie_in_the_one_file_and_part_with_it()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var (one, other) = (await Reported(hall, "ben", "王小明", First), await Reported(hall, "ben", "王晓明", Second));
        foreach (var customer in new[] { one, other })
            Assert.IsType<DealAnswer.Done>(await hall.Grains.GetGrain<IDealGrain>(GrainKeys.Deal(Hall.Main, new(Guid.CreateVersion7()))).Carry(new OpenDeal(Hall.Main, new("ben"), customer)));
        var merge = Same(one, other);
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, merge));

        for (var made = 0; made < 2; made++)
        {
            Assert.Equal(2, (await Deals(hall, merge.Kept)).Length);
            Assert.Equal([merge.Kept == one ? "王小明" : "王晓明"], (await Deals(hall, merge.Kept)).Select(deal => deal.Customer!).Distinct()); // under the name that speaks for both
            await hall.Services.GetRequiredService<ReadTables>().Rebuild();
        }

        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(merge.Duplicate, new UnmergeCustomer(Hall.Main, s_manager, merge.Duplicate, "Father and son.")));
        Assert.Equal((one, other), (Assert.Single(await Deals(hall, one)).Deal.Customer, Assert.Single(await Deals(hall, other)).Deal.Customer));
    }

    private static async Task<ImmutableArray<DealOnBoard>> Deals(Hall hall, CustomerId customer)
    {
        await hall.CaughtUp();
        return await hall.Services.GetRequiredService<IDeals>().OfCustomer(Hall.Main, null, customer, CancellationToken.None);
    }

    private static async Task<CustomerId> Reported(Hall hall, string rep, string name, string phone, string? company = null)
    {
        var claim = new ClaimLead(Hall.Main, new(rep), Guid.CreateVersion7(), name, phone, company);
        await hall.Carry(claim);
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, s_manager)));
        return claim.Opens;
    }

    private static async Task<CustomerId> Lead(Hall hall, string name, string phone)
    {
        var lead = new EnterCompanyLead(Hall.Main, s_manager, Guid.CreateVersion7(), "春季车展", name, phone);
        Assert.IsType<CustomerAnswer.Done>(await hall.Carry(lead.Opens, lead));
        return lead.Opens;
    }
}
