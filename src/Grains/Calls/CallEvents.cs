using SalesFloor.FrontDesk;

namespace SalesFloor.Calls;

/// <summary>A fact about the telephone of one showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record CallEvent(DateTimeOffset At);

/// <summary>A line was picked up.</summary>
[GenerateSerializer, Immutable, Alias("call.Answered.v1")]
public sealed record CallAnswered(DateTimeOffset At, VisitId Visit, int Line, string Actor) : CallEvent(At);

/// <summary>What is known of the caller and was promised to him, from now on.</summary>
[GenerateSerializer, Immutable, Alias("call.Noted.v1")]
public sealed record CallNoted(DateTimeOffset At, VisitId Visit, string? Phone, string? Name, bool Invited, Appointment? Appointment, string Actor) : CallEvent(At);

/// <summary>Something was ordered, or ordered otherwise; it does not count before it is confirmed (FD-23).</summary>
[GenerateSerializer, Immutable, Alias("call.OrderTaken.v1")]
public sealed record OrderTaken(DateTimeOffset At, VisitId Visit, string Wanted, string Actor) : CallEvent(At);

/// <summary>The order was read back and the customer said it is right (FD-23).</summary>
[GenerateSerializer, Immutable, Alias("call.OrderConfirmed.v1")]
public sealed record OrderConfirmed(DateTimeOffset At, VisitId Visit, string Actor) : CallEvent(At);

/// <summary>The call is over. <paramref name="BecameVisit"/>: the desk entered it, and counts it; <paramref name="Day"/> is the local day.</summary>
[GenerateSerializer, Immutable, Alias("call.Ended.v1")]
public sealed record CallEnded(DateTimeOffset At, VisitId Visit, DateOnly Day, bool BecameVisit, NoContact? NoContact, string Actor) : CallEvent(At);
