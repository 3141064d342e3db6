using SalesFloor.Silo.Start;
using SalesFloor.Silo.Storage;
#if ORLEANS_CLUSTER
using System.Net;
using System.Text.Json;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Storage;
using SalesFloor.Ledger;
#endif

namespace SalesFloor.Silo;

/// <summary>Who runs the grains: this process (default), or a cluster of Orleans silos. The only file that may know which.</summary>
public static class GrainHosting
{
#if ORLEANS_CLUSTER
    internal const LeaseKind Lease = LeaseKind.Shared;

    private const string Invariant = "Npgsql";

    /// <summary>Registered before everything that calls grains, so that it ends after it.</summary>
    public static void AddGrains(this WebApplicationBuilder builder, FloorSettings floor)
    {
        var database = PostgresConnections.Pooled(floor.Database ?? throw new StartRefusedException(StartTexts.Both("ClusterNeedsPostgres")));
        // The service is part of every row's key; the cluster is whoever finds each other in the membership table.
        builder.Services.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (StateStore.ServiceId, StateStore.ServiceId));
        if (floor.Role is ProcessRole.Web)
        {
            builder.UseOrleansClient(client => client.UseAdoNetClustering((AdoNetClusteringClientOptions options) => (options.Invariant, options.ConnectionString) = (Invariant, database)));
            return;
        }

        builder.UseOrleans(silo =>
        {
            silo.UseAdoNetClustering((AdoNetClusteringSiloOptions options) => (options.Invariant, options.ConnectionString) = (Invariant, database));
            silo.UseAdoNetReminderService((AdoNetReminderTableOptions options) => (options.Invariant, options.ConnectionString) = (Invariant, database));
            silo.AddAdoNetGrainStorage(FloorStorage.Name, (AdoNetGrainStorageOptions options) =>
            {
                (options.Invariant, options.ConnectionString) = (Invariant, database);
                options.GrainStorageSerializer = new FloorSerializer();
            });
            silo.Services.Configure<EndpointOptions>(ends => Listen(ends, floor.Ends));
        });
    }

    // On this machine only, unless an address for others was named: then on all of its addresses, so that it may be one behind a container's.
    private static void Listen(EndpointOptions ends, ClusterEnds floor)
    {
        var listen = floor.Advertised is null ? IPAddress.Loopback : IPAddress.Any;
        (ends.AdvertisedIPAddress, ends.SiloPort, ends.GatewayPort) = (floor.Advertised ?? IPAddress.Loopback, floor.SiloPort, floor.GatewayPort);
        (ends.SiloListeningEndpoint, ends.GatewayListeningEndpoint) = (new IPEndPoint(listen, floor.SiloPort), new IPEndPoint(listen, floor.GatewayPort));
    }

    // JSON as JsonGrainStorage writes it, never packed: the statement reads the entries for the ledger out of it. Either host reads the other's rows.
    private sealed class FloorSerializer : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, FloorJson.Options));

        public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(StatePayload.Unpack(input.ToArray()), FloorJson.Options);
    }
#else
    internal const LeaseKind Lease = LeaseKind.Alone;

    /// <summary>Registered before everything that calls grains, so that it ends after it.</summary>
    public static void AddGrains(this WebApplicationBuilder builder, FloorSettings floor)
    {
        if (floor.Role is not ProcessRole.All || floor.Ends != ClusterEnds.Default) throw new StartRefusedException(StartTexts.Both("ClusterOnly"));

        builder.UseOrleans(_ => { });
    }
#endif
}
