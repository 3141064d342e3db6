using System.Collections.Immutable;

namespace SalesFloor.FrontDesk;

/// <summary>A desk that woke up found turns booked for visits that do not hold them, and gives them back. Stored before they go: another process that was about to store a visit with such a turn is then refused, instead of losing the turn.</summary>
[GenerateSerializer, Immutable, Alias("desk.TurnsReclaimed.v1")]
public sealed record TurnsReclaimed(DateTimeOffset At, ImmutableArray<VisitId> Visits) : DeskEvent(At);
