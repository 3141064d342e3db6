namespace SalesFloor.FrontDesk;

/// <summary>After closing time the desk said that the visitor is still here.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitStillHere.v1")]
public sealed record VisitStillHere(DateTimeOffset At, VisitId Visit, string Actor) : DeskEvent(At);

/// <summary>After closing time the desk said that a received visitor is gone: the visit is over, and how it ended nobody said.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitEndedUnseen.v1")]
public sealed record VisitEndedUnseen(DateTimeOffset At, VisitId Visit, SalespersonId Rep, string Actor) : DeskEvent(At);
