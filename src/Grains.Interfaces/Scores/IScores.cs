using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>Whose scores of which period. With <paramref name="Rep"/>, only his, with the lines behind each point.</summary>
public sealed record ScoresAsked(ShowroomId Showroom, PeriodKind Cycle, DateOnly Day, SalespersonId? Rep = null);

/// <summary>Counts scores from the ledger. May be a moment behind the floor; no decision rests on it.</summary>
public interface IScores
{
    /// <summary>The scores, best first; null where the showroom was never set up or the cycle is none.</summary>
    Task<ScoreTable?> Of(ScoresAsked asked, CancellationToken cancellation);

    /// <summary>The judgements that wait for somebody.</summary>
    Task<ImmutableArray<Rating>> Waiting(ShowroomId showroom, CancellationToken cancellation);
}

/// <summary>The scores of a period under the rules it began with. <paramref name="Until"/>: the last day that was counted; before the end of the period the scores are those so far. Goals of money are in <paramref name="Currency"/>.</summary>
public sealed record ScoreTable(ScoreRules Rules, TargetPeriod Period, DateOnly Until, ImmutableArray<RepScore> Reps, string Currency);

/// <summary>One rep. <paramref name="Points"/>, of 100, are null where he was absent for more than a third of the period (KPI-02, I-16). <paramref name="Open"/>: points of which nothing can be said yet. Equal points share a rank.</summary>
public sealed record RepScore(SalespersonId Rep, decimal? Points, decimal Open, int? Rank, WorkedTime Time, ImmutableArray<ScoredBlock> Blocks);

/// <summary>Working time in minutes: of the whole period, and of it how much is over and how much of that the rep was absent, leave included.</summary>
public sealed record WorkedTime(decimal Period, decimal Over, decimal Absent)
{
    /// <summary>More than a third of the period: exactly a third is not (KPI-02).</summary>
    public bool IsExcluded => Absent * 3 > Period;
}

/// <summary>A block: the sum of its items, never more than <paramref name="Most"/>.</summary>
public sealed record ScoredBlock(ScoreBlock Block, decimal Points, decimal Most, decimal Open, ImmutableArray<ScoredItem> Items);

/// <summary>What the points of an item rest on.</summary>
public enum ScoreBasis
{
    /// <summary>Against the goal of the rules.</summary>
    Goal = 1,
    /// <summary>Against the rep's own target.</summary>
    OwnTarget = 2,
    /// <summary>A judgement that was approved.</summary>
    Rated = 3,
    /// <summary>Open: he has no target in force.</summary>
    NoTarget = 4,
    /// <summary>Open: nothing of the kind has happened yet.</summary>
    NothingYet = 5,
    /// <summary>Open: nobody has judged, or it waits for approval.</summary>
    NotRated = 6,
}

/// <summary>An item: <paramref name="Actual"/> ÷ <paramref name="Against"/> × the points of the item, rounded half up to a hundredth. Of a percentage, <paramref name="Part"/> of <paramref name="Whole"/> is behind it. <paramref name="Others"/>: money in other currencies than that of the goal, which earns no points and stands beside it.</summary>
public sealed record ScoredItem(ScoreItem Item, ScoreBasis Basis, decimal? Actual, decimal? Against, decimal Points, decimal? Part, decimal? Whole, Rating? Rating, ImmutableArray<ScoreLine> Lines, ImmutableArray<MoneyIn> Others)
{
    /// <summary>Whether nothing can be said yet.</summary>
    public bool IsOpen => Basis is ScoreBasis.NoTarget or ScoreBasis.NothingYet or ScoreBasis.NotRated;
}

/// <summary>What a line of an item says.</summary>
public enum ScoreLineSays { Counted = 1, Corrected = 2, OfferAccepted = 3, OfferDeclined = 4, OfferMissed = 5, ContactTaken = 6, ContactNotTaken = 7, FollowUpKept = 8, FollowUpMissed = 9, Absent = 10, NothingSold = 11 }

/// <summary>One thing behind an item, with its entry in the ledger. <paramref name="Value"/>: what it counts; for an absence, minutes.</summary>
public sealed record ScoreLine(DateTimeOffset At, ScoreLineSays Says, decimal Value, string Stream, long Number);
