using System.Collections.Immutable;
using SalesFloor.Assignment;

namespace SalesFloor.FrontDesk;

/// <summary>The desk took its last decision about a visit back (FD-15): <paramref name="Rep"/>, to whom it was offered or who had received it, has it no more, and the turn of <paramref name="TurnGroup"/> goes back. The visit lies at the desk.</summary>
[GenerateSerializer, Immutable, Alias("desk.DecisionUndone.v1")]
public sealed record DecisionUndone(DateTimeOffset At, VisitId Visit, int Decision, VisitStatus Was, SalespersonId? Rep, GroupId? TurnGroup, string Actor) : DeskEvent(At);

/// <summary>What was entered about a visit is this from now on.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitCorrected.v1")]
public sealed record VisitCorrected(
    DateTimeOffset At, VisitId Visit, VisitorSays Says, SalespersonId? NamedRep, CustomerId? Customer, string? Phone, string? Name, string Actor, ImmutableArray<SalespersonId>? AlsoNamed = null) : DeskEvent(At);
