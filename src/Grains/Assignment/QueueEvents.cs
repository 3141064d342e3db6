using System.Collections.Immutable;

namespace SalesFloor.Assignment;

/// <summary>A fact about the turns of one group. The aliases are the names in the ledger: frozen.</summary>
public abstract record QueueEvent(DateTimeOffset At);

/// <summary>What one booking moved in one member's account: parts of a turn and make-up turns.</summary>
[GenerateSerializer, Immutable, Alias("queue.SeatShift.v1")]
public sealed record SeatShift(SalespersonId Rep, long Owed, int MakeUps);

/// <summary>A turn was taken: <paramref name="Rep"/> pays it, the shifts sum to zero in parts. <paramref name="Cursor"/> is where the line stands afterwards, <paramref name="Day"/> the local day on which it counts. <paramref name="KeepsNewest"/>: the newest turn of each other rep can still go back, however old it is.</summary>
[GenerateSerializer, Immutable, Alias("queue.TurnTaken.v1")]
public sealed record TurnBooked(DateTimeOffset At, VisitId Visit, SalespersonId Rep, TurnStrategy Strategy, int Cursor, ImmutableArray<SeatShift> Shifts, ImmutableArray<SalespersonId> Line, DateOnly? Day = null, bool KeepsNewest = false) : QueueEvent(At);

/// <summary>A turn went back: the shifts undo those of its booking.</summary>
[GenerateSerializer, Immutable, Alias("queue.TurnReturned.v1")]
public sealed record TurnReturned(DateTimeOffset At, VisitId Visit, SalespersonId Rep, TurnBack Why, ImmutableArray<SeatShift> Shifts, string Actor) : QueueEvent(At);

/// <summary>A rep has the turn of a visit back, by a compensation (ROT-05): the shifts sum to zero in parts.</summary>
[GenerateSerializer, Immutable, Alias("queue.CreditGranted.v1")]
public sealed record CreditGranted(DateTimeOffset At, VisitId Visit, SalespersonId Rep, ImmutableArray<SeatShift> Shifts, string Actor) : QueueEvent(At);

/// <summary>A credit was used and whoever granted it knows: it leaves the book.</summary>
[GenerateSerializer, Immutable, Alias("queue.CreditSettled.v1")]
public sealed record CreditSettled(DateTimeOffset At, VisitId Visit) : QueueEvent(At);
