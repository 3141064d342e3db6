using System.Collections.Immutable;
using System.Security.Cryptography;
using SalesFloor.Customers;

namespace SalesFloor.Silo.Customers;

/// <summary>Loads an accepted list to its end. Each customer is an order of his own, known by the list and its line, so that it may be repeated from the beginning.</summary>
internal sealed class ImportLoading(IGrainFactory grains, ImportOrders orders)
{
    private const int LongestBatch = 100;

    /// <summary>How many came in, and who was in the archive before: he stays as he is.</summary>
    public async Task<(int Loaded, ImmutableArray<ImportKnown> Known)> Load(ImportOrder list)
    {
        var (loaded, known) = (0, ImmutableArray.CreateBuilder<ImportKnown>());
        foreach (var one in list.Customers)
        {
            if (await Carry(Order(list, one)) is { } customer) known.Add(await Known(one, customer)); // somebody brought him this very moment
            else loaded++;
        }

        await orders.Finish(list);
        return (loaded, known.ToImmutable());
    }

    /// <summary>A line whom the archive has.</summary>
    public async Task<ImportKnown> Known(ListedCustomer one, CustomerId customer)
    {
        var file = await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer)).File();
        return new(one.Line, one.Name, file.Id, file.Name, PhoneNumbers.Mask(one.Phone), file.Owner);
    }

    /// <summary>The order of a line.</summary>
    public static ImportCustomer Order(ImportOrder list, ListedCustomer one) =>
        new(list.Showroom, list.By, LineId(list.Id, one.Line), one.Name, one.Phone, one.Company, one.Owner, one.Source, one.Fields, list.Name.Length > LongestBatch ? list.Name[..LongestBatch] : list.Name) { As = list.As };

    // Accepted is accepted: what the plan forbids since (a rep has left, a field is none any more) falls away, the customer does not.
    private async Task<CustomerId?> Carry(ImportCustomer order) => await grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(order.Opens)).Carry(order) switch
    {
        CustomerAnswer.Done => null,
        CustomerAnswer.Refused { Reason: CustomerRefusal.AlreadyKnown, Customer: { } customer } => customer,
        CustomerAnswer.Refused { Reason: CustomerRefusal.RepUnknown } when order.Owner is not null => await Carry(order with { Owner = null }),
        CustomerAnswer.Refused { Reason: CustomerRefusal.FieldUnknown or CustomerRefusal.TooLong } when !order.Fields.IsEmpty => await Carry(order with { Fields = [] }),
        var no => throw new InvalidOperationException($"A customer of an accepted list is refused: {no}."),
    };

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
}
