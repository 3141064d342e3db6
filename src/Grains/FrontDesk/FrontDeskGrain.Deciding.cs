using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Customers;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// How a visit finds its rep: route, turn, offer. Everything here works on a draft; nothing is true before Commit.
internal sealed partial class FrontDeskGrain
{
    private async Task<ArrivalOutcome> Decide(Arrive command, ShowroomPlan plan, Known who)
    {
        var customer = who.Customer ?? (who.Phone is null ? null : NewCustomer(command.Visit));
        var draft = Begin(plan);
        draft.Add(new VisitArrived(draft.Now, command.Visit, draft.Book.Tickets + 1, command.Channel, command.Says, command.NamedRep, customer, who.Phone, Clean(command.Name), command.Actor, DeskRule.Plausible(command.Offline, draft.Now), command.Territory,
            DeskRule.Others(command), command.Purpose));
        var facts = (await Facts(plan, command, who.File, draft.Now)) with { Customer = customer };
        if (RefuseOverride(draft, plan, command, facts) is { } refused) return refused;

        var claim = who.Customer is null && who.Phone is { } phone ? Claim(phone, customer!.Value, command) : null; // beside the turn: both are stored in one flush
        try
        {
            var receipt = await Route(draft, plan, command.Visit, facts with { Override = command.Override }, command.Actor, command.Confirmed);
            if (command.Override is not null) draft.Add(Overridden(draft.Now, receipt, null, command.Actor));
            if (claim is not null && await claim != customer)
            {
                await ReturnTurnsOf(draft); // somebody else brought the same number at this moment: he is known now
                return await Arrive(command);
            }
        }
        catch
        {
            await ReturnTurnsOf(draft);
            throw;
        }

        await Commit(draft, plan, command.Actor);
        return _book.State.Visit(command.Visit)?.Answer ?? throw new InvalidOperationException("An arrival was stored without its answer.");
    }

    public async Task<Proposal> Propose(Propose question)
    {
        var ask = new Arrive(VisitId.New(), question.Channel, question.Says, question.NamedRep, question.Phone, null, question.Customer, Territory: question.Territory, AlsoNamed: question.AlsoNamed, Purpose: question.Purpose);
        if (await Plan() is not { } plan) return new(ArrivalRefusal.ShowroomUnknown, null, null, null, null, null, 0, null);
        if ((DeskRule.Refuse(ask) ?? OrderRule.Refuse(ask, plan)) is { } refused) return new(refused.Reason, null, null, null, null, null, 0, null);

        var (_, phone, file, unknown) = await LookUp(ask);
        if (unknown) return new(ArrivalRefusal.CustomerUnknown, phone, null, null, null, null, 0, null);

        var draft = Begin(plan);
        var facts = FactsNow(draft.Book, await Facts(plan, ask, file, draft.Now), ask.Visit, file?.Id);
        var route = Routing.Decide(facts);
        var turn = await AskTurn(draft.Book, plan, ask, route, []);
        var rep = route.To == RouteTo.Rotation || route.To == RouteTo.DutyReception ? turn?.Answer.Rep : route.Rep;
        var standing = rep is { } proposed ? StandingsOf(plan, question.Channel).SelectMany(s => s.Value).FirstOrDefault(s => s.Rep == proposed) : null;
        return new(null, phone, file, route, rep, standing, rep is { } who ? draft.Book.Today(who).NewCustomers : 0, turn, facts.OwnerElsewhere);
    }

