using System.Collections.Immutable;

namespace SalesFloor.FrontDesk;

/// <summary>Reads from the ledger what the desk did against or beside the rule (FD-15, INC-09): for the director's report, never for a decision.</summary>
public interface IMisassignments
{
    /// <summary>Every override, undo and omitted visit of a showroom from a moment up to, not including, another; oldest first.</summary>
    Task<ImmutableArray<Misassignment>> Read(ShowroomId showroom, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}

/// <summary>What the report of misassignments shows.</summary>
public enum MisassignmentKind
{
    /// <summary>Another rep than the rule's got the visit.</summary>
    Override = 1,
    /// <summary>A decision was taken back.</summary>
    Undo = 2,
    /// <summary>Nobody received the visitor.</summary>
    Omitted = 3,
}

/// <summary>One line of the report. <paramref name="Before"/> had the visit or was offered it, <paramref name="After"/> has it after; <paramref name="RuleSays"/> is whom the rule names. <paramref name="Waited"/>: how long an omitted visitor was here.</summary>
public sealed record Misassignment(
    DateTimeOffset At,
    MisassignmentKind Kind,
    VisitId Visit,
    int Ticket,
    Channel Channel,
    string Actor,
    SalespersonId? Before,
    SalespersonId? After,
    SalespersonId? RuleSays,
    OverrideReason? Reason,
    string? Note,
    TimeSpan? Waited);
