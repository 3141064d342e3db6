using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wording;

/// <summary>The day's figures with the names of their words, in the order in which the desk reports them (FD-14).</summary>
public static class DayFigures
{
    /// <summary>All of them.</summary>
    public static IEnumerable<(string Name, int Figure)> Of(DayTotals totals) =>
    [
        ("WalkIns", totals.WalkIns), ("Calls", totals.Calls), ("NewCustomers", totals.NewCustomers), ("ToOwner", totals.ToOwner), ("ToRotation", totals.ToRotation),
        ("StandIns", totals.StandIns), ("Waited", totals.Waited), ("Left", totals.Left), ("Received", totals.Received), ("Finished", totals.Finished),
    ];
}
