using SalesFloor.Showrooms;

namespace SalesFloor.Compensations;

/// <summary>A fact about the compensations of one showroom. The aliases are the names in the ledger: frozen.</summary>
public abstract record CompensationEvent(DateTimeOffset At);

/// <summary>A visit was reported to be no genuine customer.</summary>
[GenerateSerializer, Immutable, Alias("compensation.Reported.v1")]
public sealed record CompensationReported(DateTimeOffset At, VisitId Visit, int Ticket, SalespersonId Rep, CompensationCause Cause, int RulesVersion, string? Note, string Actor) : CompensationEvent(At);

/// <summary>The rep or the visitor certified at the desk what the visit was for.</summary>
[GenerateSerializer, Immutable, Alias("compensation.Certified.v1")]
public sealed record CompensationCertified(DateTimeOffset At, VisitId Visit, Certifier By, string Actor) : CompensationEvent(At);

/// <summary>It was decided.</summary>
[GenerateSerializer, Immutable, Alias("compensation.Ruled.v1")]
public sealed record CompensationRuled(DateTimeOffset At, VisitId Visit, CompensationRuling Ruling, SalespersonId By, Role As, InDirectorsPlace? InPlace, string? Why, string Actor) : CompensationEvent(At);

/// <summary>The turn lies in the ledger of turns of this group.</summary>
[GenerateSerializer, Immutable, Alias("compensation.Credited.v1")]
public sealed record CompensationCredited(DateTimeOffset At, VisitId Visit, GroupId Group) : CompensationEvent(At);

/// <summary>A new customer came to the rep on the credit, and that turn cannot go back any more.</summary>
[GenerateSerializer, Immutable, Alias("compensation.Used.v1")]
public sealed record CompensationUsed(DateTimeOffset At, VisitId Visit, VisitId UsedBy) : CompensationEvent(At);

/// <summary>Somebody who decides is away; an end before the beginning takes it back.</summary>
[GenerateSerializer, Immutable, Alias("compensation.ApproverAwayNoted.v1")]
public sealed record ApproverAwayNoted(DateTimeOffset At, SalespersonId Person, DateOnly From, DateOnly Until, SalespersonId By, string Actor) : CompensationEvent(At);
