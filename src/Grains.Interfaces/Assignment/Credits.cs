namespace SalesFloor.Assignment;

/// <summary>A turn given back by a compensation (ROT-05). Its visit is the one that was no genuine customer; <paramref name="UsedBy"/> is the next new customer who came to the rep, null while the credit is open.</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnCredit.v1")]
public sealed record TurnCredit(VisitId Visit, SalespersonId Rep, DateTimeOffset At, VisitId? UsedBy);

/// <summary>The credits of one rotation and which of them are used for good: the turn on them cannot go back any more.</summary>
[GenerateSerializer, Immutable, Alias("assignment.TurnCredits.v1")]
public sealed record TurnCredits(System.Collections.Immutable.ImmutableArray<TurnCredit> All, System.Collections.Immutable.ImmutableArray<VisitId> UsedForGood);

/// <summary>Order to give a rep his turn back. <paramref name="Decision"/> is the decision by which the visit came to him: the shares of those who were present then are what the credit takes back.</summary>
[GenerateSerializer, Immutable, Alias("assignment.GrantCredit.v1")]
public sealed record GrantCredit(VisitId Visit, SalespersonId Rep, TurnStrategy Strategy, TurnDecision Decision, string Actor);
