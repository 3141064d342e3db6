using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Salespeople;

namespace SalesFloor.FrontDesk;

/// <summary>The state of one desk: the day, who is where, the open visits in the order of arrival, the day's figures. Closed visits leave it and lie in the ledger.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.DeskBook.v1")]
public sealed record DeskBook(
    DateOnly? Day,
    GroupId? OnDuty,
    int Tickets,
    ImmutableArray<RepAtDesk> Reps,
    ImmutableArray<OpenVisit> Open,
    DayTotals Totals,
    ImmutableArray<RepFigures> Figures,
    ImmutableArray<DealOnFloor>? LastDeals = null,
    ImmutableArray<CallsFromElsewhere>? Elsewhere = null)
{
    /// <summary>A desk that never opened.</summary>
    public static DeskBook Empty { get; } = new(null, null, 0, [], [], new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), []);

    /// <summary>An open visit, or null.</summary>
    public OpenVisit? Visit(VisitId id)
    {
        foreach (var visit in Open)
            if (visit.Id == id) return visit;
        return null;
    }

    /// <summary>The visit that a rep is offered or has, or null. There is never more than one.</summary>
    public OpenVisit? VisitOf(SalespersonId rep)
    {
        foreach (var visit in Open)
            if (visit.Rep == rep) return visit;
        return null;
    }

    /// <summary>A rep's figures of the day.</summary>
    public RepDay Today(SalespersonId rep)
    {
        foreach (var figures in Figures)
            if (figures.Rep == rep) return figures.Today;
        return RepDay.None;
    }

    /// <summary>Since when a rep has been idle: the end of his last visit of the day; null when he had none.</summary>
    public DateTimeOffset? IdleSince(SalespersonId rep)
    {
        foreach (var figures in Figures)
            if (figures.Rep == rep) return figures.LastVisitEnded;
        return null;
    }
}

/// <summary>Where a rep said he is, as the desk knows it, and what the desk knows besides: <paramref name="Misses"/> offers in a row ran out on him, and since <paramref name="SetOnBreakAt"/> he counts as on a break, whatever he says.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.RepAtDesk.v1")]
public sealed record RepAtDesk(SalespersonId Rep, Presence Presence, DateTimeOffset Since, int Misses = 0, DateTimeOffset? SetOnBreakAt = null);

/// <summary>A rep's figures of the desk's day. <paramref name="LastVisitEnded"/>: when the last visit he received today ended, whoever it was.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.RepFigures.v1")]
public sealed record RepFigures(SalespersonId Rep, RepDay Today, DateTimeOffset? LastVisitEnded = null);

/// <summary>A rep who declined or missed a visit: it never comes back to him.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.VisitRefusedBy.v1")]
public sealed record VisitRefusedBy(SalespersonId Rep, Verdict How);

/// <summary>A visit that is not over. <paramref name="Rep"/> has it or is offered it; <paramref name="TurnGroup"/> is the group whose turn it cost, while it costs one, <paramref name="TurnRotation"/> the channel in whose own rotation it did.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.OpenVisit.v1")]
public sealed record OpenVisit(
    VisitId Id,
    int Ticket,
    Channel Channel,
    CustomerId? Customer,
    string? Phone,
    string? Name,
    DateTimeOffset ArrivedAt,
    VisitStatus Status,
    DateTimeOffset Since,
    RoutingFacts? Facts,
    Route? Route,
    bool NewCustomer,
    SalespersonId? Rep,
    DateTimeOffset? OfferUntil,
    bool Waited,
    GroupId? TurnGroup,
    int Receipts,
    ImmutableArray<VisitRefusedBy> RefusedBy,
    ArrivalOutcome? Answer,
    OfflineMerge? Offline = null,
    Channel? TurnRotation = null,
    TerritoryId? Territory = null,
    OverrideReason? Overridden = null,
    OwnerPage? Page = null,
    StandInSplit? Split = null,
    DateTimeOffset? StillHereAt = null,
    VisitPurpose? Purpose = null)
{
    /// <summary>Whether nobody has it and nobody is offered it.</summary>
    public bool IsWaiting => Status is VisitStatus.WaitingForTurn or VisitStatus.WaitingForOwner;
}
