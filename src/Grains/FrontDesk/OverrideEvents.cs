namespace SalesFloor.FrontDesk;

/// <summary>The desk gave a visit to another rep than the rule does (FD-15, I-12): who had it before, whom the rule names, who has it now, why, and who ordered it.</summary>
[GenerateSerializer, Immutable, Alias("desk.VisitOverridden.v1")]
public sealed record VisitOverridden(
    DateTimeOffset At, VisitId Visit, SalespersonId? Had, SalespersonId? RuleSays, SalespersonId Rep, OverrideReason Reason, string? Note, string Actor) : DeskEvent(At);
