using SalesFloor.Assignment;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// Override: whoever is offered the visit gives it back first, then it is decided anew with the order among the facts. A desk that dies in between serves the visit by the rule.
internal sealed partial class FrontDeskGrain
{
    public async Task<VisitOutcomeAnswer> Override(OverrideVisit command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { Facts: { } known } visit) return await Gone(command.Visit, _ => false);
        if (visit.Rep == command.Rep && visit.Overridden == command.Reason) return Done(visit.Id, visit.Rep);

        var draft = Begin(plan);
        known = (await AskAgain(plan, visit, known, draft.Now)) with { Offline = null };
        if (OverrideRule.Refuse(command, visit, draft.Book, plan, Routing.Decide(FactsNow(draft.Book, known, visit.Id, visit.Customer))) is { } refused) return refused;
        if (visit is { Status: VisitStatus.Offered, Rep: { } had })
        {
            await Commit(draft.Add(new OfferWithdrawn(draft.Now, visit.Id, had)), plan, command.Actor);
            await GiveBack(visit, TurnBack.Overridden, command.Actor);
            draft = Begin(plan);
        }

        await Give(draft, plan, visit, known with { Override = new(command.Rep, command.Reason, Clean(command.Note)) }, command.Actor);
        await ServeWaiting(plan, command.Actor);
        return Done(visit.Id, command.Rep);
    }

    private async Task Give(Draft draft, ShowroomPlan plan, OpenVisit visit, RoutingFacts facts, string actor)
    {
        try
        {
            draft.Add(Overridden(draft.Now, await Route(draft, plan, visit.Id, facts, actor), visit.Rep, actor));
        }
        catch
        {
            await ReturnTurnsOf(draft);
            throw;
        }

        await Commit(draft, plan, actor);
    }

    /// <summary>Why an arrival cannot go to the rep whom the desk names with it; null when it can, or none is named.</summary>
    private static ArrivalOutcome.Refused? RefuseOverride(Draft draft, ShowroomPlan plan, Arrive command, RoutingFacts facts)
    {
        if (command.Override is not { } order) return null;

        var without = Routing.Decide(FactsNow(draft.Book, facts, command.Visit, facts.Customer));
        var refused = OverrideRule.Refuse(new(command.Visit, order.Rep, order.Reason, order.Note, command.Actor), draft.Book.Visit(command.Visit)!, draft.Book, plan, without);
        return refused is null ? null : new(ArrivalRefusal.OverrideRefused, $"override.{refused.Field}", refused.Reason);
    }

    private static VisitOverridden Overridden(DateTimeOffset now, Receipt receipt, SalespersonId? had, string actor)
    {
        var order = receipt.Facts.Override!;
        return new(now, receipt.Visit, had, OverrideRule.RuleSays(receipt.Facts, receipt.Turn), order.Rep, order.Reason, order.Note, actor);
    }
}
