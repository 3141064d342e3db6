using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>What holds where the rules of a showroom say nothing, as <see cref="FloorRules"/> describes it: for people to read.</summary>
internal static class UsualRules
{
    public static TimeSpan Undo(this FloorRules rules) => rules.UndoFor ?? TimeSpan.FromMinutes(2);

    public static int Misses(this FloorRules rules) => rules.MissesUntilBreak ?? 3;

    public static TimeSpan Page(this FloorRules rules) => rules.PageFor ?? TimeSpan.FromMinutes(1);

    public static int Share(this FloorRules rules) => rules.StandInShare ?? 50;
}
