using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>Reps of this showroom are called by the desk of another, or are so no longer: these are all calls from there.</summary>
[GenerateSerializer, Immutable, Alias("desk.CalledFromElsewhere.v1")]
public sealed record CalledFromElsewhere(DateTimeOffset At, ShowroomId From, BilingualName FromName, ImmutableArray<CallFromElsewhere> Calls) : DeskEvent(At);
