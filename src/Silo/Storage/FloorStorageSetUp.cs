using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;
using SalesFloor.Ledger;
using SalesFloor.Silo.Erasure;
using SalesFloor.Silo.Ledger;
using SalesFloor.Silo.Seals;

namespace SalesFloor.Silo.Storage;

/// <summary>Puts the storage under the grains: their states, the ledger that is written with them, and who reads and verifies it.</summary>
public static class FloorStorageSetUp
{
    // Stored for a database, not for a page: Chinese stays readable and short.
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">How states are written; must give the stored document its <c>number</c>, <c>head</c> and <c>entries</c>.</param>
    public static IServiceCollection AddFloorStorage(this IServiceCollection services, FloorDatabase database, JsonSerializerOptions? json = null)
    {
        AddDatabase(services, database);
        // A host of grains that brings a storage of this name keeps it: a cluster's own one runs the same statements on the same rows.
        services.TryAddKeyedSingleton<IGrainStorage>(FloorStorage.Name, (provider, _) => new JsonGrainStorage(provider.GetRequiredService<StateStore>(), json ?? s_json));
        return services
            .AddSingleton(provider => new StateStore(provider.GetRequiredService<IDbConnectionSource>(), provider.GetRequiredService<IWriteBatches>()))
            .AddSingleton(provider => new Migrations(provider.GetRequiredService<IDbConnectionSource>()))
            .AddSingleton<LedgerReader>()
            .AddSingleton<LedgerVerifier>()
            .AddSingleton<StateVerifier>()
            .AddSingleton<SealVerifier>()
            .AddSingleton<ErasureVerifier>()
            .AddSingleton<SealBookReader>()
            .AddSingleton<DaySealer>();
    }

    /// <summary>One floor for each database: held from before the first decision until the end. Verbs that only look or repair beside a running floor do without.</summary>
    public static IServiceCollection AddFloorLease(this IServiceCollection services, FloorDatabase database)
    {
        if (database is not FloorDatabase.Postgres server) return services;
        // A connection lives by the system's time, whatever time it is on the floor.
        services.AddSingleton(provider => new FloorLease(
            server, GrainHosting.Lease, provider.GetRequiredService<IHostApplicationLifetime>(), TimeProvider.System, provider.GetRequiredService<ILogger<FloorLease>>()));
        return services.AddHostedService(provider => provider.GetRequiredService<FloorLease>());
    }

    private static void AddDatabase(IServiceCollection services, FloorDatabase database)
    {
        switch (database)
        {
            case FloorDatabase.Sqlite file:
                services.AddSingleton(_ => new SqliteConnections(file));
                services.AddSingleton<IDbConnectionSource>(provider => provider.GetRequiredService<SqliteConnections>());
                services.AddSingleton<IWriteBatches, SqliteBatches>();
                break;
            case FloorDatabase.Postgres server:
                services.AddSingleton(_ => new PostgresConnections(server));
                services.AddSingleton<IDbConnectionSource>(provider => provider.GetRequiredService<PostgresConnections>());
                services.AddSingleton<IWriteBatches, PostgresBatches>();
                break;
            default:
                throw new UnreachableException();
        }
    }
}
