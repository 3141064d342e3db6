using System.Collections.Immutable;
using SalesFloor.Boards;
using SalesFloor.FrontDesk;
using SalesFloor.Salespeople;

namespace SalesFloor.Dashboard.Desk;

/// <summary>An override that is being entered: for which visit, which candidate after the rule's, and why. <paramref name="Rep"/> is who has the offer now; <paramref name="InTurn"/>: only the group on duty can have the visitor (I-03). <paramref name="Ticket"/> is null while he is not stored: then he and the override are one decision.</summary>
public sealed record OverrideDraft(VisitId Visit, int? Ticket, SalespersonId? Rep, bool InTurn, int At = 0, OverrideReason? Reason = null, string Note = "")
{
    /// <summary>Those who could have the visitor instead, in the order of their turns.</summary>
    public ImmutableArray<RepOnFloor> Candidates(FloorSnapshot floor) =>
    [
        .. floor.Reps
            .Where(rep => rep is { Says: Presence.OnFloor, Is: Engagement.Free, SetOnBreakAt: null } && rep.Id != Rep && (rep.OnDuty || !InTurn))
            .OrderBy(rep => floor.NextUp.IndexOf(rep.Id) is >= 0 and var place ? place : int.MaxValue),
    ];

    /// <summary>The candidate that is chosen now; null where nobody is free.</summary>
    public RepOnFloor? Chosen(FloorSnapshot floor) => Candidates(floor) is { Length: > 0 } all ? all[At % all.Length] : null;

    /// <summary>A note is asked for, and there is none.</summary>
    public bool NeedsNote => Reason == OverrideReason.Other && string.IsNullOrWhiteSpace(Note);
}
