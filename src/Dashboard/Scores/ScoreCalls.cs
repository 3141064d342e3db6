using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Scores;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Scores;

/// <summary>Scores on the grains and the reader.</summary>
internal sealed class ScoreCalls(IFloorGrains grains, IScores scores) : IScoreCalls
{
    public Task<ShowroomPlan?> Plan(ShowroomId showroom) => grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan();

    public Task<ScoreTable?> Of(ScoresAsked asked) => scores.Of(asked, CancellationToken.None);

    public Task<ImmutableArray<Rating>> Waiting(ShowroomId showroom) => scores.Waiting(showroom, CancellationToken.None);

    public Task<ScoreRulesSheet?> Rules(ShowroomId showroom) => Grain(showroom).Sheet();

    public Task<ScoreAnswer> Carry(ScoreOrder order) => Grain(order.Showroom).Carry(order);

    private IScoreGrain Grain(ShowroomId showroom) => grains.GetGrain<IScoreGrain>(GrainKeys.Scores(showroom));
}