    /// <summary>A decision about a visit: where it goes, whose turn it is if it is anybody's, the receipt, and the offer or the wait that follows.</summary>
    private async Task<Receipt> Route(Draft draft, ShowroomPlan plan, VisitId id, RoutingFacts known, string actor, bool confirmed = false)
    {
        var visit = draft.Book.Visit(id)!;
        if (visit.Receipts > 0) known = await AskAgain(plan, visit, known, draft.Now);
        var facts = FactsNow(draft.Book, known, id, visit.Customer);
        var route = Routing.Decide(facts);
        var (turn, taker) = (await Turn(draft, plan, visit, facts, route), OfflineRule.Taker(facts));
        var given = facts.Override?.Rep ?? taker;
        var rep = route.To switch { RouteTo.OwnerAway => null, RouteTo.Rep => route.Rep, _ => given ?? turn?.Answer.Rep };
        var until = draft.Now + (visit.Channel == Channel.Call ? plan.Rules.CallOffer : plan.Rules.WalkInOffer);
        var merge = visit.Offline is { } offline ? OfflineRule.Merge(offline, facts, route, turn, draft.Book.OnDuty) : null;
        var receipt = new Receipt(id, visit.Receipts + 1, draft.Now, actor, plan.Rules.Version, facts, route, turn, rep, merge, route is { Rep: not null, To: RouteTo.StandIn or RouteTo.DutyReception } && rep is { } receives && receives != route.Rep ? plan.Rules.Split() : null, route.To == RouteTo.StandIn ? visit.Page : null);
        var answer = visit.Answer is null ? FirstAnswer(draft.Book, visit, receipt, until, confirmed || (rep is not null && rep == taker)) : null;
        draft.Add(new VisitRouted(draft.Now, id, route.To == RouteTo.Rotation, receipt, answer));
        if (rep is { } offered) draft.Add(new OfferMade(draft.Now, id, offered, until));
        else draft.Add(new VisitQueued(draft.Now, id, route.Rep));
        if (rep is { } has && (confirmed || has == taker)) draft.Add(new OfferAccepted(draft.Now, id, has, actor)); // he has the visitor already, or the desk confirms for him: nobody is asked
        return receipt;
    }

    private static ArrivalOutcome FirstAnswer(DeskBook desk, OpenVisit visit, Receipt receipt, DateTimeOffset until, bool received)
    {
        var (route, isNew) = (receipt.Route, receipt.Route.To == RouteTo.Rotation);
        if (receipt.Rep is { } rep) return new ArrivalOutcome.Assigned(visit.Id, visit.Ticket, visit.Customer, rep, route.Reason, isNew, until, received);
        if (route is { To: RouteTo.OwnerAway, Rep: { } owner }) return new ArrivalOutcome.OwnerAway(visit.Id, visit.Ticket, visit.Customer, owner, route.Reason, desk.Condition(owner), receipt.Facts.OwnerElsewhere);
        return new ArrivalOutcome.Waiting(visit.Id, visit.Ticket, visit.Customer, route.Reason, desk.Open.Count(v => v.IsWaiting));
    }

    /// <summary>Books the turn of a new customer; asks, without booking, for a stand-in. Null where the visit has its rep without a turn.</summary>
    private async Task<TurnDecision?> Turn(Draft draft, ShowroomPlan plan, OpenVisit visit, RoutingFacts facts, Route route)
    {
        if (route.Reason is RouteReason.TakenOffline or RouteReason.Overridden) return null;
        var (taker, ordered) = (OfflineRule.Taker(facts), facts.Override?.Rep);
        if (route.To != RouteTo.Rotation) return await AskTurn(draft.Book, plan, AskOf(visit), route, visit.RefusedBy, taker);

        var (group, passed) = taker is { } has ? (plan.Groups.First(g => g.Members.Contains(has)), null) : Receiving.Group(plan, draft.Book.OnDuty!.Value, visit.Channel, visit.Purpose);
        var question = Question(draft.Book, plan, group, AskOf(visit), pays: true, visit.RefusedBy, ordered ?? taker);
        var taken = await OrGo(Queue(group.Id, Rotation(plan, visit.Channel)).Take(question with { Passed = passed, Overridden = ordered is not null }));
        StandingsOf(plan, visit.Channel)[group.Id] = taken.Standings;
        return taken.Decision;
    }

