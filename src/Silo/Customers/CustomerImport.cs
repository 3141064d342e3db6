using System.Collections.Immutable;
using System.Security.Cryptography;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Customers;

/// <summary>Looks a list through and loads it. Each customer is an order of his own, known by the list and its line: a list given again after a crash ends where the first was going.</summary>
internal sealed class CustomerImport(IGrainFactory grains) : ICustomerImport
{
    public async Task<ImportReport> Preview(ImportList list, CancellationToken cancellation)
    {
        if (await Plan(list) is not { } plan) return Nothing(new(CustomerRefusal.ShowroomUnknown, "showroom"));
        if (Giver.Of(plan, list.By, list.As)?.May(FloorAction.ImportCustomers) != true) return Nothing(new(CustomerRefusal.NotYours, "by"));

        var reading = ListReading.Of(list.Content.Span, plan);
        var known = await Known(list, reading, cancellation);
        return new(reading.Encoding, reading.Lines, reading.Faults.IsEmpty ? reading.Customers.Length - known.Length : 0, reading.Faults, known, reading.Ignored, null, null);
    }

    public async Task<ImportReport> Load(ImportList list, CancellationToken cancellation)
    {
        var report = await Preview(list, cancellation);
        if (report.Refused is not null || !report.Faults.IsEmpty || await Plan(list) is not { } plan) return report;

        var (loaded, known) = (0, report.Known.ToBuilder());
        foreach (var one in ListReading.Of(list.Content.Span, plan).Customers.Where(one => report.Known.All(known => known.Line != one.Line)))
        {
            var order = Order(list, one);
            switch (await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(order.Opens)).Carry(order))
            {
                case CustomerAnswer.Done: loaded++; break;
                case CustomerAnswer.Refused { Reason: CustomerRefusal.AlreadyKnown, Customer: { } customer }: known.Add(await As(one, customer)); break; // somebody brought him this very moment
                case CustomerAnswer.Refused no: return report with { Loaded = loaded, Refused = no };
            }
        }

        return report with { Loaded = loaded, Known = known.ToImmutable() };
    }

    private async Task<ImmutableArray<ImportKnown>> Known(ImportList list, ListReading reading, CancellationToken cancellation)
    {
        var known = ImmutableArray.CreateBuilder<ImportKnown>();
        foreach (var one in reading.Customers)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await grains.GetGrain<IIdentityGrain>(GrainKeys.Identity(IdentityKind.Phone, one.Phone)).Whose() is not { } customer || customer == Order(list, one).Opens) continue;
            if (await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File() is { Exists: true }) known.Add(await As(one, customer)); // a number that a crash left without a file is nobody's
        }

        return known.ToImmutable();
    }

    private async Task<ImportKnown> As(ListedCustomer one, CustomerId customer)
    {
        var file = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File();
        return new(one.Line, one.Name, file.Id, file.Name, PhoneNumbers.Mask(one.Phone), file.Owner);
    }

    private static ImportCustomer Order(ImportList list, ListedCustomer one) =>
        new(list.Showroom, list.By, LineId(list.Id, one.Line), one.Name, one.Phone, one.Company, one.Owner, one.Source, one.Fields, list.Name.Length > LongestBatch ? list.Name[..LongestBatch] : list.Name) { As = list.As };

    private const int LongestBatch = 100;

    /// <summary>The id of a line: the same for the same list, and in the order of time like every other.</summary>
    private static Guid LineId(Guid list, int line)
    {
        Span<byte> bytes = stackalloc byte[20];
        list.TryWriteBytes(bytes, bigEndian: true, out _);
        BitConverter.TryWriteBytes(bytes[16..], line);
        var id = SHA256.HashData(bytes).AsSpan(0, 16);
        bytes[..6].CopyTo(id); // the moment of the list
        id[6] = (byte)(0x70 | (id[6] & 0x0F));
        id[8] = (byte)(0x80 | (id[8] & 0x3F));
        return new(id, bigEndian: true);
    }

    private Task<ShowroomPlan?> Plan(ImportList list) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(list.Showroom)).Plan();

    private static ImportReport Nothing(CustomerAnswer.Refused why) => new("", 0, 0, [], [], [], null, why);
}
