using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

// The owner is not there: he is called, with a time to answer. What follows, waiting or a stand-in, is the desk's choice: no time runs out on the visitor.
internal sealed partial class FrontDeskGrain
{
    public async Task<VisitOutcomeAnswer> Page(PageOwner command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, _ => false);
        if (PageRule.Refuse(visit) is { } refused) return No(refused);

        var (draft, owner) = (Begin(plan), visit.Route!.Rep!.Value);
        if (!PageRule.IsRunning(visit, draft.Now))
            await Commit(draft.Add(new OwnerPaged(draft.Now, visit.Id, owner, draft.Now + plan.Rules.PageTime(), command.Actor)), plan, command.Actor);
        return Done(visit.Id, owner);
    }

    public async Task<VisitOutcomeAnswer> AnswerPage(AnswerPage command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, _ => false);
        if (PageRule.Refuse(visit, command) is { } refused) return No(refused);

        var draft = Begin(plan);
        if (visit.Page!.Answer != command.Answer)
            await Commit(draft.Add(new PageAnswered(draft.Now, visit.Id, command.Rep, command.Answer, command.Actor)), plan, command.Actor);
        return Done(visit.Id, command.Rep);
    }
}
