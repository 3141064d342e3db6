using System.Globalization;
using SalesFloor.Customers;

namespace SalesFloor.Silo.ReadSide;

/// <summary>A customer as the read tables have him.</summary>
internal sealed class CustomerCard
{
    public required string Id { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Owner { get; init; }
    public string? LastContact { get; init; }
    public int Visits { get; init; }

    public CustomerHit ToHit() => new(
        new(Id), Name, Phone is null ? "" : PhoneNumbers.Mask(Phone), Owner is null ? null : new SalespersonId(Owner),
        LastContact is null ? null : DateTimeOffset.Parse(LastContact, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), Visits);
}
