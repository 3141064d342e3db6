using System.Collections.Immutable;

namespace SalesFloor.Targets;

/// <summary>A fact about a year's plan of targets. The aliases are the names in the ledger: frozen.</summary>
public abstract record TargetEvent(DateTimeOffset At);

/// <summary>These targets were proposed: new ones, or other versions of those there are.</summary>
[GenerateSerializer, Immutable, Alias("target.Proposed.v1")]
public sealed record TargetsProposed(DateTimeOffset At, ImmutableArray<TargetDraft> Lines, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>These versions are in force.</summary>
[GenerateSerializer, Immutable, Alias("target.Approved.v1")]
public sealed record TargetsApproved(DateTimeOffset At, ImmutableArray<TargetAt> Lines, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>These versions were sent back.</summary>
[GenerateSerializer, Immutable, Alias("target.Returned.v1")]
public sealed record TargetsReturned(DateTimeOffset At, ImmutableArray<TargetAt> Lines, string Why, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>These targets were given to those who are to reach them.</summary>
[GenerateSerializer, Immutable, Alias("target.Assigned.v1")]
public sealed record TargetsAssigned(DateTimeOffset At, ImmutableArray<TargetAt> Lines, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>They accepted.</summary>
[GenerateSerializer, Immutable, Alias("target.Accepted.v1")]
public sealed record TargetsAccepted(DateTimeOffset At, ImmutableArray<TargetAt> Lines, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>Somebody would accept another.</summary>
[GenerateSerializer, Immutable, Alias("target.Countered.v1")]
public sealed record TargetCountered(DateTimeOffset At, TargetAt Line, decimal Value, string Why, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>His proposal was taken, and waits for approval as the next version.</summary>
[GenerateSerializer, Immutable, Alias("target.CounterTaken.v1")]
public sealed record CounterTaken(DateTimeOffset At, TargetAt Line, decimal Value, string Why, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>The target was kept.</summary>
[GenerateSerializer, Immutable, Alias("target.CounterDeclined.v1")]
public sealed record CounterDeclined(DateTimeOffset At, TargetAt Line, string Why, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>The time of a target is over.</summary>
[GenerateSerializer, Immutable, Alias("target.Closed.v1")]
public sealed record TargetClosed(DateTimeOffset At, TargetAt Line, decimal Actual, ActualFrom From, string? Cause, string? Measure, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>Something was said about a target on its way.</summary>
[GenerateSerializer, Immutable, Alias("target.ProgressNoted.v1")]
public sealed record ProgressNoted(DateTimeOffset At, TargetKey Target, NoteKind Kind, string Text, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>When a showroom works.</summary>
[GenerateSerializer, Immutable, Alias("target.CalendarSet.v1")]
public sealed record WorkCalendarSet(DateTimeOffset At, ShowroomId Showroom, WorkCalendar Calendar, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>A sales plan was submitted.</summary>
[GenerateSerializer, Immutable, Alias("target.PlanSubmitted.v1")]
public sealed record SalesPlanSubmitted(DateTimeOffset At, TargetScope Scope, TargetPeriod Period, SalesPlanText Text, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>The supervisor has passed it on.</summary>
[GenerateSerializer, Immutable, Alias("target.PlanReviewed.v1")]
public sealed record SalesPlanReviewed(DateTimeOffset At, TargetScope Scope, TargetPeriod Period, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>It is approved.</summary>
[GenerateSerializer, Immutable, Alias("target.PlanApproved.v1")]
public sealed record SalesPlanApproved(DateTimeOffset At, TargetScope Scope, TargetPeriod Period, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>It was sent back.</summary>
[GenerateSerializer, Immutable, Alias("target.PlanReturned.v1")]
public sealed record SalesPlanReturned(DateTimeOffset At, TargetScope Scope, TargetPeriod Period, string Why, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>How it went.</summary>
[GenerateSerializer, Immutable, Alias("target.PlanSummarised.v1")]
public sealed record SalesPlanSummarised(DateTimeOffset At, TargetScope Scope, TargetPeriod Period, string Summary, decimal? Spent, SalespersonId By, string Actor) : TargetEvent(At);

/// <summary>A plan was reported to a superior, as it stood.</summary>
[GenerateSerializer, Immutable, Alias("target.Reported.v1")]
public sealed record TargetsReported(DateTimeOffset At, TargetReport Report, string Actor) : TargetEvent(At);
