using SalesFloor.Customers;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Customers;

/// <summary>How customers come in and go out by lists.</summary>
public static class CustomersSetUp
{
    /// <summary>Lists that are brought into the archive, whole or not at all, and lists that are taken out of it.</summary>
    public static IServiceCollection AddCustomerLists(this IServiceCollection services, ProcessRole role = ProcessRole.All)
    {
        services.AddSingleton<ImportOrders>().AddSingleton<ImportLoading>().AddSingleton<ICustomerImport, CustomerImport>().AddSingleton<ICustomerExport, CustomerExport>();
        return role is ProcessRole.Web ? services : services.AddHostedService<ImportResuming>();
    }
}
