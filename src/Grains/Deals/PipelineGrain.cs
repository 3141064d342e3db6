using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Deals;

/// <summary>Owns the ways that deals of a showroom go.</summary>
internal sealed class PipelineGrain([PersistentState("pipeline", FloorStorage.Name)] IPersistentState<Journal<PipelineBook>> storage, TimeProvider clock) : Grain, IPipelineGrain
{
    private Book<PipelineBook, PipelineEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), PipelineBook.Standard, PipelineFold.Apply);
        return Task.CompletedTask;
    }

    public Task<PipelineSheet> Sheet() => Task.FromResult(Shown);

    private PipelineSheet Shown => new(_book.State.InForce, _book.State.Published, StandardPipelines.All, Deals.Currencies.All);

    public async Task<PipelineAnswer> Publish(PublishPipeline command)
    {
        var showroom = new ShowroomId(this.GetPrimaryKeyString()["pipeline/".Length..]);
        if (await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is not { } plan) return new PipelineAnswer.Refused(PipelineRefusal.ShowroomUnknown, "showroom");

        var decision = PipelineRule.Decide(_book.State, command, plan, clock.GetUtcNow());
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, command.By.Value);
        return new PipelineAnswer.Done(Shown);
    }
}
