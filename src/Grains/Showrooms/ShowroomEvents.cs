namespace SalesFloor.Showrooms;

/// <summary>A fact about one showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record ShowroomEvent(DateTimeOffset At);

/// <summary>The plan of the showroom from now on.</summary>
[GenerateSerializer, Immutable, Alias("showroom.PlanSet.v1")]
public sealed record PlanSet(DateTimeOffset At, ShowroomPlan Plan, string Actor) : ShowroomEvent(At);
