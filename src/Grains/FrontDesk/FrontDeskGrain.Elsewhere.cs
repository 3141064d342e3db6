using System.Collections.Immutable;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// Owners of other showrooms: where they work, and how a call reaches the board on which they look. Desks tell each other one-way, so that none waits for the other; what got lost is told again.
internal sealed partial class FrontDeskGrain
{
    private readonly Dictionary<ShowroomId, ImmutableArray<CallFromElsewhere>> _called = [];

    public async Task NoteCalls(CallsFromElsewhere calls)
    {
        if (await Plan() is not { } plan) return;

        ImmutableArray<CallFromElsewhere> ours = [.. calls.Calls.Where(call => IsOurs(plan, call.Rep))];
        if (ElsewhereRule.From(calls.From, _book.State).SequenceEqual(ours)) return;

        var draft = Begin(plan);
        await Commit(draft.Add(new CalledFromElsewhere(draft.Now, calls.From, calls.FromName, ours)), plan, "desk");
    }

    // Only read here: the answer is the calling desk's to store, and this one hears of it from there.
    public async Task<VisitOutcomeAnswer> AnswerCall(AnswerPage command) =>
        ElsewhereRule.CallerOf(command.Visit, command.Rep, _book.State) is { } caller ? await DeskOf(caller).AnswerPage(command) : No(VisitRefusal.NotPaged);

    /// <summary>Tells the desks where called owners work what changed; what still runs out is told <paramref name="again"/>, in case it was not heard.</summary>
    private async Task TellElsewhere(ShowroomPlan plan, Again again)
    {
        foreach (var there in ElsewhereRule.Showrooms(_book.State).Union(_called.Keys).ToArray())
        {
            var calls = ElsewhereRule.To(there, _book.State);
            var isKnown = _called.TryGetValue(there, out var told) && told.SequenceEqual(calls);
            if (isKnown && (again == Again.No || calls.All(call => call.Until < clock.GetUtcNow()))) continue;

            await DeskOf(there).NoteCalls(new(Showroom, plan.Name, calls));
            if (calls.IsEmpty) _called.Remove(there);
            else _called[there] = calls;
        }
    }

    /// <summary>A call that ran out and whose end was not heard of, because a process died in between: the desk that called is asked.</summary>
    private async Task ForgetWhatIsOverElsewhere()
    {
        var now = clock.GetUtcNow();
        foreach (var calls in _book.State.Elsewhere ?? [])
        {
            if (calls.Calls.All(call => call.Until >= now) || await DeskOf(calls.From).Floor() is not { } there) continue;

            ImmutableArray<CallFromElsewhere> open = [.. calls.Calls.Where(call => there.Visits.Any(visit => visit.Id == call.Visit && visit.Status == VisitStatus.WaitingForOwner && visit.Page?.Owner == call.Rep))];
            if (open.Length < calls.Calls.Length) await NoteCalls(calls with { Calls = open });
        }
    }

    /// <summary>Where somebody who is none of ours is a rep, and what he said there last: the showroom he spoke for, as long as its plan has him, else whichever has. Null where he works in none.</summary>
    private async Task<Workplace?> WhereHeWorks(SalespersonId rep)
    {
        var word = await GrainFactory.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Says();
        if (word.Showroom is { } spoke && spoke != Showroom && await PlanWith(rep, spoke) is { } there) return new(there, word.Presence);

        foreach (var showroom in await showrooms.All())
            if (showroom != Showroom && await PlanWith(rep, showroom) is { } plan) return new(plan, null);
        return null;
    }

    private async Task<ShowroomPlan?> PlanWith(SalespersonId rep, ShowroomId showroom) =>
        await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(showroom)).Plan() is { } plan && IsOurs(plan, rep) ? plan : null;

    private IFrontDeskGrain DeskOf(ShowroomId showroom) => GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(showroom));

    private enum Again { No = 1, Yes = 2 }

    /// <summary>The plan that has a rep; <paramref name="Says"/> is null where he never said there where he is.</summary>
    private sealed record Workplace(ShowroomPlan Plan, Presence? Says);
}
