using SalesFloor.Assignment;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// Undo: the customer first (he may say no), then the desk, then the turn. Each step may be repeated; a desk that dies after the first receives the customer again when it wakes up.
internal sealed partial class FrontDeskGrain
{
    public async Task<VisitOutcomeAnswer> Undo(UndoDecision command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, _ => false);
        if (UndoRule.IsRepeat(visit, command)) return Done(visit.Id, null);
        if (UndoRule.Refuse(visit, command, plan.Rules, clock.GetUtcNow()) is { } refused) return No(refused);
        if (!await RevokeReception(visit, command.Actor)) return No(VisitRefusal.CustomerMovedOn);

        var draft = Begin(plan);
        await Commit(draft.Add(new DecisionUndone(draft.Now, visit.Id, visit.Receipts, visit.Status, visit.Rep, visit.TurnGroup, command.Actor)), plan, command.Actor);
        await GiveBack(visit, TurnBack.Undone, command.Actor);
        await ServeWaiting(plan, command.Actor);
        return Done(visit.Id, null);
    }

    public async Task<ArrivalOutcome> DecideAgain(Arrive command)
    {
        if (await Plan() is not { } plan) return new ArrivalOutcome.Refused(ArrivalRefusal.ShowroomUnknown, "showroom");
        if (_book.State.Visit(command.Visit) is not { } visit) return new ArrivalOutcome.Refused(ArrivalRefusal.NotAtTheDesk, "visit");

        var order = command with { Channel = visit.Channel, Territory = visit.Territory, Purpose = visit.Purpose };
        if (DeskRule.Refuse(order) is { } refused) return refused;
        if (visit.Status != VisitStatus.AtTheDesk) return DeskRule.IsRepeat(order, visit) ? UndoRule.AsItStands(_book.State, visit) : new ArrivalOutcome.Refused(ArrivalRefusal.NotAtTheDesk, "visit");

        var who = await LookUp(order);
        return who.Unknown ? new ArrivalOutcome.Refused(ArrivalRefusal.CustomerUnknown, "customer") : await DecideAgain(order, plan, visit, who);
    }

    public Task<Arrive?> Entered(VisitId id) => Task.FromResult(_book.State.Visit(id) is { Facts: { } facts } visit
        ? new Arrive(id, visit.Channel, facts.Says, facts.Named, visit.Phone, visit.Name, visit.Phone is null ? visit.Customer : null, facts.IfOwnerAway,
            Territory: visit.Territory, AlsoNamed: facts.AlsoNamed is { } also ? [.. also.Select(named => named.Rep)] : null, Purpose: visit.Purpose)
        : null);

    private async Task<ArrivalOutcome> DecideAgain(Arrive order, ShowroomPlan plan, OpenVisit visit, Known who)
    {
        if (RefuseOverride(Begin(plan), plan, order, (await Facts(plan, order, who.File, clock.GetUtcNow())) with { Customer = who.Customer }) is { } refused) return refused;

        var customer = who.Customer ?? (who.Phone is null ? null : NextCustomer(visit));
        if (who is { Customer: null, Phone: { } phone } && await OrGo(Claim(phone, customer!.Value, order)) != customer)
            return await DecideAgain(order); // somebody else brought the same number at this moment: he is known now

        var draft = Begin(plan);
        var entered = new VisitCorrected(draft.Now, visit.Id, order.Says, order.NamedRep, customer, who.Phone, Clean(order.Name), order.Actor, DeskRule.Others(order));
        if (UndoRule.Corrects(visit, entered)) draft.Add(entered);
        try
        {
            var receipt = await Route(draft, plan, visit.Id, (await Facts(plan, order, who.File, draft.Now)) with { Customer = customer, Override = order.Override }, order.Actor, order.Confirmed);
            if (order.Override is not null) draft.Add(Overridden(draft.Now, receipt, null, order.Actor));
        }
        catch
        {
            await ReturnTurnsOf(draft);
            throw;
        }

        await Commit(draft, plan, order.Actor);
        return UndoRule.AsItStands(_book.State, _book.State.Visit(visit.Id)!);
    }

    /// <summary>Takes a reception back from the customer's file; false where something else was recorded about him since.</summary>
    private async Task<bool> RevokeReception(OpenVisit visit, string actor) =>
        visit is not { Status: VisitStatus.Received, Customer: { } customer } || await OrGo(Customer(customer).UndoReception(new(visit.Id, clock.GetUtcNow(), actor)));

    /// <summary>The customer that a number is tied to which turns up later than the visit. Not the one of its first number: somebody at another desk may have brought that meanwhile, and it may be another person's.</summary>
    private static CustomerId NextCustomer(OpenVisit visit) => visit.Receipts > 1 || visit.Status == VisitStatus.AtTheDesk ? new($"{NewCustomer(visit.Id)}-{visit.Receipts}") : NewCustomer(visit.Id);
}
