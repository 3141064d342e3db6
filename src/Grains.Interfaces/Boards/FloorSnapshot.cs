using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.Boards;

/// <summary>The whole floor at one version, as every screen gets it. Versions only grow, also over restarts. Holds no full phone number. <paramref name="NextForCalls"/> and <paramref name="CallStrategy"/> are null where calls share the rotation of the door (ROT-10).</summary>
[GenerateSerializer, Immutable, Alias("boards.FloorSnapshot.v1")]
public sealed record FloorSnapshot(
    ShowroomId Showroom,
    long Version,
    DateTimeOffset At,
    BilingualName Name,
    string TimeZone,
    DateOnly Day,
    GroupOnDuty Duty,
    TurnStrategy Strategy,
    int RulesVersion,
    ImmutableArray<RepOnFloor> Reps,
    ImmutableArray<VisitOnFloor> Visits,
    ImmutableArray<SalespersonId> NextUp,
    DayTotals Totals,
    ImmutableArray<LeaderboardRow> Leaderboard,
    ImmutableArray<SalespersonId>? NextForCalls = null,
    TurnStrategy? CallStrategy = null)
{
    /// <summary>The names of the groups that are not on duty.</summary>
    [Id(100)]
    public ImmutableArray<GroupOnDuty> OtherGroups { get; init; } = [];

    /// <summary>The markets that the desk can ask for (ROT-08); empty where the rules do not look at them.</summary>
    [Id(101)]
    public ImmutableArray<Territory> Territories { get; init; } = [];

    /// <summary>The deals signed last, newest first, at most five: what everybody may celebrate (BRD-07), without a customer. One that was taken back is gone from it.</summary>
    [Id(102)]
    public ImmutableArray<DealOnFloor> LastDeals { get; init; } = [];

    /// <summary>Reps of this floor whom the desk of another showroom calls to a customer of theirs who waits there.</summary>
    [Id(103)]
    public ImmutableArray<CallsFromElsewhere> CalledFromElsewhere { get; init; } = [];

    /// <summary>Whether a screen that shows <paramref name="other"/> has to show this one. Rules come into force by the clock, without a decision of the desk: then the version stays and only theirs grows.</summary>
    public bool IsNewerThan(FloorSnapshot? other) => other is null || Version > other.Version || (Version == other.Version && RulesVersion > other.RulesVersion);
}

/// <summary>A signed deal as the whole floor may see it. <paramref name="Id"/> is the contract's; <paramref name="Amount"/> is rounded to two digits.</summary>
[GenerateSerializer, Immutable, Alias("boards.DealOnFloor.v1")]
public sealed record DealOnFloor(Guid Id, SalespersonId Rep, DateTimeOffset At, string Product, decimal Amount, string Currency);

/// <summary>A duty group by name: the one that receives new customers today (ROT-01), or another.</summary>
[GenerateSerializer, Immutable, Alias("boards.GroupOnDuty.v1")]
public sealed record GroupOnDuty(GroupId Id, BilingualName Name);

/// <summary>A rep on the floor: what he says, what we know, his turn and his day. <paramref name="Standing"/> is null where his group has had no turns yet, <paramref name="CallStanding"/> also where calls share the rotation of the door. <paramref name="SetOnBreakAt"/>: when the system set him on a break, whatever he says, after <paramref name="Misses"/> missed offers in a row; his own word brings him back.</summary>
[GenerateSerializer, Immutable, Alias("boards.RepOnFloor.v1")]
public sealed record RepOnFloor(
    SalespersonId Id,
    BilingualName Name,
    GroupId Group,
    bool OnDuty,
    Presence Says,
    DateTimeOffset? SaysSince,
    Engagement Is,
    VisitId? Visit,
    Standing? Standing,
    RepDay Today,
    Standing? CallStanding = null,
    int Misses = 0,
    DateTimeOffset? SetOnBreakAt = null);

/// <summary>An open visit. <paramref name="Visitor"/> is how the desk names him; walls show the ticket only. <paramref name="Since"/>: since when he waits, is offered or is received. <paramref name="Decision"/> numbers the last decision about it, which can be undone until <paramref name="UndoUntil"/>. <paramref name="Override"/>: why the desk gave it to somebody else than the rule. <paramref name="Page"/>: the call to his owner; <paramref name="Split"/>: what owner and stand-in share. From <paramref name="ClosingAsksAt"/> on the desk is asked whether he is still here. <paramref name="Offline"/>: he came while the desk had no connection. <paramref name="Purpose"/>: a complaint or after-sales (ROT-14). <paramref name="NamedOthers"/>: reps of ours whom he named and who do not get him. <paramref name="OwnerElsewhere"/>: where the owner works, if not here.</summary>
[GenerateSerializer, Immutable, Alias("boards.VisitOnFloor.v1")]
public sealed record VisitOnFloor(
    VisitId Id,
    int Ticket,
    Channel Channel,
    VisitStatus Status,
    RouteReason Reason,
    bool NewCustomer,
    DateTimeOffset ArrivedAt,
    DateTimeOffset Since,
    SalespersonId? Rep,
    SalespersonId? Owner,
    DateTimeOffset? OfferUntil,
    string? VisitorName,
    string? MaskedPhone,
    bool KnownCustomer,
    OfflineMerge? Offline = null,
    int Decision = 0,
    DateTimeOffset? UndoUntil = null,
    OverrideReason? Override = null,
    OwnerPage? Page = null,
    StandInSplit? Split = null,
    DateTimeOffset? ClosingAsksAt = null,
    VisitPurpose? Purpose = null,
    ImmutableArray<SalespersonId>? NamedOthers = null,
    Colleague? OwnerElsewhere = null);

/// <summary>The desk's figures of one day (FD-14). A visit counts on the day it arrived.</summary>
[GenerateSerializer, Immutable, Alias("boards.DayTotals.v1")]
public sealed record DayTotals(int WalkIns, int Calls, int NewCustomers, int ToOwner, int ToRotation, int StandIns, int Waited, int Left, int Received, int Finished);

/// <summary>A rep's figures of one day, each from the decisions of that day. <paramref name="Credits"/> are turns given back by compensations.</summary>
[GenerateSerializer, Immutable, Alias("boards.RepDay.v1")]
public sealed record RepDay(int NewCustomers, int OwnCustomers, int StandIns, int Deposits, int Appointments, int Declined, int Missed, int Credits = 0)
{
    /// <summary>A day on which nothing has happened yet.</summary>
    public static RepDay None { get; } = new(0, 0, 0, 0, 0, 0, 0);
}

/// <summary>A row of the day's leaderboard: deposits first, then appointments, then customers received. Equals share a rank.</summary>
[GenerateSerializer, Immutable, Alias("boards.LeaderboardRow.v1")]
public sealed record LeaderboardRow(int Rank, SalespersonId Rep, int Deposits, int Appointments, int Received);
