using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>A rep of ours is called by the desk of another showroom, where a customer of his waits for him. <paramref name="Ticket"/> is that desk's; <paramref name="Answer"/> is null while he has said nothing. The customer's name stays where he waits; his file says it to whoever may read it.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.CallFromElsewhere.v1")]
public sealed record CallFromElsewhere(VisitId Visit, int Ticket, SalespersonId Rep, CustomerId? Customer, DateTimeOffset ArrivedAt, DateTimeOffset At, DateTimeOffset Until, PageAnswer? Answer = null);

/// <summary>All calls from one showroom to reps of another, as they stand; none where they are over.</summary>
[GenerateSerializer, Immutable, Alias("frontdesk.CallsFromElsewhere.v1")]
public sealed record CallsFromElsewhere(ShowroomId From, BilingualName FromName, ImmutableArray<CallFromElsewhere> Calls);
