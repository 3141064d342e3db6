using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;
#if ORLEANS_CLUSTER
using System.Net;
using Orleans.Configuration;
#else
using Orleans.Storage;
#endif

namespace SalesFloor.Silo;

/// <summary>Who runs the grains: this process (default), or a cluster of Orleans silos. The only file that may know which.</summary>
public static class GrainHosting
{
    /// <summary>Registered before everything that calls grains, so that it ends after it.</summary>
    public static void AddGrains(this WebApplicationBuilder builder, FloorSettings floor) => builder.UseOrleans(silo =>
    {
#if ORLEANS_CLUSTER
        var database = floor.Database ?? throw new StartRefusedException(StartTexts.Both("ClusterNeedsPostgres"));
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database));
        silo.AddAdoNetGrainStorage(SalesFloor.Ledger.FloorStorage.Name, options => (options.Invariant, options.ConnectionString) = ("Npgsql", database));
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database));
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (StateStore.ServiceId, StateStore.ServiceId));
        silo.ConfigureEndpoints(IPAddress.Loopback, siloPort: 11111, gatewayPort: 30000);
#else
#endif
    });
}
