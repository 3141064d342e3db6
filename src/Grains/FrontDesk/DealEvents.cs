using SalesFloor.Boards;

namespace SalesFloor.FrontDesk;

/// <summary>A signed deal is shown on the floor from now on.</summary>
[GenerateSerializer, Immutable, Alias("desk.DealShown.v1")]
public sealed record DealShown(DateTimeOffset At, DealOnFloor Deal, string Actor) : DeskEvent(At);

/// <summary>It was taken back, and is not shown any more.</summary>
[GenerateSerializer, Immutable, Alias("desk.DealHidden.v1")]
public sealed record DealHidden(DateTimeOffset At, Guid Contract, string Actor) : DeskEvent(At);
