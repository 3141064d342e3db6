using SalesFloor.Assignment;
using SalesFloor.Customers;

namespace SalesFloor.Tests.Customers;

public sealed class OneOwner
{
    private const string Wang = "13812345678";
    private static readonly string[] s_reps = ["ada", "ben", "cai", "dan", "eve", "fay"];

    [Fact]
    [Trait("Rule", "I-06")]
    [Trait("Rule", "OWN-01")]
    public async Task Of_a_thousand_reports_at_once_one_stands_and_every_other_is_told_whose()
    {
        await using var hall = await Hall.Open();

        var claims = Enumerable.Range(0, 1000).Select(number => Claim(s_reps[number % s_reps.Length])).ToArray();
        var answers = await Task.WhenAll(claims.Select(claim => Task.Run(() => hall.Carry(claim))));

        var winner = Assert.Single(answers.OfType<CustomerAnswer.Done>().Select(done => (done.File.Id, done.File.Care!.Claim!.Rep)).Distinct());
        Assert.All(claims.Zip(answers), pair => Assert.True(pair.First.By == winner.Rep
            ? pair.Second is CustomerAnswer.Done
            : pair.Second is CustomerAnswer.Refused { Reason: CustomerRefusal.ClaimedByAnother, Who: { } who } && who == winner.Rep, pair.Second.ToString()));
        Assert.Single(await hall.Ledger(), row => row.Kind == "customer.Claimed.v1");
        await hall.IsWhole();
    }

    [Fact]
    [Trait("Rule", "I-06")]
    public async Task A_visit_and_a_confirmation_at_the_same_moment_make_one_owner()
    {
        for (var round = 0; round < 20; round++)
        {
            await using var hall = await Hall.Open(null, "ada", "ben");
            var claim = Claim("cai");
            var customer = Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim)).File.Id;
            var visit = Visitors.New(Wang);

            await Task.WhenAll(
                Task.Run(async () => { if (await hall.Desk.Arrive(visit) is SalesFloor.FrontDesk.ArrivalOutcome.Assigned) await hall.Accepted(visit.Visit); }), // confirmed first: the desk waits for cai
                Task.Run(() => hall.Carry(customer, new VerifyClaim(Hall.Main, new("max")))));

            var owner = (await hall.Customer(customer)).Owner!.Value.Value;
            var changes = (await hall.Ledger()).Where(row => row.GrainKey == GrainKeys.Customer(customer) && row.Kind is "customer.OwnershipBegan.v1" or "customer.OwnerChanged.v1").ToArray();
            Assert.Single(changes);
            Assert.Contains(owner, changes[0].Body, StringComparison.Ordinal);
            await hall.IsWhole();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Trait("Rule", "OWN-02")]
    public async Task No_crash_between_the_number_and_the_file_loses_a_report_or_makes_two(int fault)
    {
        for (var write = 1; write <= 4; write++)
        {
            await using var hall = await Hall.Open();
            var claim = Claim("ada");
            hall.Storage.FailAt(write, (Fault)fault);
            try
            {
                await hall.Carry(claim);
                await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, new("max")));
            }
            catch (IOException)
            {
                // the death
            }

            var reachedTheEnd = !hall.Storage.HasFailed;
            if (!reachedTheEnd) await hall.Restart();
            hall.Storage.Heal();
            Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim));
            Assert.IsType<CustomerAnswer.Done>(await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, new("max"))));

            var late = Assert.IsType<CustomerAnswer.Refused>(await hall.Carry(Claim("ben")));
            Assert.Equal((CustomerRefusal.OwnedByAnother, "ada", claim.Opens), (late.Reason, late.Who!.Value.Value, late.Customer!.Value));
            Assert.Single(await hall.Ledger(), row => row.Kind == "customer.Claimed.v1");
            await hall.IsWhole();
            if (reachedTheEnd) return;
        }

        Assert.Fail("Some writes were never interrupted.");
    }

    [Fact]
    [Trait("Rule", "OWN-01")]
    public async Task A_confirmed_customer_who_comes_to_the_door_is_his_reps()
    {
        await using var hall = await Hall.Open(null, "ada", "ben");
        var claim = Claim("ben");
        await hall.Carry(claim);
        await hall.Carry(claim.Opens, new VerifyClaim(Hall.Main, new("max")));

        var assigned = await hall.Assigned(Visitors.New(Wang));

        Assert.Equal(("ben", RouteReason.ArchiveMatch, false), (assigned.Rep.Value, assigned.Reason, assigned.NewCustomer));
    }

    private static ClaimLead Claim(string rep) => new(Hall.Main, new(rep), Guid.CreateVersion7(), "王小明", Wang);
}

/// <summary>Orders about customers.</summary>
internal static class CustomerOrders
{
    public static Task<CustomerAnswer> Carry(this Hall hall, ClaimLead claim) => hall.Carry(claim.Opens, claim);

    public static Task<CustomerAnswer> Carry(this Hall hall, CustomerId customer, CustomerOrder order) => hall.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).Carry(order);
}
