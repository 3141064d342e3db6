using System.Collections.Immutable;
using SalesFloor.Customers;

namespace SalesFloor.Deals;

/// <summary>Reads deals off the read tables and the ledger. May be a moment behind; no decision rests on it. With <c>rep</c>, only deals in which he has a part.</summary>
public interface IDeals
{
    /// <summary>The deals of a showroom that are on their way, and those that ended in the last two weeks; the oldest in its stage first. At most 500.</summary>
    Task<ImmutableArray<DealOnBoard>> Board(ShowroomId showroom, SalespersonId? rep, CancellationToken cancellation);

    /// <summary>All deals of a customer in this showroom, newest first.</summary>
    Task<ImmutableArray<DealOnBoard>> OfCustomer(ShowroomId showroom, SalespersonId? rep, CustomerId customer, CancellationToken cancellation);

    /// <summary>The class that a customer's contracts in this showroom speak for (CUS-11); null where there are none, where the rules propose nothing, or where he is not the customer of <paramref name="rep"/>.</summary>
    Task<GradeProposal?> Grading(ShowroomId showroom, SalespersonId? rep, CustomerId customer, CancellationToken cancellation);

    /// <summary>One deal with all that happened, oldest first; null where there is none, or <paramref name="rep"/> has no part in it.</summary>
    Task<DealFile?> Read(ShowroomId showroom, SalespersonId? rep, DealId deal, CancellationToken cancellation);
}

/// <summary>A deal with the customer's name.</summary>
public sealed record DealOnBoard(Deal Deal, string? Customer);

/// <summary>A deal with its history.</summary>
public sealed record DealFile(Deal Deal, string? Customer, ImmutableArray<DealEntry> Entries);

/// <summary>Something that happened to a deal: <paramref name="Kind"/> is the fact's name in the ledger; <paramref name="Stage"/>, <paramref name="Amount"/> and <paramref name="Why"/> as far as it has them.</summary>
public sealed record DealEntry(long Number, DateTimeOffset At, string Kind, string By, string? Stage, decimal? Amount, string? Why);
