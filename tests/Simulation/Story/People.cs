using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Simulation;

/// <summary>The desks, the reps and their clients: they send orders, remember every answer, and send old orders again.</summary>
internal sealed partial class People(World world, Requests requests, Net net)
{
    private readonly List<Acknowledged> _answers = [];
    private readonly Dictionary<VisitId, ArrivalOutcome> _arrivals = [];

    public IReadOnlyList<Acknowledged> Answers => _answers;

    private static IFrontDeskGrain Desk(IGrainFactory grains, ShowroomId at) => grains.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(at));

    public void Play(Scene scene)
    {
        switch (scene)
        {
            case Scene.Says says: requests.Start(() => Say(says.At, says.Rep, says.Presence)); break;
            case Scene.Arrives arrives when OrderOf(arrives) is { } order: Times(arrives.Twice, () => Arrive(arrives.At, order)); break;
            case Scene.Acts acts: requests.Start(() => Act(acts)); break;
            case Scene.Office office when Step(office) is { } step: Times(office.Twice, step); break;
            case Scene.Repeats repeats when _answers.Count > 0:
                var old = _answers[repeats.Which % _answers.Count];
                requests.Start(() => Repeat(old));
                break;
            default: break; // hosts dying is not what people do; and some have nothing to do when their time comes
        }
    }

    public async Task Say(ShowroomId at, SalespersonId rep, Presence presence)
    {
        var answer = await requests.Insist(grains => grains.GetGrain<ISalespersonGrain>(GrainKeys.Rep(rep)).Say(new(at, presence, rep.Value)));
        if (answer is PresenceOutcome.Noted) Remember(new Acknowledged.Word(at, rep, presence));
        else if (answer is not null) net.Violated($"{rep} may not say {presence}: {answer}");
    }

    public async Task<FloorSnapshot?> Floor(ShowroomId at) => await requests.Insist<FloorSnapshot>(async grains => (await Desk(grains, at).Floor())!);

    public async Task Judge(ShowroomId at) => await requests.Insist<object>(async grains =>
    {
        await Desk(grains, at).Judge();
        return grains;
    });

    /// <summary>One order about one visit, as it would come from whom it concerns.</summary>
    public Task Do(ShowroomId at, Deed deed, VisitOnFloor visit, string? phone, int which) => deed switch
    {
        Deed.Accept => Accept(at, new(visit.Id, visit.Rep, visit.Rep?.Value ?? "desk")),
        Deed.AcceptAtTheDesk => Accept(at, new(visit.Id, null, "desk")),
        Deed.Decline => Decline(at, new(visit.Id, visit.Rep, DeclineCause.Busy, visit.Rep?.Value ?? "desk")),
        Deed.Finish => Finish(at, new(visit.Id, VisitOutcome.FollowUp, LeadSource.PassingBy, phone, null, NoContact.Declined, visit.Rep?.Value ?? "desk")),
        Deed.Leave => Leave(at, new(visit.Id, "desk")),
        Deed.ChooseStandIn => Choose(at, new(visit.Id, OwnerAwayChoice.StandIn, "desk")),
        Deed.ChooseWait => Choose(at, new(visit.Id, OwnerAwayChoice.Wait, "desk")),
        Deed.Judge => Task.CompletedTask, // concerns no visit
        _ => DoAtTheDesk(at, deed, visit, phone, which),
    };

    /// <summary>Sends an acknowledged order again; the answer must be the one it had.</summary>
    public Task Repeat(Acknowledged old) => old switch
    {
        Acknowledged.Arrival arrival => Arrive(old.At, arrival.Order),
        Acknowledged.Acceptance acceptance => Same(acceptance, grains => Desk(grains, old.At).Accept(acceptance.Order), acceptance.Answer),
        Acknowledged.Decline decline => Same(decline, grains => Desk(grains, old.At).Decline(decline.Order), null),
        Acknowledged.End end => Same(end, grains => Desk(grains, old.At).Finish(end.Order), end.Answer),
        Acknowledged.Left left => Same(left, grains => Desk(grains, old.At).Leave(left.Order), null),
        Acknowledged.Deed { Again: { } again } deed when deed.When > world.Clock.Wall.AddDays(-1) => requests.Insist<object>(async grains =>
        {
            await again(grains);
            return grains;
        }),
        _ => Task.CompletedTask, // a rep's word is not repeated later: it would be a new word
    };

    private async Task Act(Scene.Acts scene)
    {
        if (scene.Deed == Deed.Judge)
        {
            await Judge(scene.At);
            return;
        }

        if (await Floor(scene.At) is not { } floor) return;
        var visits = floor.Visits.Where(visit => Concerns(scene.Deed, visit)).ToArray();
        if (visits.Length == 0) return;
        var visit = visits[scene.Which % visits.Length];
        if (scene.Deed == Deed.Override && Other(floor, visit, scene.Which) is null) return;
        Times(scene.Twice, () => Do(scene.At, scene.Deed, scene.Deed == Deed.Override ? visit with { Rep = Other(floor, visit, scene.Which) } : visit, scene.Phone, scene.Which));
    }

    private static bool Concerns(Deed deed, VisitOnFloor visit) => deed switch
    {
        Deed.Accept or Deed.AcceptAtTheDesk or Deed.Decline => visit.Status == VisitStatus.Offered,
        Deed.Finish => visit.Status == VisitStatus.Received,
        Deed.Leave => visit.Status != VisitStatus.Received,
        Deed.Undo => visit.Status != VisitStatus.AtTheDesk,
        Deed.DecideAgain => visit.Status == VisitStatus.AtTheDesk,
        Deed.Override => visit.Status != VisitStatus.Received,
        Deed.AskAtClosing => true,
        Deed.AnswerPage => visit is { Status: VisitStatus.WaitingForOwner, Page: not null },
        _ => visit.Status == VisitStatus.WaitingForOwner,
    };

    private Arrive? OrderOf(Scene.Arrives scene)
    {
        var order = scene.Order;
        if (scene.Earlier is { } ago) order = order with { Offline = new(world.Clock.Wall - ago, scene.Taker), Confirmed = false };
        if (scene.Picked is not { } which) return order;

        var known = net.Customers.Known.ToArray();
        return known.Length == 0 ? null : order with { Phone = null, Customer = known[which % known.Length] };
    }

    private async Task Arrive(ShowroomId at, Arrive order)
    {
        if (await requests.Insist(grains => Desk(grains, at).Arrive(order)) is not { } answer) return;
        // Whom the desk picked may have been undone since: then he is nobody.
        if (answer is ArrivalOutcome.Refused { Reason: ArrivalRefusal.CustomerUnknown } && order.Customer is not null && !_arrivals.ContainsKey(order.Visit)) return;
        if (_arrivals.TryGetValue(order.Visit, out var before) && before != answer) net.Violated($"{order.Visit} was answered {before}, and then {answer}");
        if (answer is ArrivalOutcome.Refused) net.Violated($"{order.Visit} was refused: {answer}");
        if (_arrivals.TryAdd(order.Visit, answer)) Remember(new Acknowledged.Arrival(at, order, answer));
    }

    private async Task Accept(ShowroomId at, AcceptVisit order)
    {
        if (await requests.Insist(grains => Desk(grains, at).Accept(order)) is VisitOutcomeAnswer.Done done) Remember(new Acknowledged.Acceptance(at, order, done));
    }

    private async Task Decline(ShowroomId at, DeclineVisit order)
    {
        if (await requests.Insist(grains => Desk(grains, at).Decline(order)) is VisitOutcomeAnswer.Done) Remember(new Acknowledged.Decline(at, order));
    }

    private async Task Finish(ShowroomId at, FinishVisit order)
    {
        if (await requests.Insist(grains => Desk(grains, at).Finish(order)) is VisitOutcomeAnswer.Done done) Remember(new Acknowledged.End(at, order, done));
    }

    private async Task Leave(ShowroomId at, VisitorLeaves order)
    {
        if (await requests.Insist(grains => Desk(grains, at).Leave(order)) is VisitOutcomeAnswer.Done) Remember(new Acknowledged.Left(at, order));
    }

    private async Task Choose(ShowroomId at, ChooseForOwnerAway order) => await requests.Insist(grains => Desk(grains, at).Choose(order));

    // Where the decision was undone since, an old order finds another state of things: then it may be refused.
    private async Task Same(Acknowledged old, Func<IGrainFactory, Task<VisitOutcomeAnswer>> again, VisitOutcomeAnswer.Done? before)
    {
        if (await requests.Insist(again) is not { } answer || old is Acknowledged.Acceptance { Order.Visit: var visit } && net.Visit(visit) is { Undone.Count: > 0 }) return;
        if (answer is not VisitOutcomeAnswer.Done done || (before is not null && done.Rep != before.Rep)) net.Violated($"{old} was done, and sent again the answer is {answer}");
    }

    private void Times(bool twice, Func<Task> client)
    {
        requests.Start(client);
        if (twice) requests.Start(client);
    }

    private void Remember(Acknowledged answer)
    {
        _answers.Add(answer);
        net.Acknowledged(answer);
    }
}
