using Orleans;
using SalesFloor.Customers;
using SalesFloor.Silo.Storage;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Customers;

/// <summary>Two programs on one database, each of which believes that it has the customer: the version of the stored row is the last word.</summary>
public sealed class OneOwnerOfTwoHosts(PostgresServer postgres)
{
    private const int Claims = 1000;
    private const int Tries = 25;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    [Trait("Rule", "I-06")]
    [Trait("Rule", "OWN-01")]
    public async Task Of_a_thousand_reports_over_two_programs_one_stands_and_every_other_is_told_whose(Engine engine)
    {
        var (database, data) = (engine == Engine.Postgres ? await postgres.NewDatabase() : null, Directory.CreateTempSubdirectory("two-hosts-").FullName);
        await using (var one = new FloorProgram { Data = data, Database = database })
        await using (var two = new FloorProgram { Data = data, Database = database })
        {
            var floor = await one.Open();
            IGrainFactory[] hosts = [one.Grains, two.Grains];

            var claims = Enumerable.Range(0, Claims).Select(number => new ClaimLead(floor.Id, floor.Reps[number % 3], Guid.CreateVersion7(), "王小明", "13812345678")).ToArray();
            var answers = await Task.WhenAll(claims.Select((claim, number) => Task.Run(() => Report(hosts[number % 2], claim))));

            var stands = Assert.Single(answers.OfType<CustomerAnswer.Done>().Select(done => (done.File.Id, done.File.Care!.Claim!.Rep)).Distinct());
            Assert.All(claims.Zip(answers), pair => Assert.True(
                pair.First.By == stands.Rep ? pair.Second is CustomerAnswer.Done : pair.Second is CustomerAnswer.Refused { Reason: CustomerRefusal.ClaimedByAnother, Who: { } who } && who == stands.Rep,
                pair.Second.ToString()));
        }

        Directory.Delete(data, recursive: true);
    }

    // Whoever loses a write hears that his copy was old, and asks again: the same report under the same id.
    private static async Task<CustomerAnswer> Report(IGrainFactory host, ClaimLead claim)
    {
        for (var again = 1; ; again++)
        {
            try
            {
                return await host.GetGrain<ICustomerGrain>(GrainKeys.Customer(claim.Opens)).Carry(claim);
            }
            catch (Exception stale) when (again < Tries && stale is not Xunit.Sdk.IAssertionException)
            {
                await Task.Yield();
            }
        }
    }
}
