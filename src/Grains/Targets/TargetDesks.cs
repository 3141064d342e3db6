using SalesFloor.Showrooms;

namespace SalesFloor.Targets;

/// <summary>What waits for somebody in a showroom. Pure.</summary>
internal static class TargetDesks
{
    /// <summary>Everything that is to be decided, answered, given out and closed on a day.</summary>
    public static TargetDesk Of(TargetBook book, ShowroomPlan plan, DateOnly today, long version)
    {
        var lines = book.Lines.Where(line => TargetRights.IsHere(plan, line.Key.Scope)).ToList();
        return new(
            version,
            [.. lines.Where(line => line.Pending is not null)],
            [.. lines.Where(line => line.Counter is not null)],
            [.. lines.Where(line => line is { State: TargetState.Approved, Pending: null } && line.Key.Period.Until >= today)],
            [.. lines.Where(line => line is { State: TargetState.Approved or TargetState.Assigned or TargetState.Accepted, Pending: null } && line.Key.Period.Until < today)],
            [.. (book.Plans ?? []).Where(one => TargetRights.IsHere(plan, one.Scope)).OrderByDescending(one => one.At)],
            [.. (book.Reports ?? []).Where(one => TargetRights.IsHere(plan, one.Scope)).OrderByDescending(one => one.At)],
            book.CalendarOf(plan.Id),
            [.. (book.Notes ?? []).Where(note => TargetRights.IsHere(plan, note.Target.Scope)).Reverse()]);
    }
}
