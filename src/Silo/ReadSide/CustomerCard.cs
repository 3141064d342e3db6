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
    public string? MaintainedAt { get; init; }
    public string? Company { get; init; }
    public string? ClaimRep { get; init; }
    public string? ClaimedAt { get; init; }
    public int? ClaimStatus { get; init; }
    public string? Pool { get; init; }
    public string? KeyAccount { get; init; }
    public string? NextContactOn { get; init; }
    public string? InterruptedAt { get; init; }
    public string? Grade { get; init; }
    public string? MergedInto { get; init; }

    public CustomerHit ToHit() => new(new(Id), Name, Masked, Rep(Owner), Moment(LastContact), Visits);

    public CustomerRow ToRow(OwnersTime time)
    {
        var (owner, kept) = (Rep(Owner), Moment(MaintainedAt));
        return new(
            new(Id), Name, Masked, owner, kept, owner is null ? null : time.LapsesAt(kept), time.Standing(owner, kept), Visits, Company, Rep(KeyAccount),
            Rep(ClaimRep), Moment(ClaimedAt), (SalesFloor.Customers.ClaimStatus?)ClaimStatus is { } status && Enum.IsDefined(status) ? status : null, Pool,
            NextContactOn is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null, Moment(InterruptedAt), Grade);
    }

    private string Masked => Phone is null ? "" : PhoneNumbers.Mask(Phone);

    private static SalespersonId? Rep(string? id) => id is null ? null : new SalespersonId(id);

    public static DateTimeOffset? Moment(string? at) => at is null ? null : DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
