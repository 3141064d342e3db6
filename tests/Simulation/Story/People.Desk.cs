using SalesFloor.Boards;
using SalesFloor.FrontDesk;

namespace SalesFloor.Simulation;

// What the desk takes back or gives against the rule, and what it asks owners and, at closing, of everybody who is still here.
internal sealed partial class People
{
    private Task DoAtTheDesk(ShowroomId at, Deed deed, VisitOnFloor visit, string? phone, int which) => deed switch
    {
        Deed.Undo => Undo(at, new(visit.Id, visit.Decision, "desk")),
        Deed.DecideAgain => DecideAgain(at, new(visit.Id, visit.Channel, which % 3 == 0 ? VisitorSays.ForgotWho : VisitorSays.FirstTime, null, phone)),
        Deed.Override => Override(at, new(visit.Id, visit.Rep!.Value, OverrideReason.VisitorAsks, null, "desk")),
        Deed.Page => Ordered(at, new PageOwner(visit.Id, "desk"), (desk, order) => desk.Page(order), seen => seen.Pages.OfType<OwnerPaged>().Any()),
        Deed.AnswerPage => Ordered(at, new AnswerPage(visit.Id, visit.Page!.Owner, which % 2 == 0 ? PageAnswer.Coming : PageAnswer.Cannot, visit.Page.Owner.Value), (desk, order) => desk.AnswerPage(order),
            seen => seen.Pages.OfType<PageAnswered>().Any(said => said.Answer == (which % 2 == 0 ? PageAnswer.Coming : PageAnswer.Cannot))),
        Deed.AskAtClosing => AtClosing(at, new(visit.Id, which % 2 == 0 ? FrontDesk.AtClosing.Gone : FrontDesk.AtClosing.StillHere, "desk")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Somebody else on the floor who could have it.</summary>
    private static SalespersonId? Other(FloorSnapshot floor, VisitOnFloor visit, int which)
    {
        var others = floor.Reps.Where(rep => rep.Id != visit.Rep).ToArray();
        return others.Length == 0 ? null : others[which % others.Length].Id;
    }

    private Task Undo(ShowroomId at, UndoDecision order) => Ordered(at, order, (desk, undo) => desk.Undo(undo), seen => seen.Undone.Contains(order.Decision!.Value));

    private Task Override(ShowroomId at, OverrideVisit order) => Ordered(at, order, (desk, command) => desk.Override(command), seen => seen.Overridden.Contains(order));

    private Task AtClosing(ShowroomId at, AnswerAtClosing order) =>
        Ordered(at, order, (desk, command) => desk.AtClosing(command), seen => seen.AtClosing.Contains(order.Answer) || (order.Answer == FrontDesk.AtClosing.Gone && seen.IsOver));

    private async Task DecideAgain(ShowroomId at, Arrive order)
    {
        if (await requests.Insist(grains => Desk(grains, at).DecideAgain(order)) is { } answer and not ArrivalOutcome.Refused)
            Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, _ => net.Visit(order.Visit) is { Undone.Count: > 0, Stage: not Stage.Undecided } && answer is not null, null));
    }

    private async Task Ordered<TOrder>(ShowroomId at, TOrder order, Func<IFrontDeskGrain, TOrder, Task<VisitOutcomeAnswer>> send, Func<VisitSeen, bool> isTrue) where TOrder : notnull
    {
        if (await requests.Insist(grains => send(Desk(grains, at), order)) is not VisitOutcomeAnswer.Done done) return;
        Remember(new Acknowledged.Deed(at, world.Clock.Wall, order, known => known.Visit(done.Visit) is { } seen && isTrue(seen), grains => send(Desk(grains, at), order)));
    }
}
