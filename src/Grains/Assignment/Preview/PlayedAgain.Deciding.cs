using SalesFloor.FrontDesk;

namespace SalesFloor.Assignment;

// The decisions of the desk, with the desk's own rules and without its grains.
public sealed partial class PlayedAgain
{
    private readonly Dictionary<(VisitId Visit, SalespersonId Rep), int> _asked = [];
    private readonly Dictionary<DateTimeOffset, int> _running = [];

    /// <summary>Whether a reception makes a visitor the receiving rep's customer: nobody's, or new by the rule.</summary>
    internal static bool BecomesHis(Route route, RoutingFacts facts) => facts.Purpose is null && (route.Reason == RouteReason.AlwaysNew
        || (route.To is RouteTo.Rotation or RouteTo.Rep && facts is { Owner: null } or { OwnerLapsed: true } or { Owner: not null, OwnerIsOurs: false, OwnerElsewhere: null }));

    private void Decide(RecordedVisit recorded, RoutingFacts known)
    {
        var visit = _desk.Visit(recorded.Arrived.Visit)!;
        var facts = FrontDeskGrain.FactsNow(_desk, WhoseHeIsHere(recorded, known), visit.Id, visit.Customer);
        var route = Routing.Decide(facts);
        var taker = OfflineRule.Taker(facts);
        var turn = Turn(visit, route, taker, facts.Override?.Rep);
        var rep = route.To switch { RouteTo.OwnerAway => null, RouteTo.Rep => route.Rep, _ => facts.Override?.Rep ?? taker ?? turn?.Answer.Rep };
        var until = _now + (visit.Channel == Channel.Call ? _plan.Rules.CallOffer : _plan.Rules.WalkInOffer);
        Fact(new VisitRouted(_now, visit.Id, route.To == RouteTo.Rotation, new(visit.Id, visit.Receipts + 1, _now, "", _plan.Rules.Version, facts, route, turn, rep), null));
        if (rep is not { } offered)
        {
            Fact(new VisitQueued(_now, visit.Id, route.Rep));
            return;
        }

        Fact(new OfferMade(_now, visit.Id, offered, until));
        if (offered == taker) Receive(recorded, visit.Id, offered);
        else Await(recorded, _desk.Visit(visit.Id)!, offered, until);
    }

    /// <summary>Everybody answers as he did; whoever was not asked then answers as fast as the one who received the visitor.</summary>
    private void Await(RecordedVisit recorded, OpenVisit offer, SalespersonId rep, DateTimeOffset until)
    {
        var times = _asked[(offer.Id, rep)] = _asked.GetValueOrDefault((offer.Id, rep)) + 1;
        var answer = recorded.Answers.TryGetValue(rep, out var all) && times <= all.Count
            ? all[times - 1]
            : new RecordedAnswer(AnswerKind.Accepted, recorded.AnsweredAfter ?? _answerTakes, recorded.Accepted?.Order ?? recorded.Decided.Order, TimeSpan.Zero);
        if (answer.Kind is AnswerKind.None or AnswerKind.Missed || _now + answer.After >= until) Miss(offer, rep, until + answer.Noticed, answer.Order);
        else if (answer.Kind == AnswerKind.Declined) At(_now + answer.After, answer.Order, () => Decline(offer, rep));
        else At(_now + answer.After, answer.Order, () => Accept(recorded, offer, rep));
    }

    private void Accept(RecordedVisit visit, OpenVisit offered, SalespersonId rep)
    {
        if (IsOffered(offered, rep)) Receive(visit, offered.Id, rep);
    }

    private void Decline(OpenVisit offered, SalespersonId rep)
    {
        if (!IsOffered(offered, rep)) return;

        Fact(new OfferDeclined(_now, offered.Id, rep, DeclineCause.Other, ""));
        GiveBack(offered, TurnBack.Declined);
        Serve();
    }

