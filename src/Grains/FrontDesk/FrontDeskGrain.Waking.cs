using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// A desk that wakes up finishes or gives back what it finds open: after a crash, a night, a move to another machine.
internal sealed partial class FrontDeskGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _book = new(storage, this.GetPrimaryKeyString(), DeskBook.Empty, DeskFold.Apply);
        if (await Plan() is { } plan)
        {
            await ReturnTurnsOfNobody(plan);
            foreach (var visit in _book.State.Open) await BeginOwnership(visit);
            await HearReps(plan);
            await ReadStandings(plan);
            LogAwake(Showroom, _book.State.Open.Length);
        }

        this.RegisterGrainTimer(_ => JudgeQuietly(), s_judgeEvery, s_judgeEvery);
    }

    /// <summary>Turns that are booked for visits which do not hold them: the desk died between the booking and its own commit, or between its commit and the return.</summary>
    private async Task ReturnTurnsOfNobody(ShowroomPlan plan)
    {
        foreach (var queue in plan.Groups.SelectMany(group => Queues(plan, group.Id)))
        {
            foreach (var visit in await queue.OpenTurns())
                if (!await HoldsTurn(visit)) await queue.Return(new(visit, TurnBack.NeverConfirmed, "desk"));
        }
    }

    private async Task<bool> HoldsTurn(VisitId visit) => _book.State.Visit(visit) is { } open
        ? open.TurnGroup is not null
        : await history.Find(Showroom, visit) is { ReceivedBy: not null };

    private IEnumerable<IShowroomQueueGrain> Queues(ShowroomPlan plan, GroupId group) =>
        plan.Rules.OneRotationForBothChannels ? [Queue(plan, group, null)] : [Queue(plan, group, Channel.WalkIn), Queue(plan, group, Channel.Call)];

    /// <summary>What reps said while the desk was not there to hear it.</summary>
    private async Task HearReps(ShowroomPlan plan)
    {
        var draft = Begin(plan);
        foreach (var rep in plan.Groups.SelectMany(group => group.Members))
        {
            var says = await GrainFactory.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Says();
            var known = draft.Book.Reps.FirstOrDefault(r => r.Rep == rep)?.Presence ?? Presence.Off;
            if (says.Presence != known) draft.Add(new PresenceNoted(draft.Now, rep, says.Presence));
        }

        await _book.Store(draft.Facts, fact => fact.At, "desk");
    }

    private async Task ReadStandings(ShowroomPlan plan)
    {
        foreach (var group in plan.Groups)
            Standings[group.Id] = await Queue(plan, group.Id, null).Standings(plan.Rules.Strategy, group.Members);
    }

    /// <summary>The clock's turn. A failure is logged and judged again a second later; it must not stop the clock.</summary>
    private async Task JudgeQuietly()
    {
        try
        {
            await Judge();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogJudgeFailed(Showroom, fault);
        }
    }

    private FloorSnapshot Snapshot(ShowroomPlan plan) => FloorView.Of(Showroom, plan, _book.State, _book.Number, Standings, clock.GetUtcNow());
}
