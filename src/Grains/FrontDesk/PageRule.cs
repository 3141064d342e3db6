namespace SalesFloor.FrontDesk;

/// <summary>When an owner can be called to his visitor, and whose answer counts. Pure.</summary>
internal static class PageRule
{
    /// <summary>Whether the owner is being called at this moment and has not answered.</summary>
    public static bool IsRunning(OpenVisit visit, DateTimeOffset now) => visit.Page is { Answer: null } page && page.Owner == visit.Route?.Rep && now < page.Until;

    /// <summary>Why he cannot be called; null when he can.</summary>
    public static VisitRefusal? Refuse(OpenVisit visit) => visit is { Status: VisitStatus.WaitingForOwner, Route.Rep: not null } ? null : VisitRefusal.NotWaitingForOwner;

    /// <summary>Why an answer does not count; null when it does. Late it counts as long as the visitor waits.</summary>
    public static VisitRefusal? Refuse(OpenVisit visit, AnswerPage command)
    {
        if (!Enum.IsDefined(command.Answer) || (command.Answer == PageAnswer.SendToMe && visit.Facts?.OwnerElsewhere is null)) return VisitRefusal.ChoiceUnknown;
        // Whom the visitor waits for may have changed since the call: then nobody waits for this answer.
        return visit is { Status: VisitStatus.WaitingForOwner, Page.Owner: var called, Route.Rep: { } owner } && called == command.Rep && owner == called ? null : VisitRefusal.NotPaged;
    }
}
