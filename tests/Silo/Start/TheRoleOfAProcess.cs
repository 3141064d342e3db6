using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using SalesFloor.Ledger;
using SalesFloor.Silo;
using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Tests.Start;

public sealed class TheRoleOfAProcess
{
    [Fact]
    public void One_process_that_runs_everything_has_no_parts_and_says_so()
    {
        foreach (var floor in new[]
        {
            FloorSettings.Default with { Role = ProcessRole.Silo },
            FloorSettings.Default with { Role = ProcessRole.Web },
            FloorSettings.Default with { Ends = ClusterEnds.Default with { SiloPort = 11112 } },
            FloorSettings.Default with { Ends = ClusterEnds.Default with { Advertised = IPAddress.Loopback } },
        })
        {
            var refusal = Assert.Throws<StartRefusedException>(() => WebApplication.CreateBuilder().AddGrains(floor));

            Assert.Contains("the whole floor in one process", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("docs/cluster.md", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_host_that_brings_a_storage_of_its_own_keeps_it()
    {
        var brought = new JsonGrainStorage(null!, FloorJson.Options);
        using var services = new ServiceCollection().AddKeyedSingleton<IGrainStorage>(FloorStorage.Name, brought)
            .AddFloorStorage(new FloorDatabase.Sqlite("nowhere.db"), FloorJson.Options).BuildServiceProvider();

        Assert.Same(brought, services.GetRequiredKeyedService<IGrainStorage>(FloorStorage.Name));
        Assert.Single(services.GetKeyedServices<IGrainStorage>(FloorStorage.Name));
    }
}
