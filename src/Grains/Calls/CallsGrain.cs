using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Calls;

/// <summary>Owns the telephone lines of one showroom.</summary>
internal sealed class CallsGrain(
    [PersistentState("calls", FloorStorage.Name)] IPersistentState<Journal<CallBook>> storage,
    IVisitHistory history,
    TimeProvider clock) : Grain, ICallsGrain
{
    private Book<CallBook, CallEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), CallBook.Empty, CallFold.Apply);
        return Task.CompletedTask;
    }

    public async Task<CallAnswer> Answer(AnswerCall command) => await Plan() is { } plan
        ? await Store(CallRule.Decide(_book.State, command, CallRule.Rules(plan), clock.GetUtcNow()), command.Visit, command.Actor)
        : Unknown;

    public async Task<CallAnswer> Note(NoteCall command) => await Plan() is { } plan
        ? await Store(CallRule.Decide(_book.State, command, plan, clock.GetUtcNow()), command.Visit, command.Actor)
        : Unknown;

    public Task<CallAnswer> ConfirmOrder(ConfirmOrder command) => Store(CallRule.Decide(_book.State, command, clock.GetUtcNow()), command.Visit, command.Actor);

    public async Task<CallAnswer> End(EndCall command)
    {
        if (await Plan() is not { } plan) return Unknown;

        var (visit, now) = (await history.Find(Showroom, command.Visit), clock.GetUtcNow());
        return await Store(CallRule.Decide(_book.State, command, visit, plan.DayAt(now), now), command.Visit, command.Actor);
    }

    public async Task<CallLines> Lines()
    {
        var (book, plan) = (_book.State, await Plan());
        return new(
            [.. book.Calls.Where(call => call.EndedAt is null).OrderBy(call => call.Line)],
            [.. book.Calls.Where(call => call is { EndedAt: not null, Order.ConfirmedAt: null })],
            book.AnsweredOnly, CallRule.Rules(plan));
    }

    private ShowroomId Showroom => new(this.GetPrimaryKeyString()["calls/".Length..]);

    private static CallAnswer.Refused Unknown => new(CallRefusal.ShowroomUnknown, "showroom");

    private Task<ShowroomPlan?> Plan() => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Showroom)).Plan();

    private async Task<CallAnswer> Store(CallRule.Decision decision, VisitId visit, string actor)
    {
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, actor);
        return new CallAnswer.Done(_book.State.Of(visit)!);
    }
}
