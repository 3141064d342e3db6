using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Simulation;

/// <summary>An answer that a client got, and the order it was the answer to: it must hold for ever.</summary>
internal abstract record Acknowledged
{
    private Acknowledged() { }

    public sealed record Arrival(Arrive Order, ArrivalOutcome Answer) : Acknowledged;

    public sealed record Acceptance(AcceptVisit Order, VisitOutcomeAnswer.Done Answer) : Acknowledged;

    public sealed record Decline(DeclineVisit Order) : Acknowledged;

    public sealed record End(FinishVisit Order, VisitOutcomeAnswer.Done Answer) : Acknowledged;

    public sealed record Left(VisitorLeaves Order) : Acknowledged;

    public sealed record Word(SalespersonId Rep, Presence Presence) : Acknowledged;
}
