using System.Collections.Immutable;
using SalesFloor.Boards;

namespace SalesFloor.Days;

/// <summary>Reads closed days from the ledger: what the desk no longer holds.</summary>
public interface IDayHistory
{
    /// <summary>The totals with which the desk closed a day, or null where it never did.</summary>
    Task<DayTotals?> Closed(ShowroomId showroom, DateOnly day);

    /// <summary>The days from one on that the desk has closed.</summary>
    Task<ImmutableArray<DateOnly>> ClosedSince(ShowroomId showroom, DateOnly from);
}