    // What the rule of turns wants to know of a visit.
    private static Arrive AskOf(OpenVisit visit) => new(visit.Id, visit.Channel, default, Territory: visit.Territory, Purpose: visit.Purpose);

    private async Task<TurnDecision?> AskTurn(DeskBook desk, ShowroomPlan plan, Arrive visit, Route route, ImmutableArray<VisitRefusedBy> refusedBy, SalespersonId? given = null)
    {
        var (group, passed) = route.To switch
        {
            RouteTo.Rotation or RouteTo.DutyReception => Receiving.Group(plan, desk.OnDuty!.Value, visit.Channel, visit.Purpose),
            RouteTo.StandIn => (Receiving.StandsIn(plan, route.Rep!.Value, desk.OnDuty!.Value, visit.Channel, visit.Purpose), null),
            _ => ((DutyGroup?)null, (ImmutableArray<PassedGroup>?)null),
        };
        if (group is null) return null;
        var question = Question(desk, plan, group, visit, route.To == RouteTo.Rotation, refusedBy, given);
        return await Queue(group.Id, Rotation(plan, visit.Channel)).Ask(question with { Passed = passed });
    }

    internal static TurnQuestion Question(
        DeskBook desk, ShowroomPlan plan, DutyGroup group, Arrive visit, bool pays, ImmutableArray<VisitRefusedBy> refusedBy, SalespersonId? given = null)
    {
        var strategy = plan.Rules.StrategyOf(visit.Channel);
        var outside = pays ? Receiving.Outside(plan, desk, group, visit.Territory) : [];
        ImmutableArray<Candidate> candidates = [.. desk.Candidates(group, strategy, refusedBy, outside).Select(c => c.Rep == given ? c with { Condition = RepCondition.Free, Refused = null } : c)];
        return new(visit.Visit, group.Id, strategy, pays, candidates, given, desk.Day, Rotation(plan, visit.Channel), plan.Rules.SharesOnBreak);
    }

    /// <summary>Gives waiting visits, first come first, to whoever can take them now.</summary>
    private async Task Serve(Draft draft, ShowroomPlan plan, string actor)
    {
        if (!draft.Book.Open.Any(v => v.IsWaiting)) return;

        var free = draft.Book.Free();
        foreach (var waiting in draft.Book.Open.Where(v => v.IsWaiting).OrderBy(v => v.ArrivedAt).ToArray())
        {
            if (waiting.Facts is not { } facts || !CanBeServed(free, draft.Book, plan, waiting)) continue;
            await Route(draft, plan, waiting.Id, facts, actor);
            free = draft.Book.Free();
        }
    }

    /// <summary>Whether a decision now would find somebody: without this, each free moment would write a receipt of nothing for everybody who waits.</summary>
    internal static bool CanBeServed(HashSet<SalespersonId> free, DeskBook desk, ShowroomPlan plan, OpenVisit waiting)
    {
        bool IsFree(SalespersonId rep) => free.Contains(rep) && waiting.RefusedBy.All(by => by.Rep != rep);
        if (waiting.Route is { To: RouteTo.Rep }) return true; // it was on its way to him and he declined, missed it or went: the desk is to be asked, whoever is free
        if (free.Count == 0) return false;
        return waiting.Route switch
        {
            { To: RouteTo.Rotation or RouteTo.DutyReception } => Receiving.Group(plan, desk.OnDuty!.Value, waiting.Channel, waiting.Purpose).Group is var group
                && group.Members.Except(waiting.Route.To == RouteTo.Rotation ? Receiving.Outside(plan, desk, group, waiting.Territory) : []).Any(IsFree),
            { To: RouteTo.StandIn, Rep: { } owner } => IsFree(owner) || Receiving.StandsIn(plan, owner, desk.OnDuty!.Value, waiting.Channel, waiting.Purpose).Members.Any(IsFree),
            { Rep: { } owner } => IsFree(owner),
            _ => false,
        };
    }
}
