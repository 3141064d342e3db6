using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Simulation;

/// <summary>An answer that a client got, and the order it was the answer to: it must hold for ever.</summary>
internal abstract record Acknowledged(ShowroomId At)
{
    /// <summary>Whether the ledger says so, too.</summary>
    public abstract bool Holds(Net net);

    public sealed record Arrival(ShowroomId At, Arrive Order, ArrivalOutcome Answer) : Acknowledged(At)
    {
        public override bool Holds(Net net) => net.Visit(Order.Visit) is { } visit && visit.Answer == Answer;
    }

    public sealed record Acceptance(ShowroomId At, AcceptVisit Order, VisitOutcomeAnswer.Done Answer) : Acknowledged(At)
    {
        public override bool Holds(Net net) => net.Visit(Order.Visit) is { } visit && Answer.Rep is { } rep && visit.Receivers.Contains(rep);
    }

    public sealed record Decline(ShowroomId At, DeclineVisit Order) : Acknowledged(At)
    {
        public override bool Holds(Net net) => net.Visit(Order.Visit) is { } visit && Order.Rep is { } rep && visit.Refused.Contains(rep);
    }

    public sealed record End(ShowroomId At, FinishVisit Order, VisitOutcomeAnswer.Done Answer) : Acknowledged(At)
    {
        public override bool Holds(Net net) => net.Visit(Order.Visit) is { Stage: Stage.Finished };
    }

    public sealed record Left(ShowroomId At, VisitorLeaves Order) : Acknowledged(At)
    {
        public override bool Holds(Net net) => net.Visit(Order.Visit) is { Stage: Stage.Left };
    }

    public sealed record Word(ShowroomId At, SalespersonId Rep, Presence Presence) : Acknowledged(At)
    {
        public override bool Holds(Net net) => Presence == Presence.Off || net.Words.Contains((Rep, Presence));
    }

    /// <summary>Any other order. Sent again within the day, it changes nothing any more; <paramref name="Again"/> is null where its repeat is another order, as a tick of another day is.</summary>
    public sealed record Deed(ShowroomId At, DateTimeOffset When, object What, Func<Net, bool> Is, Func<IGrainFactory, Task>? Again) : Acknowledged(At)
    {
        public override bool Holds(Net net) => Is(net);

        public override string ToString() => What.ToString()!;
    }
}
