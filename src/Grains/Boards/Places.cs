using System.Collections.Immutable;
using SalesFloor.Assignment;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Boards;

/// <summary>The standings of all groups: of the door or of both channels, and of the calls where they have a rotation of their own.</summary>
internal sealed record FloorStandings(IReadOnlyDictionary<GroupId, ImmutableArray<Standing>> Shared, IReadOnlyDictionary<GroupId, ImmutableArray<Standing>> Calls);

/// <summary>The place in turn that everybody sees (ROT-12), also under strategies that look at the day: what was taken yesterday is nobody's place today. Pure.</summary>
internal static class Places
{
    /// <summary>A group's standings as they are on the desk's day.</summary>
    public static ImmutableArray<Standing> Today(ImmutableArray<Standing> standings, TurnStrategy strategy, DutyGroup group, DeskBook desk)
    {
        ImmutableArray<Standing> today = [.. standings.Select(s => s.TakenOn == desk.Day || s.TakenToday == 0 ? s : s with { TakenToday = 0 })];
        return strategy switch
        {
            TurnStrategy.FewestNewToday => Ranked([.. today.OrderBy(s => s.TakenToday).ThenBy(s => s.LastTurnAt ?? DateTimeOffset.MinValue).ThenBy(s => group.Members.IndexOf(s.Rep))]),
            TurnStrategy.LongestIdle => Ranked([.. today.OrderBy(s => desk.IdleSince(s.Rep) ?? DateTimeOffset.MinValue).ThenBy(s => group.Members.IndexOf(s.Rep))]),
            _ => today, // the other strategies do not look at the day
        };
    }

    private static ImmutableArray<Standing> Ranked(ImmutableArray<Standing> inOrder) => [.. inOrder.Select((standing, at) => standing with { Rank = at + 1 })];
}
