using System.Collections.Immutable;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>What every score has in common: its cycles, and the frame of 45, 20 and 35 points (KPI-01, X-09). Pure.</summary>
public static class ScoreFrame
{
    /// <summary>The cycles there are (KPI-12, X-08).</summary>
    public static ImmutableArray<PeriodKind> Cycles { get; } = [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year];

    /// <summary>The points of a block (KPI-01).</summary>
    public static decimal Most(ScoreBlock block) => block switch
    {
        ScoreBlock.Performance => 45,
        ScoreBlock.Attitude => 20,
        ScoreBlock.Ability => 35,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "There is no such block."),
    };

    /// <summary>Whether an indicator is a percentage.</summary>
    public static bool IsRate(this Indicator indicator) => indicator is >= Indicator.Conversion and < Indicator.Rated;
}
