namespace SalesFloor.FrontDesk;

/// <summary>The owner of a visitor who waits for him was called.</summary>
[GenerateSerializer, Immutable, Alias("desk.OwnerPaged.v1")]
public sealed record OwnerPaged(DateTimeOffset At, VisitId Visit, SalespersonId Owner, DateTimeOffset Until, string Actor) : DeskEvent(At);

/// <summary>The called owner answered.</summary>
[GenerateSerializer, Immutable, Alias("desk.PageAnswered.v1")]
public sealed record PageAnswered(DateTimeOffset At, VisitId Visit, SalespersonId Rep, PageAnswer Answer, string Actor) : DeskEvent(At);
