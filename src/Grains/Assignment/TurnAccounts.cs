using System.Collections.Immutable;

namespace SalesFloor.Assignment;

/// <summary>What a paid turn moves. The parts always sum to zero: what the present are entitled to is what the taker pays.</summary>
internal static class TurnAccounts
{
    public static ImmutableDictionary<SalespersonId, TurnShift> Booking(
        TurnStrategy strategy, TieBreak by, TurnView before, ImmutableArray<TurnMember> members, TurnMember chosen)
    {
        var shifts = ImmutableDictionary.CreateBuilder<SalespersonId, TurnShift>();
        var present = members.Where(m => m.IsPresent).ToArray();
        for (var i = 0; i < present.Length; i++)
            shifts[present[i].Rep] = new(Share(i, present.Length), 0);

        shifts[chosen.Rep] = shifts[chosen.Rep] with { Owed = shifts[chosen.Rep].Owed - TurnParts.PerTurn };
        if (by == TieBreak.MakeUpTurn) shifts[chosen.Rep] = shifts[chosen.Rep] with { MakeUps = -1 };
        else if (strategy == TurnStrategy.StrictOrder) BookMakeUps(shifts, by, before, members, chosen);
        return shifts.ToImmutable();
    }

    /// <summary>What gives a turn of this decision back whole: each share from whoever was present then, one turn to the rep.</summary>
    public static ImmutableArray<SeatShift> Undone(TurnQuestion question, SalespersonId rep)
    {
        var present = question.Candidates.Where((candidate, place) => new TurnMember(place, candidate, new(candidate.Rep, 0, 0, 0, null), question.SharesOnBreak).IsPresent).ToArray();
        return [.. present.Select((candidate, index) => new SeatShift(candidate.Rep, (candidate.Rep == rep ? TurnParts.PerTurn : 0) - Share(index, present.Length), 0))];
    }

    /// <summary>Equal shares; the odd parts go one each to the first of the list, so that nothing is lost in rounding.</summary>
    private static long Share(int index, int present) => TurnParts.PerTurn / present + (index < TurnParts.PerTurn % present ? 1 : 0);

    private static void BookMakeUps(
        ImmutableDictionary<SalespersonId, TurnShift>.Builder shifts, TieBreak by, TurnView before, ImmutableArray<TurnMember> members, TurnMember chosen)
    {
        foreach (var passed in StrictOrderLine.Between(before.Cursor, chosen.Place, members))
            if (IsMadeUpTo(passed, before) || (by is TieBreak.GivenOffline or TieBreak.Overridden && passed.WhyNot is null))
                shifts[passed.Rep] = shifts.GetValueOrDefault(passed.Rep) with { MakeUps = 1 };
    }

    /// <summary>The line passed him for a reason that is not his own doing. Busy with a new customer he has had his turn; refused or away he has no claim.</summary>
    private static bool IsMadeUpTo(TurnMember passed, TurnView before)
    {
        if (passed.Candidate.Refused is not null) return false;
        return passed.Candidate.Condition is RepCondition.WithOwnCustomer or RepCondition.StandingIn or RepCondition.OnBreak or RepCondition.OnCall
            || (passed.Candidate.Condition == RepCondition.Free && passed.Rep == before.LastTaker);
    }
}
