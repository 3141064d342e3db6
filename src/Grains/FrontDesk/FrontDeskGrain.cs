using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Ledger;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>Owns today's visits of one showroom. Leads each decision through customer, queue and rep; each step is idempotent by the visit. Nobody else opens a visit (FD-01, I-01).</summary>
internal sealed partial class FrontDeskGrain(
    [PersistentState("desk", FloorStorage.Name)] IPersistentState<Journal<DeskBook>> storage,
    IVisitHistory history,
    IShowroomDirectory showrooms,
    TimeProvider clock,
    ILogger<FrontDeskGrain> log) : Grain, IFrontDeskGrain
{
    // How often time alone is judged: an offer of 15 s on the phone may run out a second late, no more.
    private static readonly TimeSpan s_judgeEvery = TimeSpan.FromSeconds(1);

    private Book<DeskBook, DeskEvent> _book = null!;

    // As it was read last; decisions never rest on it.
    private ShowroomPlan? _plan;

    public async Task<ArrivalOutcome> Arrive(Arrive command)
    {
        if (await Plan() is not { } plan) return new ArrivalOutcome.Refused(ArrivalRefusal.ShowroomUnknown, "showroom");
        if ((DeskRule.Refuse(command) ?? OrderRule.Refuse(command, plan)) is { } refused) return refused;
        var (answeredBefore, lookedUp) = (AnsweredBefore(command), LookUp(command));
        await Task.WhenAll(answeredBefore, lookedUp); // two readings that do not wait for each other
        if (await answeredBefore is { } answer) return answer;
        if (await lookedUp is { Unknown: true }) return new ArrivalOutcome.Refused(ArrivalRefusal.CustomerUnknown, "customer");

        return await Decide(command, plan, await lookedUp);
    }

    public async Task<VisitOutcomeAnswer> Accept(AcceptVisit command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, v => v.ReceivedBy is { } by && (command.Rep is null || command.Rep == by));
        if (visit is { Status: VisitStatus.Received, Rep: { } has }) return command.Rep is null || command.Rep == has ? Done(visit.Id, has) : No(VisitRefusal.AlreadyReceived);
        if (visit is not { Status: VisitStatus.Offered, Rep: { } rep }) return No(VisitRefusal.NotOffered);
        if ((command.Rep is { } by && by != rep) || OrderRule.IsAnothers(plan, command.Actor, rep)) return No(VisitRefusal.OfferedToAnother);

        var draft = Begin(plan);
        await Commit(draft.Add(new OfferAccepted(draft.Now, visit.Id, rep, command.Actor)), plan, command.Actor);
        return Done(visit.Id, rep);
    }

    public async Task<VisitOutcomeAnswer> Decline(DeclineVisit command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, v => command.Rep is { } rep && v.RefusedBy.Contains(rep));
        if (!Enum.IsDefined(command.Cause)) return No(VisitRefusal.CauseUnknown, "cause");
        if (command.Rep is { } by && visit.RefusedBy.Any(r => r.Rep == by)) return Done(visit.Id, visit.Rep);
        if (visit is not { Status: VisitStatus.Offered, Rep: { } rep }) return No(VisitRefusal.NotOffered);
        if ((command.Rep is { } other && other != rep) || OrderRule.IsAnothers(plan, command.Actor, rep)) return No(VisitRefusal.OfferedToAnother);

        var draft = Begin(plan);
        await Commit(draft.Add(new OfferDeclined(draft.Now, visit.Id, rep, command.Cause, command.Actor)), plan, command.Actor);
        await GiveBack(visit, TurnBack.Declined, command.Actor);
        await ServeWaiting(plan, command.Actor);
        return Done(visit.Id, _book.State.Visit(visit.Id)?.Rep);
    }

    public async Task<VisitOutcomeAnswer> Finish(FinishVisit command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, v => v.Finished);
        if (DeskRule.Refuse(command, visit, plan.Rules) is { } refused) return refused;

        var rep = visit.Rep!.Value;
        var (customer, phone, archiveOwner) = await LogContact(command, visit, rep);
        var draft = Begin(plan);
        draft.Add(new VisitFinished(draft.Now, visit.Id, rep, command.Outcome, command.Source, command.NoContact, customer, phone, Clean(command.Name), archiveOwner, command.Actor, command.Budget));
        await Serve(draft, plan, command.Actor);
        await Commit(draft, plan, command.Actor);
        return Done(visit.Id, rep);
    }

    public async Task<VisitOutcomeAnswer> Leave(VisitorLeaves command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, v => v.Left);
        if (visit.Status == VisitStatus.Received) return No(VisitRefusal.AlreadyReceived);
        if (OrderRule.IsAnothers(plan, command.Actor, visit.Rep)) return No(VisitRefusal.OfferedToAnother);

        var draft = Begin(plan);
        await Commit(draft.Add(new VisitLeft(draft.Now, visit.Id, command.Actor)), plan, command.Actor);
        await GiveBack(visit, TurnBack.VisitorLeft, command.Actor);
        await ServeWaiting(plan, command.Actor);
        return Done(visit.Id, null);
    }

    public async Task<VisitOutcomeAnswer> Choose(ChooseForOwnerAway command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, _ => false);
        if (!Enum.IsDefined(command.Choice)) return No(VisitRefusal.ChoiceUnknown, "choice");
        if (visit is not { IsWaiting: true, Facts: { } facts, Route.To: RouteTo.OwnerAway or RouteTo.StandIn }) return No(VisitRefusal.NotWaitingForOwner);

        var draft = Begin(plan);
        await Route(draft, plan, visit.Id, FactsNow(draft.Book, facts with { IfOwnerAway = command.Choice }), command.Actor);
        await Commit(draft, plan, command.Actor);
        return Done(visit.Id, _book.State.Visit(visit.Id)?.Rep);
    }

    public async Task NotePresence(SalespersonId rep, Presence presence)
    {
        if (await Plan() is not { } plan) return;

        var draft = Begin(plan);
        if (BreakRule.Returns(draft.Book, rep, presence)) draft.Add(new RepReturned(draft.Now, rep));
        var withdrawn = Note(draft, rep, presence);
        await Commit(draft, plan, rep.Value);
        if (withdrawn is not null) await GiveBack(withdrawn, TurnBack.RepWentAway, rep.Value);
        await ServeWaiting(plan, "desk");
    }

    public async Task Judge()
    {
        if (await Plan() is not { } plan) return;

        var draft = Begin(plan);
        var runOut = draft.Book.RunOut(draft.Now).ToArray();
        foreach (var fact in runOut.SelectMany(offer => BreakRule.Missed(draft.Book, offer, plan.Rules, draft.Now)).ToArray()) draft.Add(fact);
        await Commit(draft, plan, "clock");
        foreach (var offer in runOut) await GiveBack(offer, TurnBack.TimedOut, "clock");
        await ServeWaiting(plan, "clock");
        await TellElsewhere(plan, Again.Yes);
        await ForgetWhatIsOverElsewhere();
    }

    public async Task<FloorSnapshot?> Floor() => await Plan() is { } plan ? Snapshot(plan) : null;

    public async Task<ImmutableArray<Receipt>> Receipts(VisitId visit) => (await history.Find(Showroom, visit))?.Receipts ?? [];

    private ShowroomId Showroom => new(this.GetPrimaryKeyString()["desk/".Length..]);

    /// <summary>The plan in force. Where it changed who stands in which line, everybody's place is read anew.</summary>
    private async Task<ShowroomPlan?> Plan()
    {
        var plan = await GrainFactory.GetGrain<IShowroomGrain>(GrainKeys.Showroom(Showroom)).Plan();
        var before = _plan;
        _plan = plan;
        if (before is not null && plan is not null && !before.HasSameLines(plan)) await ReadStandings(plan);
        return plan;
    }

    private static VisitOutcomeAnswer.Done Done(VisitId visit, SalespersonId? rep) => new(visit, rep);

    private static VisitOutcomeAnswer.Refused No(VisitRefusal reason, string field = "") => new(reason, field);

    private static string? Clean(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
