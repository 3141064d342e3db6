using SalesFloor.Customers;

namespace SalesFloor.Silo.Customers;

/// <summary>How customers come in and go out by lists.</summary>
public static class CustomersSetUp
{
    /// <summary>Lists that are brought into the archive, and lists that are taken out of it.</summary>
    public static IServiceCollection AddCustomerLists(this IServiceCollection services) => services.AddSingleton<ICustomerImport, CustomerImport>().AddSingleton<ICustomerExport, CustomerExport>();
}