    // Offers that the desk's clock finds run out at one moment go back together, and then whoever waits is served.
    private void Miss(OpenVisit offered, SalespersonId rep, DateTimeOffset noticed, int order)
    {
        _running[noticed] = _running.GetValueOrDefault(noticed) + 1;
        At(noticed, order, () =>
        {
            if (IsOffered(offered, rep))
            {
                Fact(new OfferTimedOut(_now, offered.Id, rep));
                if (_days.Breaks.TryGetValue((rep, _now), out var set)) Fact(set);
                GiveBack(offered, TurnBack.TimedOut);
            }

            if (--_running[noticed] == 0) Serve();
        });
    }

    private bool IsOffered(OpenVisit offered, SalespersonId rep) =>
        _desk.Visit(offered.Id) is { Status: VisitStatus.Offered } now && now.Rep == rep && now.OfferUntil == offered.OfferUntil && now.Receipts == offered.Receipts;

    private TurnDecision? Turn(OpenVisit visit, Route route, SalespersonId? taker, SalespersonId? ordered)
    {
        if (route.Reason is RouteReason.TakenOffline or RouteReason.Overridden || route.To is RouteTo.Rep or RouteTo.OwnerAway) return null;

        var pays = route.To == RouteTo.Rotation;
        var group = route.To == RouteTo.StandIn ? Receiving.StandsIn(_plan, route.Rep!.Value, _desk.OnDuty!.Value, visit.Channel, visit.Purpose)
            : pays && taker is { } has ? _plan.Groups.First(g => g.Members.Contains(has))
            : Receiving.Group(_plan, _desk.OnDuty!.Value, visit.Channel, visit.Purpose).Group;
        var question = FrontDeskGrain.Question(_desk, _plan, group, new(visit.Id, visit.Channel, default, Territory: visit.Territory), pays, visit.RefusedBy, pays ? ordered ?? taker : taker) with { Overridden = pays && ordered is not null };
        var book = _books.GetValueOrDefault((group.Id, question.Rotation), TurnBook.Empty);
        book = TurnDesk.Return(book, new(visit.Id, TurnBack.NeverConfirmed, ""), _now).Aggregate(book, TurnBookFold.Apply);
        var decision = TurnDesk.Ask(book, question, _now);
        _books[(group.Id, question.Rotation)] = TurnDesk.Book(decision).Aggregate(book, TurnBookFold.Apply);
        return decision;
    }

    private void GiveBack(OpenVisit visit, TurnBack why)
    {
        if (visit.TurnGroup is not { } group || !_books.TryGetValue((group, visit.TurnRotation), out var book)) return;
        _books[(group, visit.TurnRotation)] = TurnDesk.Return(book, new(visit.Id, why, ""), _now).Aggregate(book, TurnBookFold.Apply);
    }

    private void Serve()
    {
        if (!_desk.Open.Any(visit => visit.IsWaiting)) return;

        var free = _desk.Free();
        foreach (var waiting in _desk.Open.Where(visit => visit.IsWaiting).OrderBy(visit => visit.ArrivedAt).ToArray())
        {
            if (waiting.Facts is not { } facts || !FrontDeskGrain.CanBeServed(free, _desk, _plan, waiting)) continue;
            Decide(_visits[waiting.Id], facts);
            free = _desk.Free();
        }
    }

    /// <summary>Whoever became somebody's in the recorded days belongs here to whoever received him here, or to nobody yet; where he named that rep, he names this one.</summary>
    private RoutingFacts WhoseHeIsHere(RecordedVisit recorded, RoutingFacts facts)
    {
        if (recorded.Customer is not { } customer || !(_days.Owners.ContainsKey(customer) || _firstSeen.Contains(customer))) return facts;

        SalespersonId? here = _owners.TryGetValue(customer, out var owner) ? owner : null;
        if (here is null && (facts.Owner is null || facts.OwnerLapsed || Routing.OwnerIsGone(facts))) return facts; // nobody's, or of somebody whose time is over

        var named = here is not null && _days.Owners.TryGetValue(customer, out var then) && facts.Named == then ? here : facts.Named;
        return facts with { Owner = here, OwnerIsOurs = here is not null, OwnerLapsed = false, OwnerElsewhere = null, Named = named };
    }
}
