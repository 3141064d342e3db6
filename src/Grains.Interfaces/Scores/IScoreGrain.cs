using System.Collections.Immutable;
using Orleans.Concurrency;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>Owns how the reps of a showroom are scored, and what people judged of them. Key <c>scores/{showroom}</c>. The scores themselves are nobody's: they are counted anew from the ledger.</summary>
[Alias("scores.IScoreGrain.v1")]
public interface IScoreGrain : IGrainWithStringKey
{
    /// <summary>The rules, open to everybody (KPI-11); null where the showroom was never set up.</summary>
    [AlwaysInterleave, Alias("Sheet")]
    Task<ScoreRulesSheet?> Sheet();

    /// <summary>The rules of a period: those that held when it began.</summary>
    [AlwaysInterleave, Alias("RulesOf")]
    Task<ScoreRules> RulesOf(TargetPeriod period);

    /// <summary>What was judged of a period; null: whatever waits for somebody, of every period.</summary>
    [AlwaysInterleave, Alias("Ratings")]
    Task<ImmutableArray<Rating>> Ratings(TargetPeriod? period);

    /// <summary>An order.</summary>
    [Alias("Carry")]
    Task<ScoreAnswer> Carry(ScoreOrder order);
}
