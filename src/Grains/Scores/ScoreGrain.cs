using System.Collections.Immutable;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Scores;

/// <summary>Owns how the reps of a showroom are scored, and what people judged of them.</summary>
internal sealed class ScoreGrain([PersistentState("scores", FloorStorage.Name)] IPersistentState<Journal<ScoreBook>> storage, TimeProvider clock) : Grain, IScoreGrain
{
    private Book<ScoreBook, ScoreEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), ScoreBook.Standard, ScoreFold.Apply);
        return Task.CompletedTask;
    }

    public async Task<ScoreRulesSheet?> Sheet() => await Plan() is { } plan ? Sheet(plan) : null;

    public Task<ScoreRules> RulesOf(TargetPeriod period) => Task.FromResult(_book.State.RulesOf(period));

    public Task<ImmutableArray<Rating>> Ratings(TargetPeriod? period) =>
        Task.FromResult<ImmutableArray<Rating>>([.. _book.State.Ratings.Where(one => period is null ? one.State == RatingState.Proposed : one.Period == period)]);

    public async Task<ScoreAnswer> Carry(ScoreOrder order)
    {
        if (await Plan() is not { } plan) return new ScoreAnswer.Refused(ScoreRefusal.ShowroomUnknown, "showroom");

        var decision = ScoreOrderRule.Decide(_book.State, order, plan, clock.GetUtcNow());
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, order.By.Value);
        return new ScoreAnswer.Done(Sheet(plan));
    }

    private ScoreRulesSheet Sheet(ShowroomPlan plan)
    {
        var today = plan.DayAt(clock.GetUtcNow());
        return new([.. ScoreFrame.Cycles.Select(cycle => _book.State.RulesOf(Periods.Of(cycle, today)))], _book.State.Approved, _book.State.Pending);
    }

    private Task<ShowroomPlan?> Plan() => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(new(this.GetPrimaryKeyString()["scores/".Length..]))).Plan();
}
