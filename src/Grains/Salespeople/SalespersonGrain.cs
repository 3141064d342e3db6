using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Salespeople;

/// <summary>Owns what one rep says of himself. Whom he serves is the desk's knowledge.</summary>
internal sealed class SalespersonGrain(
    [PersistentState("rep", FloorStorage.Name)] IPersistentState<Journal<RepWord>> storage,
    TimeProvider clock) : Grain, ISalespersonGrain
{
    private Book<RepWord, SalespersonEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), RepWord.Silent, RepWordFold.Apply);
        return Task.CompletedTask;
    }

    public Task<RepSays> Says() => Task.FromResult(Show());

    public async Task<PresenceOutcome> Say(SayPresence command)
    {
        var plan = await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(command.Showroom)).Plan();
        if (RepWordRule.Refuse(Me, command, plan) is { } refusal) return new PresenceOutcome.Refused(refusal);

        var facts = RepWordRule.Decide(_book.State, command, clock.GetUtcNow());
        await _book.Store(facts, fact => fact.At, command.Actor);

        // Also when nothing is new: a desk that was not told the first time hears it now.
        await GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(command.Showroom)).NotePresence(Me, _book.State.Presence);
        return new PresenceOutcome.Noted(Show());
    }

    private SalespersonId Me => new(this.GetPrimaryKeyString()["rep/".Length..]);

    private RepSays Show() => new(Me, _book.State.Showroom, _book.State.Presence, _book.State.Since);
}
