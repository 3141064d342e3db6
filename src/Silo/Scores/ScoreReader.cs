using System.Collections.Immutable;
using SalesFloor.Deals;
using SalesFloor.Figures;
using SalesFloor.Scores;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Scores;

/// <summary>Counts scores from the figures, the record of conduct, the targets and the judgements as they are now.</summary>
internal sealed class ScoreReader(IFigureReader figures, ConductReader conduct, IGrainFactory grains, TimeProvider clock) : IScores, ICoaching
{
    public async Task<ScoreTable?> Of(ScoresAsked asked, CancellationToken cancellation) =>
        ScoreFrame.Cycles.Contains(asked.Cycle) && await Facts(asked.Showroom, asked.Cycle, asked.Day, cancellation) is { } facts ? ScoreRule.Of(facts, asked.Rep) : null;

    public async Task<CoachList?> Of(ShowroomId showroom, CancellationToken cancellation) => await Facts(showroom, PeriodKind.Month, null, cancellation) is { } facts ? CoachRule.Of(facts) : null;

    public Task<ImmutableArray<Rating>> Waiting(ShowroomId showroom, CancellationToken cancellation) => Scores(showroom).Ratings(null);

    // Without a day: of the period that runs.
    private async Task<ScoreFacts?> Facts(ShowroomId showroom, PeriodKind cycle, DateOnly? day, CancellationToken cancellation)
    {
        if (await grains.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return null;

        var now = clock.GetUtcNow();
        var (period, scores) = (Periods.Of(cycle, day ?? plan.DayAt(now)), Scores(showroom));
        var targets = grains.GetGrain<ITargetPlanGrain>(GrainKeys.Targets(CompanyId.House, period.From.Year));
        return new(
            plan, await scores.RulesOf(period), period, now, await targets.Calendar(showroom), await figures.Lines(new(showroom, period.From, period.Until), cancellation),
            await conduct.Read(plan.StartOf(period.From), plan.StartOf(period.Until.AddDays(1)), cancellation), await targets.Lines(showroom), await scores.Ratings(period), await grains.CurrencyOf(showroom));
    }

    private IScoreGrain Scores(ShowroomId showroom) => grains.GetGrain<IScoreGrain>(GrainKeys.Scores(showroom));
}
