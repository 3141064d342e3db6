using System.Collections.Immutable;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>The blocks of a score and their frame of 45, 20 and 35 points (KPI-01, X-09). The numbers are stored.</summary>
[GenerateSerializer, Alias("scores.ScoreBlock.v1")]
public enum ScoreBlock { Performance = 1, Attitude = 2, Ability = 3 }

/// <summary>What an item of a score looks at (KPI-14, KPI-17, KPI-19; rulebook §5). The numbers are stored.</summary>
[GenerateSerializer, Alias("scores.Indicator.v1")]
public enum Indicator
{
    SalesAmount = 1, Deals = 2, Quantity = 3, MoneyReceived = 4, NewCustomers = 5, Visits = 6, Calls = 7, BeBacks = 8, Appointments = 9, Invitations = 10,
    /// <summary>Deals ÷ traffic, percent (MKT-02).</summary>
    Conversion = 20,
    /// <summary>Received less refunded ÷ sold, percent (KPI-21).</summary>
    Collection = 21,
    /// <summary>Offers accepted ÷ offers accepted, declined or missed, percent.</summary>
    OffersAnswered = 40,
    /// <summary>Visits that ended with contact data ÷ visits that ended, percent (FD-12).</summary>
    ContactsTaken = 41,
    /// <summary>Promised follow-ups done by their day ÷ those whose day is over, percent (KPI-23).</summary>
    FollowUpsKept = 42,
    /// <summary>Working time present ÷ working time, percent.</summary>
    Attendance = 43,
    /// <summary>A person's judgement, with its reason (KPI-22).</summary>
    Rated = 60,
}

/// <summary>An item of a score: how many points it is worth and when all of them are earned. <paramref name="Goal"/>: the figure or percentage that earns all; null on a counted figure is the rep's own target of the period, on a rated item nothing.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScoreItem.v1")]
public sealed record ScoreItem(string Id, BilingualName Name, ScoreBlock Block, decimal Points, Indicator Indicator, decimal? Goal = null);

/// <summary>The items of one cycle, month, quarter or year (KPI-12, X-08), in a version that never changes.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScoreRules.v1")]
public sealed record ScoreRules(int Version, PeriodKind Cycle, ImmutableArray<ScoreItem> Items);

/// <summary>Rules that hold for every period that begins on <paramref name="From"/> or later.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScheduledScoreRules.v1")]
public sealed record ScheduledScoreRules(ScoreRules Rules, DateOnly From, SalespersonId ProposedBy, SalespersonId ApprovedBy, DateTimeOffset ApprovedAt, string Why);

/// <summary>Rules that wait for somebody above whoever proposed them.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScoreRulesProposal.v1")]
public sealed record ScoreRulesProposal(Guid Id, ScoreRules Rules, DateOnly From, string Why, SalespersonId By, DateTimeOffset At);

/// <summary>The rules of scores as they stand: those of the periods of today, every version that was approved, newest first, and what waits.</summary>
[GenerateSerializer, Immutable, Alias("scores.ScoreRulesSheet.v1")]
public sealed record ScoreRulesSheet(ImmutableArray<ScoreRules> InForce, ImmutableArray<ScheduledScoreRules> Approved, ImmutableArray<ScoreRulesProposal> Pending);

/// <summary>Where somebody's judgement stands.</summary>
[GenerateSerializer, Alias("scores.RatingState.v1")]
public enum RatingState { Proposed = 1, Approved = 2, Returned = 3 }

/// <summary>A judgement of a rep in one item of a period, in points, with its reason. It counts once somebody above has approved it.</summary>
[GenerateSerializer, Immutable, Alias("scores.Rating.v1")]
public sealed record Rating(
    SalespersonId Rep, TargetPeriod Period, string Item, decimal Points, string Why, SalespersonId By, DateTimeOffset At, RatingState State, SalespersonId? DecidedBy = null, DateTimeOffset? DecidedAt = null, string? DecidedWhy = null);
