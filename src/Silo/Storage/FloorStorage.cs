using System.Diagnostics;
using SalesFloor.Silo.Ledger;

namespace SalesFloor.Silo.Storage;

/// <summary>Puts the storage under the grains: their states, the ledger that is written with them, and who reads and verifies it.</summary>
public static class FloorStorage
{
    public static IServiceCollection AddFloorStorage(this IServiceCollection services, FloorDatabase database)
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
        return services
            .AddSingleton(provider => new StateStore(provider.GetRequiredService<IDbConnectionSource>(), provider.GetRequiredService<IWriteBatches>()))
            .AddSingleton(provider => new Migrations(provider.GetRequiredService<IDbConnectionSource>()))
            .AddSingleton<LedgerReader>()
            .AddSingleton<LedgerVerifier>();
    }
}
