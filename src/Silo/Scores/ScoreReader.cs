using System.Collections.Immutable;
using SalesFloor.Figures;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Scores;

/// <summary>Counts scores from the figures, the record of conduct, the targets and the judgements as they are now.</summary>
internal sealed class ScoreReader(IFigureReader figures, ConductReader conduct, IGrainFactory grains, TimeProvider clock) : IScores
{
    public async Task<ScoreTable?> Of(ScoresAsked asked, CancellationToken cancellation)
    {
        if (!ScoreFrame.Cycles.Contains(asked.Cycle) || await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(asked.Showroom)).Plan() is not { } plan) return null;

        var (period, scores) = (Periods.Of(asked.Cycle, asked.Day), Scores(asked.Showroom));
        var targets = grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, period.From.Year));
        var facts = new ScoreFacts(
            plan, await scores.RulesOf(period), period, clock.GetUtcNow(), await targets.Calendar(asked.Showroom), await figures.Lines(new(asked.Showroom, period.From, period.Until), cancellation),
            await conduct.Read(plan.StartOf(period.From), plan.StartOf(period.Until.AddDays(1)), cancellation), await targets.Lines(asked.Showroom), await scores.Ratings(period));
        return ScoreRule.Of(facts, asked.Rep);
    }

    public Task<ImmutableArray<Rating>> Waiting(ShowroomId showroom, CancellationToken cancellation) => Scores(showroom).Ratings(null);

    private IScoreGrain Scores(ShowroomId showroom) => grains.GetGrain<IScoreGrain>(GrainKeys.Scores(showroom));
}
