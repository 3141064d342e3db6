using System.Collections.Immutable;
using SalesFloor.Calls;
using SalesFloor.FrontDesk;
using SalesFloor.Ledger;
using SalesFloor.Showrooms;

namespace SalesFloor.Days;

/// <summary>Owns the frame of a showroom's days.</summary>
internal sealed class DayGrain([PersistentState("day", FloorStorage.Name)] IPersistentState<Journal<DayBook>> storage, IDayHistory history, TimeProvider clock) : Grain, IDayGrain
{
    // Who has not signed a day for so long is not reminded by a list any more.
    private const int UnsignedFor = 14;

    private Book<DayBook, DayEvent> _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(this, storage, this.GetPrimaryKeyString(), DayBook.Empty, DayFold.Apply);
        return Task.CompletedTask;
    }

    public async Task<DaySheet?> Sheet(DateOnly? day) => await Plan() is { } plan ? _book.State.Page(day ?? plan.DayAt(clock.GetUtcNow())) : null;

    public async Task<DayToSign?> ToSign(DateOnly? day) => await Plan() is { } plan ? await Figures(day ?? plan.DayAt(clock.GetUtcNow())) : null;

    public async Task<ImmutableArray<DateOnly>> NotSigned()
    {
        if (await Plan() is not { } plan) return [];

        var closed = await history.ClosedSince(Showroom, plan.DayAt(clock.GetUtcNow()).AddDays(-UnsignedFor));
        return [.. closed.Where(day => _book.State.Page(day).SignedOff is null).Order()];
    }

    public Task<DayAnswer> SetChecklist(SetChecklist command) => Today(command.Actor, (plan, today, now) => DayRule.Decide(command, plan, today, now));

    public Task<DayAnswer> TickItem(TickItem command) => Today(command.Actor, (plan, today, now) => DayRule.Decide(_book.State.Page(today), command, plan, now));

    public Task<DayAnswer> PlanWork(PlanWork command) => About(command.Day, command.Actor, (plan, now) => DayRule.Decide(_book.State, command, plan, plan.DayAt(now), now));

    public Task<DayAnswer> TickWork(TickWork command) => Today(command.Actor, (plan, _, now) => DayRule.Decide(_book.State, command, plan, now));

    public async Task<DayAnswer> SignOff(SignOffDay command)
    {
        var figures = await Figures(command.Day);
        return await About(command.Day, command.Actor, (plan, now) => DayRule.Decide(_book.State.Page(command.Day), command, plan, figures, now));
    }

    public Task<DayAnswer> Amend(AmendTotals command) => About(command.Day, command.Actor, (plan, now) => DayRule.Decide(_book.State.Page(command.Day), command, plan, now));

    public Task<DayAnswer> NoteRead(ReadTotals command) => About(command.Day, command.Actor, (_, now) => DayRule.Decide(_book.State.Page(command.Day), command, now));

    private ShowroomId Showroom => new(this.GetPrimaryKeyString()["day/".Length..]);

    private Task<ShowroomPlan?> Plan() => GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Showroom)).Plan();

    /// <summary>The day as the desk has it; a day that the desk has closed, as the ledger has it.</summary>
    private async Task<DayToSign> Figures(DateOnly day)
    {
        var floor = await GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(Showroom)).Floor();
        var calls = await GrainFactory.GetGrain<ICallsGrain>(GrainKeys.Calls(Showroom)).Lines();
        var answeredOnly = calls.AnsweredOnly.FirstOrDefault(one => one.Day == day)?.Count ?? 0;
        return floor?.Day == day ? new(day, floor.Totals, answeredOnly, floor.Visits.Length) : new(day, await history.Closed(Showroom, day), answeredOnly, 0);
    }

    private async Task<DayAnswer> Today(string actor, Func<ShowroomPlan, DateOnly, DateTimeOffset, DayRule.Decision> decide)
    {
        var today = (await Plan())?.DayAt(clock.GetUtcNow()) ?? default;
        return await About(today, actor, (plan, now) => decide(plan, today, now));
    }

    private async Task<DayAnswer> About(DateOnly day, string actor, Func<ShowroomPlan, DateTimeOffset, DayRule.Decision> decide)
    {
        if (await Plan() is not { } plan) return new DayAnswer.Refused(DayRefusal.ShowroomUnknown, "showroom");

        var decision = decide(plan, clock.GetUtcNow());
        if (decision.Refused is { } refused) return refused;

        await _book.Store(decision.Facts, fact => fact.At, actor);
        return new DayAnswer.Done(_book.State.Page(day));
    }
}
