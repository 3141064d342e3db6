using System.Collections.Immutable;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>Says whom to coach (BRD-11). For those who lead only: never on a wall, never on a rep's screen.</summary>
public interface ICoaching
{
    /// <summary>Who is behind in the month that runs; null where the showroom was never set up.</summary>
    Task<CoachList?> Of(ShowroomId showroom, CancellationToken cancellation);
}

/// <summary>Whom to coach, whoever is furthest behind first. Money is in <paramref name="Currency"/>.</summary>
public sealed record CoachList(TargetPeriod Period, DateOnly Until, ImmutableArray<CoachRow> Reps, string Currency);

/// <summary>One rep: in what he is behind, and which visits to go through with him, newest first.</summary>
public sealed record CoachRow(SalespersonId Rep, ImmutableArray<CoachReason> Reasons, ImmutableArray<ScoreLine> LookAt);

/// <summary>In what somebody is behind: less than four fifths of what could be expected by now.</summary>
public sealed record CoachReason(ScoreItem Item, decimal Actual, decimal Expected);
