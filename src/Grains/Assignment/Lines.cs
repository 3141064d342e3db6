using System.Collections.Immutable;

namespace SalesFloor.Assignment;

/// <summary>A strategy: in which order free members stand, and by which key the first was before the second.</summary>
internal interface ITurnLine
{
    ImmutableArray<TurnMember> Order(TurnView before, ImmutableArray<TurnMember> free);

    TieBreak By(TurnView before, ImmutableArray<TurnMember> line);
}

/// <summary>The strategies that exist. An unknown one is an error, never a fallback.</summary>
internal static class Lines
{
    private static readonly ImmutableDictionary<TurnStrategy, ITurnLine> s_all = new Dictionary<TurnStrategy, ITurnLine>
    {
        [TurnStrategy.TurnLedger] = new TurnLedgerLine(),
        [TurnStrategy.StrictOrder] = new StrictOrderLine(),
        [TurnStrategy.FewestNewToday] = new MakeUpsFirst(new FewestNewTodayLine()),
        [TurnStrategy.LongestIdle] = new MakeUpsFirst(new LongestIdleLine()),
    }.ToImmutableDictionary();

    public static bool Exists(TurnStrategy strategy) => s_all.ContainsKey(strategy);

    public static ITurnLine Of(TurnStrategy strategy) =>
        s_all.TryGetValue(strategy, out var line) ? line : throw new ArgumentOutOfRangeException(nameof(strategy), strategy, "There is no such strategy of turns.");

    /// <summary>Nobody else is free, or only whoever had the last new customer (I-04).</summary>
    public static bool IsOnlyOne(TurnView before, ImmutableArray<TurnMember> line) => line.Length == 1 || (line.Length == 2 && line[1].Rep == before.LastTaker);
}

/// <summary>Owed most; then longest since the last new customer (never comes first); then place in the list.</summary>
internal sealed class TurnLedgerLine : ITurnLine
{
    public ImmutableArray<TurnMember> Order(TurnView before, ImmutableArray<TurnMember> free) =>
        [.. free.OrderByDescending(m => m.Seat.Owed).ThenBy(m => m.Seat.LastTurnAt ?? DateTimeOffset.MinValue).ThenBy(m => m.Place)];

    public TieBreak By(TurnView before, ImmutableArray<TurnMember> line)
    {
        if (Lines.IsOnlyOne(before, line)) return TieBreak.OnlyOneFree;
        if (line[0].Seat.Owed != line[1].Seat.Owed) return TieBreak.OwedMost;
        return line[0].Seat.LastTurnAt != line[1].Seat.LastTurnAt ? TieBreak.LongestSinceLast : TieBreak.PlaceInList;
    }
}

/// <summary>The paper rule: make-up turns first (most owed, then place), else the line from where it stands.</summary>
internal sealed class StrictOrderLine : ITurnLine
{
    public ImmutableArray<TurnMember> Order(TurnView before, ImmutableArray<TurnMember> free)
    {
        var places = Math.Max(before.Seats.Length, free.IsEmpty ? 0 : free.Max(m => m.Place) + 1);
        return
        [
            .. free.Where(m => m.Seat.MakeUps > 0).OrderByDescending(m => m.Seat.MakeUps).ThenBy(m => m.Place),
            .. free.Where(m => m.Seat.MakeUps <= 0).OrderBy(m => StepsFrom(before.Cursor, m.Place, places)),
        ];
    }

    public TieBreak By(TurnView before, ImmutableArray<TurnMember> line) => line[0].Seat.MakeUps > 0 ? TieBreak.MakeUpTurn : TieBreak.NextInLine;

    /// <summary>The members the line passes on its way from the cursor to a place, neither end included.</summary>
    public static IEnumerable<TurnMember> Between(int cursor, int place, ImmutableArray<TurnMember> members)
    {
        for (var step = 1; step < members.Length; step++)
        {
            var at = (cursor + step + members.Length) % members.Length;
            if (at == place) yield break;
            yield return members[at];
        }
    }

    // The place right after the cursor is step 0; the cursor's own place comes last.
    private static int StepsFrom(int cursor, int place, int places) => (place - cursor - 1 + 2 * places) % places;
}

/// <summary>Fewest turns of this rotation today; then longest since the last one (with the place in the list instead, the first places would gain some turns each week); then place.</summary>
internal sealed class FewestNewTodayLine : ITurnLine
{
    public ImmutableArray<TurnMember> Order(TurnView before, ImmutableArray<TurnMember> free) => [.. free.OrderBy(m => m.Seat.TakenToday).ThenBy(m => m.Seat.LastTurnAt ?? DateTimeOffset.MinValue).ThenBy(m => m.Place)];

    public TieBreak By(TurnView before, ImmutableArray<TurnMember> line)
    {
        if (Lines.IsOnlyOne(before, line)) return TieBreak.OnlyOneFree;
        if (line[0].Seat.TakenToday != line[1].Seat.TakenToday) return TieBreak.FewestToday;
        return line[0].Seat.LastTurnAt != line[1].Seat.LastTurnAt ? TieBreak.LongestSinceLast : TieBreak.PlaceInList;
    }
}

/// <summary>Longest since his last visit of today ended, whoever it was; who had none yet comes first; then place in the list.</summary>
internal sealed class LongestIdleLine : ITurnLine
{
    public ImmutableArray<TurnMember> Order(TurnView before, ImmutableArray<TurnMember> free) =>
        [.. free.OrderBy(m => m.Candidate.IdleSince ?? DateTimeOffset.MinValue).ThenBy(m => m.Place)];

    public TieBreak By(TurnView before, ImmutableArray<TurnMember> line)
    {
        if (Lines.IsOnlyOne(before, line)) return TieBreak.OnlyOneFree;
        return line[0].Candidate.IdleSince != line[1].Candidate.IdleSince ? TieBreak.IdleLongest : TieBreak.PlaceInList;
    }
}

/// <summary>Turns given back by compensations (ROT-05), and what a line of the paper rule left owing, come before a strategy that has no account of its own.</summary>
internal sealed class MakeUpsFirst(ITurnLine line) : ITurnLine
{
    public ImmutableArray<TurnMember> Order(TurnView before, ImmutableArray<TurnMember> free) =>
        [.. free.Where(m => m.Seat.MakeUps > 0).OrderByDescending(m => m.Seat.MakeUps).ThenBy(m => m.Place), .. line.Order(before, [.. free.Where(m => m.Seat.MakeUps <= 0)])];

    public TieBreak By(TurnView before, ImmutableArray<TurnMember> ordered) => ordered[0].Seat.MakeUps > 0 ? TieBreak.MakeUpTurn : line.By(before, ordered);
}
