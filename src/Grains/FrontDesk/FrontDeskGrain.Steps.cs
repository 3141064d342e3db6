using SalesFloor.Assignment;
using SalesFloor.Boards;
using SalesFloor.Customers;
using SalesFloor.Salespeople;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// The steps of a decision that other grains own: identity, customer, turn, board. Each is idempotent by the visit.
internal sealed partial class FrontDeskGrain
{
    private Dictionary<GroupId, System.Collections.Immutable.ImmutableArray<Standing>> Standings { get; } = [];

    private Dictionary<GroupId, System.Collections.Immutable.ImmutableArray<Standing>> CallStandings { get; } = [];

    /// <summary>The standings that a channel's turns move: the shared ones, or the calls' own (ROT-10).</summary>
    private Dictionary<GroupId, System.Collections.Immutable.ImmutableArray<Standing>> StandingsOf(ShowroomPlan plan, Channel channel) =>
        Rotation(plan, channel) == Channel.Call ? CallStandings : Standings;

    private sealed record Known(CustomerId? Customer, string? Phone, CustomerFile? File, bool Unknown);

    /// <summary>A draft on the desk as it is, in today's day: the first decision of a local day opens it (FD-14).</summary>
    private Draft Begin(ShowroomPlan plan)
    {
        var draft = new Draft(_book.State, clock.GetUtcNow());
        var day = plan.DayAt(draft.Now);
        var (known, onDuty) = (draft.Book.Day, draft.Book.OnDuty);
        var groupGone = onDuty is { } group && plan.Groups.All(g => g.Id != group);
        if (known is { } today && day <= today) // a clock set back does not reopen yesterday
            return groupGone || plan.Duty.GroupOn(today) != onDuty ? draft.Add(new DayOpened(draft.Now, today, plan.Duty.GroupOn(today))) : draft;

        if (known is { } over) draft.Add(new DayClosed(draft.Now, over, draft.Book.Totals));
        return draft.Add(new DayOpened(draft.Now, day, plan.Duty.GroupOn(day)));
    }

    /// <summary>Stores what the draft holds, then tells the board and the files of the customers who are received now. When storing fails, nobody knows whether it is in the store: the desk goes, and waking up it gives back the turns that no visit holds.</summary>
    private async Task Commit(Draft draft, ShowroomPlan plan, string actor)
    {
        if (draft.Facts.Count == 0) return;
        await _book.Store(draft.Facts, fact => fact.At, actor);
        await GrainFactory.GetGrain<IFloorBoardGrain>(GrainKeys.Board(Showroom)).Publish(Snapshot(plan));
        await TellElsewhere(plan, Again.No);
        foreach (var taken in draft.Facts.OfType<OfferAccepted>())
            if (_book.State.Visit(taken.Visit) is { } received) await BeginOwnership(received, plan);
    }

    /// <summary>A rep's word, and the offer he leaves behind when he goes away; the answer is that offer.</summary>
    private static OpenVisit? Note(Draft draft, SalespersonId rep, Presence presence)
    {
        var known = draft.Book.Reps.FirstOrDefault(r => r.Rep == rep)?.Presence ?? Presence.Off;
        if (presence != known) draft.Add(new PresenceNoted(draft.Now, rep, presence));
        if (presence == Presence.OnFloor || draft.Book.VisitOf(rep) is not { Status: VisitStatus.Offered } offered) return null;

        draft.Add(new OfferWithdrawn(draft.Now, offered.Id, rep));
        return offered;
    }

    /// <summary>The turns that a draft took which will not be stored.</summary>
    private async Task ReturnTurnsOf(Draft draft)
    {
        foreach (var visit in draft.Book.Open.Where(v => v.TurnGroup is not null && _book.State.Visit(v.Id)?.TurnGroup is null))
            await TryGiveBack(visit);
    }

    private async Task ServeWaiting(ShowroomPlan plan, string actor)
    {
        var draft = Begin(plan);
        await Serve(draft, plan, actor);
        await Commit(draft, plan, actor);
    }

    /// <summary>The answer this visit got, from the open visits or from the ledger; the same id with other contents is another arrival under a used id.</summary>
    private async Task<ArrivalOutcome?> AnsweredBefore(Arrive command)
    {
        if (_book.State.Visit(command.Visit) is { Answer: { } answer } open && DeskRule.IsRepeat(command, open)) return answer;

        // What is entered about an open visit may have been corrected since: a repeat of the first order is still one.
        if (await history.Find(Showroom, command.Visit) is not { Arrived: { } arrived } record) return null;
        return DeskRule.IsRepeat(command, arrived) ? record.Answer : new ArrivalOutcome.Refused(ArrivalRefusal.VisitIdTaken, "visit");
    }

    private async Task<VisitOutcomeAnswer> Gone(VisitId visit, Func<VisitOnRecord, bool> isSameOrder)
    {
        if (await history.Find(Showroom, visit) is not { } record) return No(VisitRefusal.VisitUnknown);
        return isSameOrder(record) ? Done(visit, record.ReceivedBy) : No(VisitRefusal.VisitClosed);
    }

