using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Simulation;

/// <summary>The desk, the reps and their clients: they send orders, remember every answer, and send old orders again.</summary>
internal sealed class People(Requests requests, Action<Acknowledged> acknowledge, Action<string> violated)
{
    private readonly List<Acknowledged> _answers = [];
    private readonly Dictionary<VisitId, ArrivalOutcome> _arrivals = [];

    public IReadOnlyList<Acknowledged> Answers => _answers;

    private static IFrontDeskGrain Desk(IGrainFactory grains) => grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(Story.Showroom));

    public void Play(Scene scene)
    {
        switch (scene)
        {
            case Scene.Says says: requests.Start(() => Say(says.Rep, says.Presence)); break;
            case Scene.Arrives arrives: Times(arrives.Twice, () => Arrive(arrives.Order)); break;
            case Scene.Acts acts: requests.Start(() => Act(acts)); break;
            case Scene.Repeats repeats when _answers.Count > 0:
                var old = _answers[repeats.Which % _answers.Count];
                requests.Start(() => Repeat(old));
                break;
            default: break; // hosts dying is not what people do
        }
    }

    public async Task Say(SalespersonId rep, Presence presence)
    {
        var answer = await requests.Insist(grains => grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new(Story.Showroom, presence, rep.Value)));
        if (answer is PresenceOutcome.Noted) Remember(new Acknowledged.Word(rep, presence));
        else if (answer is not null) violated($"{rep} may not say {presence}: {answer}");
    }

    public async Task<FloorSnapshot?> Floor() => await requests.Insist<FloorSnapshot>(async grains => (await Desk(grains).Floor())!);

    public async Task Judge() => await requests.Insist<object>(async grains =>
    {
        await Desk(grains).Judge();
        return grains;
    });

    /// <summary>One order about one visit, as it would come from whom it concerns.</summary>
    public Task Do(Deed deed, VisitOnFloor visit, string? phone) => deed switch
    {
        Deed.Accept => Accept(new(visit.Id, visit.Rep, visit.Rep?.Value ?? "desk")),
        Deed.AcceptAtTheDesk => Accept(new(visit.Id, null, "desk")),
        Deed.Decline => Decline(new(visit.Id, visit.Rep, DeclineCause.Busy, visit.Rep?.Value ?? "desk")),
        Deed.Finish => Finish(new(visit.Id, VisitOutcome.FollowUp, LeadSource.PassingBy, phone, null, NoContact.Declined, visit.Rep?.Value ?? "desk")),
        Deed.Leave => Leave(new(visit.Id, "desk")),
        Deed.ChooseStandIn => Choose(new(visit.Id, OwnerAwayChoice.StandIn, "desk")),
        Deed.ChooseWait => Choose(new(visit.Id, OwnerAwayChoice.Wait, "desk")),
        _ => Task.CompletedTask, // Judge concerns no visit
    };

    /// <summary>Sends an acknowledged order again; the answer must be the one it had.</summary>
    public Task Repeat(Acknowledged old) => old switch
    {
        Acknowledged.Arrival arrival => Arrive(arrival.Order),
        Acknowledged.Acceptance acceptance => Same(acceptance, grains => Desk(grains).Accept(acceptance.Order), acceptance.Answer),
        Acknowledged.Decline decline => Same(decline, grains => Desk(grains).Decline(decline.Order), null),
        Acknowledged.End end => Same(end, grains => Desk(grains).Finish(end.Order), end.Answer),
        Acknowledged.Left left => Same(left, grains => Desk(grains).Leave(left.Order), null),
        _ => Task.CompletedTask, // a rep's word is not repeated later: it would be a new word
    };

    private async Task Act(Scene.Acts scene)
    {
        if (scene.Deed == Deed.Judge)
        {
            await Judge();
            return;
        }

        if (await Floor() is not { } floor) return;
        var visits = floor.Visits.Where(visit => Concerns(scene.Deed, visit)).ToArray();
        if (visits.Length == 0) return;
        Times(scene.Twice, () => Do(scene.Deed, visits[scene.Which % visits.Length], scene.Phone));
    }

    public static bool Concerns(Deed deed, VisitOnFloor visit) => deed switch
    {
        Deed.Accept or Deed.AcceptAtTheDesk or Deed.Decline => visit.Status == VisitStatus.Offered,
        Deed.Finish => visit.Status == VisitStatus.Received,
        Deed.Leave => visit.Status != VisitStatus.Received,
        _ => visit.Status == VisitStatus.WaitingForOwner,
    };

    private async Task Arrive(Arrive order)
    {
        if (await requests.Insist(grains => Desk(grains).Arrive(order)) is not { } answer) return;
        if (_arrivals.TryGetValue(order.Visit, out var before) && before != answer) violated($"{order.Visit} was answered {before}, and then {answer}");
        if (answer is ArrivalOutcome.Refused) violated($"{order.Visit} was refused: {answer}");
        if (_arrivals.TryAdd(order.Visit, answer)) Remember(new Acknowledged.Arrival(order, answer));
    }

    private async Task Accept(AcceptVisit order)
    {
        if (await requests.Insist(grains => Desk(grains).Accept(order)) is VisitOutcomeAnswer.Done done) Remember(new Acknowledged.Acceptance(order, done));
    }

    private async Task Decline(DeclineVisit order)
    {
        if (await requests.Insist(grains => Desk(grains).Decline(order)) is VisitOutcomeAnswer.Done) Remember(new Acknowledged.Decline(order));
    }

    private async Task Finish(FinishVisit order)
    {
        if (await requests.Insist(grains => Desk(grains).Finish(order)) is VisitOutcomeAnswer.Done done) Remember(new Acknowledged.End(order, done));
    }

    private async Task Leave(VisitorLeaves order)
    {
        if (await requests.Insist(grains => Desk(grains).Leave(order)) is VisitOutcomeAnswer.Done) Remember(new Acknowledged.Left(order));
    }

    private async Task Choose(ChooseForOwnerAway order) => await requests.Insist(grains => Desk(grains).Choose(order));

    private async Task Same(Acknowledged old, Func<IGrainFactory, Task<VisitOutcomeAnswer>> again, VisitOutcomeAnswer.Done? before)
    {
        if (await requests.Insist(again) is not { } answer) return;
        if (answer is not VisitOutcomeAnswer.Done done || (before is not null && done.Rep != before.Rep)) violated($"{old} was done, and sent again the answer is {answer}");
    }

    private void Times(bool twice, Func<Task> client)
    {
        requests.Start(client);
        if (twice) requests.Start(client);
    }

    private void Remember(Acknowledged answer)
    {
        _answers.Add(answer);
        acknowledge(answer);
    }
}
