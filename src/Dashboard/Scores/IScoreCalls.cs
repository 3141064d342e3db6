using System.Collections.Immutable;
using SalesFloor.Scores;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Scores;

/// <summary>What the pages of scores ask of the floor.</summary>
public interface IScoreCalls
{
    /// <summary>The plan, for names and roles.</summary>
    Task<ShowroomPlan?> Plan(ShowroomId showroom);

    /// <summary>The scores of a period.</summary>
    Task<ScoreTable?> Of(ScoresAsked asked);

    /// <summary>The judgements that wait.</summary>
    Task<ImmutableArray<Rating>> Waiting(ShowroomId showroom);

    /// <summary>How reps are scored.</summary>
    Task<ScoreRulesSheet?> Rules(ShowroomId showroom);

    /// <summary>An order about scores.</summary>
    Task<ScoreAnswer> Carry(ScoreOrder order);
}
