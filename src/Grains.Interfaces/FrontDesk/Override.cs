namespace SalesFloor.FrontDesk;

/// <summary>Why the desk gives a visit to another rep than the rule does (FD-15). The codes never change.</summary>
[GenerateSerializer, Alias("frontdesk.OverrideReason.v1")]
public enum OverrideReason
{
    /// <summary>The visitor asks for somebody else.</summary>
    VisitorAsks = 1,
    /// <summary>Another language or dialect is needed.</summary>
    Language = 2,
    /// <summary>The rep is not where he says he is.</summary>
    RepNotThere = 3,
    /// <summary>Visitor and rep should not meet: they are related, or one has complained of the other.</summary>
    Conflict = 4,
    /// <summary>A manager has ordered it.</summary>
    ManagerOrders = 5,
    /// <summary>Something else; then it is written down.</summary>
    Other = 6,
}

/// <summary>Order: another rep than the rule's gets the visit, for a stated reason; <paramref name="Note"/> is needed with <see cref="OverrideReason.Other"/>.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.OverrideVisit.v1")]
public sealed record OverrideVisit(VisitId Visit, SalespersonId Rep, OverrideReason Reason, string? Note, string Actor);

/// <summary>To whom a visit is given against the rule, and why.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.OverrideOrder.v1")]
public sealed record OverrideOrder(SalespersonId Rep, OverrideReason Reason, string? Note);
