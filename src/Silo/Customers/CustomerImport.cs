using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Customers;

/// <summary>Looks a list through, and loads it whole or not at all: it is accepted in one write, and from then on it is loaded to its end, also by the next start.</summary>
internal sealed class CustomerImport(IGrainFactory grains, ImportOrders orders, ImportLoading loading) : ICustomerImport
{
    public async Task<ImportReport> Preview(ImportList list, CancellationToken cancellation) => (await Look(list, cancellation)).Report;

    public async Task<ImportReport> Load(ImportList list, CancellationToken cancellation)
    {
        var (report, order) = await Look(list, cancellation);
        if (order is null) return report;

        await orders.Accept(order, cancellation);
        var (loaded, known) = await loading.Load(order); // whoever goes away now does not stop it
        return report with { Loaded = loaded, Known = report.Known.AddRange(known) };
    }

    // What would become of it, and where nothing is wrong the order to do it: everybody whom the archive does not have.
    private async Task<(ImportReport Report, ImportOrder? Order)> Look(ImportList list, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(list.Showroom)).Plan() is not { } plan) return (Nothing(new(CustomerRefusal.ShowroomUnknown, "showroom")), null);
        if (Giver.Of(plan, list.By, list.As) is not { } by || !by.May(FloorAction.ImportCustomers)) return (Nothing(new(CustomerRefusal.NotYours, "by")), null);

        var reading = ListReading.Of(list.Content.Span, plan);
        if (reading.Customers.Any(one => one.Owner is not null) && !by.May(FloorOrder.NameOwnerInList)) return (Nothing(new(CustomerRefusal.NotYours, "owner")), null); // whose somebody is, the manager says

        var order = new ImportOrder(list.Showroom, list.By, by.Roles, list.Id, list.Name, reading.Customers);
        var known = await Known(order, cancellation);
        var report = new ImportReport(reading.Encoding, reading.Lines, reading.Faults.IsEmpty ? reading.Customers.Length - known.Length : 0, reading.Faults, known, reading.Ignored, null, null);
        return (report, reading.Faults.IsEmpty ? order with { Customers = [.. reading.Customers.Where(one => known.All(other => other.Line != one.Line))] } : null);
    }

    private async Task<ImmutableArray<ImportKnown>> Known(ImportOrder order, CancellationToken cancellation)
    {
        var known = ImmutableArray.CreateBuilder<ImportKnown>();
        foreach (var one in order.Customers)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await grains.GetGrain<IIdentityGrain>(GrainKeys.Identity(IdentityKind.Phone, one.Phone)).Whose() is not { } customer || customer == ImportLoading.Order(order, one).Opens) continue;
            if (await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File() is { Exists: true }) known.Add(await loading.Known(one, customer)); // a number that a crash left without a file is nobody's
        }

        return known.ToImmutable();
    }

    private static ImportReport Nothing(CustomerAnswer.Refused why) => new("", 0, 0, [], [], [], null, why);
}
