namespace SalesFloor.Showrooms;

/// <summary>Somebody proposed other rules.</summary>
[GenerateSerializer, Immutable, Alias("showroom.RulesProposed.v1")]
public sealed record RulesProposed(DateTimeOffset At, ProposalId Proposal, FloorRules Rules, DateTimeOffset From, string Why, string Actor) : ShowroomEvent(At);

/// <summary>A second person approved them: this version holds from <paramref name="From"/> on.</summary>
[GenerateSerializer, Immutable, Alias("showroom.RulesApproved.v1")]
public sealed record RulesApproved(DateTimeOffset At, ProposalId Proposal, FloorRules Rules, DateTimeOffset From, string ProposedBy, string Actor) : ShowroomEvent(At);

/// <summary>They were dropped.</summary>
[GenerateSerializer, Immutable, Alias("showroom.RulesRejected.v1")]
public sealed record RulesRejected(DateTimeOffset At, ProposalId Proposal, string Why, string Actor) : ShowroomEvent(At);
