namespace SalesFloor.Showrooms;

/// <summary>The times of a showroom's rules, with what holds where a plan says nothing.</summary>
internal static class RuleTimes
{
    private static readonly TimeSpan s_undo = TimeSpan.FromMinutes(2);

    /// <summary>How long after a decision the desk can undo it.</summary>
    public static TimeSpan UndoWindow(this FloorRules rules) => rules.UndoFor ?? s_undo;
}
