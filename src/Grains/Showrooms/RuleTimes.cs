namespace SalesFloor.Showrooms;

/// <summary>The times of a showroom's rules, with what holds where a plan says nothing.</summary>
internal static class RuleTimes
{
    private static readonly TimeSpan s_undo = TimeSpan.FromMinutes(2);

    private const int UsualMisses = 3;

    private const int UsualShare = 50;
    private static readonly TimeSpan s_page = TimeSpan.FromSeconds(60);

    /// <summary>How long a called owner has to answer.</summary>
    public static TimeSpan PageTime(this FloorRules rules) => rules.PageFor ?? s_page;

    /// <summary>How owner and stand-in share a deal that comes of a duty reception.</summary>
    public static FrontDesk.StandInSplit Split(this FloorRules rules) => new(100 - (rules.StandInShare ?? UsualShare), rules.StandInShare ?? UsualShare);

    /// <summary>After how many missed offers in a row a rep is set on a break; zero is never.</summary>
    public static int Misses(this FloorRules rules) => rules.MissesUntilBreak ?? UsualMisses;

    /// <summary>How long after a decision the desk can undo it.</summary>
    public static TimeSpan UndoWindow(this FloorRules rules) => rules.UndoFor ?? s_undo;
}
