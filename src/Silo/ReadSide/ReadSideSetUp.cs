using SalesFloor.Customers;

namespace SalesFloor.Silo.ReadSide;

/// <summary>What is read but never decided upon: search, and the projector that feeds it.</summary>
public static class ReadSideSetUp
{
    /// <summary>Search over the customers, kept up with the ledger in the background.</summary>
    public static IServiceCollection AddReadSide(this IServiceCollection services) => services
        .AddSingleton<ICustomerSearch, CustomerSearch>()
        .AddSingleton<Projector>()
        .AddSingleton<ReadTables>()
        .AddHostedService(provider => provider.GetRequiredService<Projector>());
}
