using System.Collections.Immutable;
using SalesFloor.Dashboard.Scores;
using SalesFloor.Scores;
using SalesFloor.Showrooms;

namespace SalesFloor.Preview;

/// <summary>Scores without grains: nobody is scored, nothing can be ordered.</summary>
public sealed class ScriptedScores : IScoreCalls, ICoaching
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => Task.FromResult<ShowroomPlan?>(null);

    public Task<ScoreTable?> Of(ScoresAsked asked) => Task.FromResult<ScoreTable?>(null);

    public Task<ImmutableArray<Rating>> Waiting(ShowroomId showroom) => Task.FromResult<ImmutableArray<Rating>>([]);

    public Task<ScoreRulesSheet?> Rules(ShowroomId showroom) => Task.FromResult<ScoreRulesSheet?>(null);

    public Task<CoachList?> Of(ShowroomId showroom, CancellationToken cancellation) => Task.FromResult<CoachList?>(null);

    public Task<ScoreAnswer> Carry(ScoreOrder order) => Task.FromResult<ScoreAnswer>(new ScoreAnswer.Refused(ScoreRefusal.ShowroomUnknown, "showroom"));
}
