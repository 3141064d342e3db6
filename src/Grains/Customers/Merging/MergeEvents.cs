using System.Collections.Immutable;

namespace SalesFloor.Customers;

/// <summary>The file is about to be merged into another: whose it is does not change from now on.</summary>
[GenerateSerializer, Immutable, Alias("customer.MergeBegun.v1")]
public sealed record MergeBegun(DateTimeOffset At, Guid Merge, CustomerId Into, ShowroomId Showroom, SalespersonId By, string Reason, string Actor) : CustomerEvent(At);

/// <summary>The other file has taken this one; whoever asks for it is answered by the other.</summary>
[GenerateSerializer, Immutable, Alias("customer.Merged.v1")]
public sealed record CustomerMerged(DateTimeOffset At, Guid Merge, CustomerId Into, string Actor) : CustomerEvent(At);

/// <summary>The other file did not take this one.</summary>
[GenerateSerializer, Immutable, Alias("customer.MergeRefused.v1")]
public sealed record MergeRefused(DateTimeOffset At, Guid Merge, CustomerId Into, CustomerRefusal Why, string Actor) : CustomerEvent(At);

/// <summary>The merge was taken back: this file speaks for itself again.</summary>
[GenerateSerializer, Immutable, Alias("customer.Unmerged.v1")]
public sealed record CustomerUnmerged(DateTimeOffset At, Guid Merge, CustomerId From, SalespersonId? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt, string Actor) : CustomerEvent(At);

/// <summary>This file took another (gap 5). <paramref name="Absorbed"/>: what it brought, and whose both are now.</summary>
[GenerateSerializer, Immutable, Alias("customer.Absorbed.v1")]
public sealed record CustomerAbsorbed(DateTimeOffset At, AbsorbedCustomer Absorbed, ImmutableArray<VisitId> Receptions, ImmutableArray<Guid> Orders, SalespersonId By, string Reason, string Actor) : CustomerEvent(At);

/// <summary>A file that this one took is a file of its own again. <paramref name="Brought"/>: what it takes with it again; <paramref name="Owner"/> and <paramref name="MaintainedAt"/> are this one's from now on.</summary>
[GenerateSerializer, Immutable, Alias("customer.Parted.v1")]
public sealed record CustomerParted(
    DateTimeOffset At, Guid Merge, CustomerId Other, CustomerParting Parted, Brought Brought, SalespersonId? Owner, DateTimeOffset? OwnedSince, DateTimeOffset? MaintainedAt, SalespersonId By, string Reason, string Actor) : CustomerEvent(At);
