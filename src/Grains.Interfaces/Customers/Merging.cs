using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>The manager says that two files are one person (gap 5). The file whose id comes first keeps everything: that is the older one, and two managers who say the same at one moment mean the same.
/// Given to <see cref="Duplicate"/>, which leads. <paramref name="Id"/> is made by the client.</summary>
[GenerateSerializer, Immutable, Alias("customers.MergeCustomers.v1")]
public sealed record MergeCustomers(ShowroomId Showroom, SalespersonId By, Guid Id, CustomerId One, CustomerId Other, string Reason) : CustomerOrder(Showroom, By)
{
    /// <summary>The file that keeps everything.</summary>
    public CustomerId Kept => string.CompareOrdinal(One.Value, Other.Value) <= 0 ? One : Other;

    /// <summary>The file that is looked up under the other from now on.</summary>
    public CustomerId Duplicate => Kept == One ? Other : One;
}

/// <summary>The manager takes a merge back: they are two after all. Given to the file that was merged into another, <paramref name="Merged"/>.</summary>
[GenerateSerializer, Immutable, Alias("customers.UnmergeCustomer.v1")]
public sealed record UnmergeCustomer(ShowroomId Showroom, SalespersonId By, CustomerId Merged, string Reason) : CustomerOrder(Showroom, By);

/// <summary>That a file was merged into another. <paramref name="IsDone"/>: the other has taken it; before that a crash may have come between, and it is done when the file is next asked for.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerMerge.v1")]
public sealed record CustomerMerge(CustomerId Into, Guid Id, DateTimeOffset At, ShowroomId Showroom, SalespersonId By, string Reason, bool IsDone = false);

/// <summary>A file that was merged into this one: what it brought, and, where the merge was taken back, what it became then.</summary>
/// <param name="Owner">Whose both were from the merge on, and since when; nobody's where it is null.</param>
/// <param name="MaintainedAt">The maintenance of both at the merge.</param>
/// <param name="OthersOwner">Whose the merged file was.</param>
[GenerateSerializer, Immutable, Alias("customers.AbsorbedCustomer.v1")]
public sealed record AbsorbedCustomer(
    CustomerId Other, Guid Merge, DateTimeOffset At, Brought Brought, SalespersonId? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt,
    SalespersonId? OthersOwner, DateTimeOffset? OthersOwnedSince, DateTimeOffset? OthersMaintainedAt, CustomerParting? Parted = null);

/// <summary>What a merged file brought that the other did not have; null where it brought nothing. <paramref name="MaintainedBefore"/>: the other's maintenance before, where the merged one's was later.</summary>
[GenerateSerializer, Immutable, Alias("customers.Brought.v1")]
public sealed record Brought(
    string? Name = null, string? Phone = null, FrontDesk.LeadSource? Source = null, bool Owner = false, bool Maintenance = false, DateTimeOffset? MaintainedBefore = null, SalespersonId? KeyAccount = null, CoolOff? CoolOff = null,
    DateOnly? NextContactOn = null, ImmutableArray<string>? Phones = null, ImmutableArray<FieldValue>? Fields = null, ImmutableArray<Consent>? Consents = null, ImmutableArray<CustomerLink>? Links = null);

/// <summary>What a merged file is again after the merge was taken back.</summary>
[GenerateSerializer, Immutable, Alias("customers.CustomerParting.v1")]
public sealed record CustomerParting(DateTimeOffset At, SalespersonId? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt);

/// <summary>Order of a merged file to the one that keeps it. <paramref name="Other"/> is its own state at this moment, which does not change before the answer.</summary>
[GenerateSerializer, Immutable, Alias("customers.AbsorbCustomer.v1")]
public sealed record AbsorbCustomer(Guid Merge, CustomerFile Other, ImmutableArray<VisitId> Receptions, SalespersonId By, string Reason);

/// <summary>Order of a merged file to the one that keeps it: they are two again.</summary>
[GenerateSerializer, Immutable, Alias("customers.PartCustomer.v1")]
public sealed record PartCustomer(Guid Merge, CustomerId Other, SalespersonId By, string Reason);
