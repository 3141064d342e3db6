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
        _book = new(this, storage, this.GetPrimaryKeyString(), DeskBook.Empty, DeskFold.Apply);
        if (await Plan() is { } plan)
        {
            foreach (var visit in _book.State.Open) await BeginOwnership(visit, plan);
            await ReadStandings(plan);
            await HearReps(plan);
            await ReturnTurnsOfNobody(plan);
            await ServeWaiting(plan, "desk");
            await TellElsewhere(plan, Again.No);
            await WakeCompensations();
            await WakeDisputes();
            LogAwake(Showroom, _book.State.Open.Length);
        }

        this.RegisterGrainTimer(_ => JudgeQuietly(), s_judgeEvery, s_judgeEvery);
    }

    /// <summary>Turns that are booked for visits which do not hold them: the desk died between the booking and its own commit, or between its commit and the return.</summary>
    private async Task ReturnTurnsOfNobody(ShowroomPlan plan)
    {
        var astray = new List<(IShowroomQueueGrain Queue, VisitId Visit)>();
        foreach (var (group, queue) in plan.Groups.SelectMany(group => Queues(group.Id).Select(queue => (group.Id, queue))))
            foreach (var visit in await queue.OpenTurns())
                if (!await HoldsTurn(visit, group)) astray.Add((queue, visit));

        if (astray.Count == 0) return;

        await Commit(Begin(plan).Add(new TurnsReclaimed(clock.GetUtcNow(), [.. astray.Select(turn => turn.Visit)])), plan, "desk");
        foreach (var (queue, visit) in astray) await queue.Return(new(visit, TurnBack.NeverConfirmed, "desk"));
        await ReadStandings(plan); // what was shown until now counted turns that nobody holds
    }

    // A visit that waited over midnight may have had a turn of yesterday's group and one of today's: it holds the one it was routed by last.
    private async Task<bool> HoldsTurn(VisitId visit, GroupId group) => _book.State.Visit(visit) is { } open
        ? open.TurnGroup == group
        : await history.Find(Showroom, visit) is { ReceivedBy: not null } record && record.Receipts.LastOrDefault()?.Turn is { Question: { Pays: true } paid } && paid.Group == group;

    // All that there can be: the rules may have parted or joined the channels while a turn was open.
    private IEnumerable<IShowroomQueueGrain> Queues(GroupId group) => [Queue(group, null), Queue(group, Channel.WalkIn), Queue(group, Channel.Call)];

    /// <summary>What reps said while the desk was not there to hear it, and offers whose turn was given back under them: those are made anew.</summary>
    private async Task HearReps(ShowroomPlan plan)
    {
        var draft = Begin(plan);
        foreach (var rep in plan.Groups.SelectMany(group => group.Members))
            Note(draft, rep, (await GrainFactory.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Says()).Presence);

        foreach (var offer in draft.Book.Open.Where(v => v is { Status: VisitStatus.Offered, TurnGroup: not null }).ToArray())
            if (!(await Queue(offer.TurnGroup!.Value, offer.TurnRotation).OpenTurns()).Contains(offer.Id))
                draft.Add(new OfferWithdrawn(draft.Now, offer.Id, offer.Rep!.Value));

        await Commit(draft, plan, "desk");
    }

    private async Task ReadStandings(ShowroomPlan plan)
    {
        CallStandings.Clear();
        foreach (var group in plan.Groups)
        {
            Standings[group.Id] = await Queue(group.Id, Rotation(plan, Channel.WalkIn)).Standings(plan.Rules.Strategy, group.Members);
            if (plan.Rules.OneRotationForBothChannels) continue;
            CallStandings[group.Id] = await Queue(group.Id, Channel.Call).Standings(plan.Rules.StrategyOf(Channel.Call), group.Members);
        }
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

    private FloorSnapshot Snapshot(ShowroomPlan plan) => FloorView.Of(Showroom, plan, _book.State, _book.Number, new(Standings, CallStandings), clock.GetUtcNow());
}
