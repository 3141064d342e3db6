namespace SalesFloor.FrontDesk;

// An open visit at closing time is a question. Whoever was never received has left; of a reception nobody knows the end.
internal sealed partial class FrontDeskGrain
{
    public async Task<VisitOutcomeAnswer> AtClosing(AnswerAtClosing command)
    {
        if (await Plan() is not { } plan || _book.State.Visit(command.Visit) is not { } visit) return await Gone(command.Visit, v => command.Answer == FrontDesk.AtClosing.Gone && (v.Finished || v.Left));

        var draft = Begin(plan);
        if (ClosingRule.Refuse(visit, command, plan, draft.Now) is { } refused)
            return refused == VisitRefusal.NotClosingYet && command.Answer == FrontDesk.AtClosing.StillHere && visit.StillHereAt is not null ? Done(visit.Id, visit.Rep) : No(refused);
        if (command.Answer == FrontDesk.AtClosing.Gone && visit is not { Status: VisitStatus.Received }) return await Leave(new(visit.Id, command.Actor));

        await Commit(draft.Add(command.Answer == FrontDesk.AtClosing.StillHere
            ? new VisitStillHere(draft.Now, visit.Id, command.Actor)
            : new VisitEndedUnseen(draft.Now, visit.Id, visit.Rep!.Value, command.Actor)), plan, command.Actor);
        await ServeWaiting(plan, command.Actor);
        return Done(visit.Id, visit.Rep);
    }
}