    /// <summary>Who somebody is, without changing anything: a picked customer, else the owner of the number (OWN-01).</summary>
    private async Task<Known> LookUp(Arrive command)
    {
        var phone = string.IsNullOrWhiteSpace(command.Phone) ? null : PhoneNumbers.Normalise(command.Phone);
        var customer = command.Customer ?? (phone is null ? null : await Identity(phone).Whose());
        var file = customer is { } id ? await Customer(id).File() : null;
        return new(command.Customer ?? file?.Id, phone ?? file?.Phone, file, Unknown: command.Customer is not null && file is not { Exists: true });
    }

    /// <summary>Ties a number nobody had to a customer. The answer is whose it is from now on.</summary>
    private Task<CustomerId> Claim(string phone, CustomerId customer, Arrive command) =>
        Identity(phone).Claim(new(customer, command.Visit, clock.GetUtcNow(), command.Actor));

    /// <summary>The reception of a customer makes or maintains his ownership (X-02, OWN-06). Repeated when a desk wakes up, so that no crash comes between.</summary>
    private async Task BeginOwnership(OpenVisit visit, ShowroomPlan plan)
    {
        if (visit is not { Status: VisitStatus.Received, Customer: { } customer, Rep: { } rep }) return;
        var terms = visit.Facts is { OwnerElsewhere: not null, Owner: { } other } ? (await WhereHeWorks(other))?.Plan ?? plan : plan;
        int? months = visit.Facts is { } facts && !Routing.OwnerIsGone(facts) ? terms.Rules.OwnershipLapsesAfterMonths : null;
        await OrGo(Customer(customer).Receive(new(visit.Id, Showroom, rep, DeskRule.Takes(visit), visit.Facts?.Owner, visit.Name, visit.Phone, visit.Since, rep.Value, months, terms.TimeZone)));
    }

    /// <summary>What was learned goes into the customer's file. A number that turns up only now may name somebody whom the archive knows as another's: he stays his, and the visit says so.</summary>
    private async Task<(CustomerId? Customer, string? Phone, SalespersonId? ArchiveOwner)> LogContact(FinishVisit command, OpenVisit visit, SalespersonId rep)
    {
        var (now, phone) = (clock.GetUtcNow(), string.IsNullOrWhiteSpace(command.Phone) ? null : PhoneNumbers.Normalise(command.Phone));
        var (customer, own) = (visit.Customer, phone);
        if (phone is not null)
        {
            var claimed = await Identity(phone).Claim(new(customer ?? NextCustomer(visit), visit.Id, now, command.Actor));
            customer ??= claimed;
            own = claimed == customer ? phone : null; // another customer's number is not written into this one's file
        }

        if (customer is not { } id) return (null, phone, null);
        var reception = visit.Customer is null ? await Customer(id).Receive(new(visit.Id, Showroom, rep, DeskRule.Takes(visit), null, Clean(command.Name) ?? visit.Name, phone, now, rep.Value)) : null;
        if (command.Source is not null || phone is not null || Clean(command.Name) is not null)
            await Customer(id).LogContact(new(visit.Id, rep, command.Outcome, command.Source, Clean(command.Name) ?? visit.Name, own, now, command.Actor));
        if (reception is not ReceptionOutcome.StaysWith { Owner: var owner }) return (id, phone, null);

        await RaiseDispute(visit.Id, id, owner, rep, command.Actor);
        return (id, phone, owner);
    }

    // Whatever fails of it, also the reading behind it: where several offers ran out at once, the next one's turn has not gone back yet.
    private Task GiveBack(OpenVisit visit, TurnBack why, string actor) => OrGo(GiveBackNow(visit, why, actor));

    private async Task GiveBackNow(OpenVisit visit, TurnBack why, string actor)
    {
        if (visit.TurnGroup is not { } group || await Plan() is not { } plan) return;
        await Queue(group, visit.TurnRotation).Return(new(visit.Id, why, actor));
        await ReadStandings(plan);
    }

    /// <summary>A step of another grain that may have been done or not. When it fails, the desk goes: waking up, it finishes or gives back what it finds half done.</summary>
    private async Task OrGo(Task step)
    {
        try
        {
            await step;
        }
        catch
        {
            this.DeactivateOnIdle();
            throw;
        }
    }

    private async Task<T> OrGo<T>(Task<T> step)
    {
        await OrGo((Task)step);
        return await step;
    }

    private async Task TryGiveBack(OpenVisit visit)
    {
        try
        {
            await GiveBack(visit, TurnBack.NeverConfirmed, "desk");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogTurnStillBooked(Showroom, visit.Id, fault); // safe: the desk compares its book with the open turns when it wakes up, and asks afresh before that
        }
    }

    private IShowroomQueueGrain Queue(GroupId group, Channel? rotation) => GrainFactory.GetGrain<IShowroomQueueGrain>(GrainKeys.Queue(Showroom, group, rotation));

    /// <summary>The channel whose own rotation a visit belongs to; null where both channels share one (ROT-10).</summary>
    private static Channel? Rotation(ShowroomPlan plan, Channel channel) => plan.Rules.OneRotationForBothChannels ? null : channel;

    private ICustomerGrain Customer(CustomerId id) => GrainFactory.GetGrain<ICustomerGrain>(GrainKeys.Customer(id));

    private IIdentityGrain Identity(string phone) => GrainFactory.GetGrain<IIdentityGrain>(GrainKeys.Identity(IdentityKind.Phone, phone));

    // Made from the visit, so that a repeated arrival makes the same customer.
    internal static CustomerId NewCustomer(VisitId visit) => new($"c-{visit}");
}
