namespace SalesFloor.FrontDesk;

/// <summary>So many offers in a row ran out that the rep counts as on a break, whatever he says (ROT-06).</summary>
[GenerateSerializer, Immutable, Alias("desk.RepSetOnBreak.v1")]
public sealed record RepSetOnBreak(DateTimeOffset At, SalespersonId Rep, int Misses) : DeskEvent(At);

/// <summary>The rep said again that he is on the floor: he counts as there.</summary>
[GenerateSerializer, Immutable, Alias("desk.RepReturned.v1")]
public sealed record RepReturned(DateTimeOffset At, SalespersonId Rep) : DeskEvent(At);
