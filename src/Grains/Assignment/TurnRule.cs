using System.Collections.Immutable;

namespace SalesFloor.Assignment;

/// <summary>Whose turn it is (ROT-02): a pure function of the ledger of turns and the members of the duty group. Nothing else decides it.</summary>
public static class TurnRule
{
    /// <summary>Who gets the visit, and the verdict on every member with his account before and after.</summary>
    public static TurnAnswer Decide(TurnView before, TurnQuestion question)
    {
        var members = Members(before, question);
        var line = Line(before, question, members);
        if (line.IsEmpty) return new(null, TieBreak.NobodyFree, [.. members.Select(m => m.Judged(m.WhyNot ?? Verdict.LaterInTurn, TurnShift.None))]);

        var chosen = line.FirstOrDefault(m => m.Rep == question.Given) ?? line[0];
        var (given, over) = question.Overridden ? (TieBreak.Overridden, Verdict.PassedByOverride) : (TieBreak.GivenOffline, Verdict.PassedOffline);
        var by = chosen == line[0] ? Lines.Of(question.Strategy).By(before, line) : given;
        var passed = by == given ? line[..line.IndexOf(chosen)] : [];
        var shifts = question.Pays ? TurnAccounts.Booking(question.Strategy, by, before, members, chosen) : [];
        return new(chosen.Rep, by, [.. members.Select(m => m.Judged(passed.Contains(m) ? over : VerdictOn(m, chosen, before, question), shifts.GetValueOrDefault(m.Rep)))]);
    }

    /// <summary>The free members in the order in which they would be chosen one after the other if nothing else changed.</summary>
    public static ImmutableArray<SalespersonId> InTurn(TurnView before, TurnQuestion question) =>
        [.. Line(before, question, Members(before, question)).Select(m => m.Rep)];

    /// <summary>All members in the order of their claim, free or not: the place everybody sees (ROT-12).</summary>
    public static ImmutableArray<SalespersonId> Ranking(TurnView before, TurnStrategy strategy, ImmutableArray<SalespersonId> line)
    {
        var question = new TurnQuestion(default, default, strategy, Pays: false, [.. line.Select(rep => new Candidate(rep, RepCondition.Free))]);
        return InTurn(before, question);
    }

    /// <summary>Where the line stands after the answer: a make-up turn does not move it.</summary>
    public static int CursorAfter(TurnView before, TurnQuestion question, TurnAnswer answer)
    {
        if (answer.Rep is null || answer.By == TieBreak.MakeUpTurn) return before.Cursor;
        for (var place = 0; place < question.Candidates.Length; place++)
            if (question.Candidates[place].Rep == answer.Rep) return place;
        return before.Cursor;
    }

    private static ImmutableArray<TurnMember> Members(TurnView before, TurnQuestion question) =>
        [.. question.Candidates.Select((candidate, place) => new TurnMember(place, candidate, SeatOf(before, candidate.Rep), question.SharesOnBreak))];

    private static Seat SeatOf(TurnView before, SalespersonId rep)
    {
        foreach (var seat in before.Seats)
            if (seat.Rep == rep) return seat;
        return new(rep, 0, 0, 0, null); // a new colleague starts at zero
    }

    private static ImmutableArray<TurnMember> Line(TurnView before, TurnQuestion question, ImmutableArray<TurnMember> members)
    {
        var line = Lines.Of(question.Strategy).Order(before, [.. members.Where(m => m.WhyNot is null)]);
        if (!question.Pays || line.Length < 2) return line;

        // I-04: whoever had the last new customer stands behind everybody else who is free.
        return [.. line.Where(m => m.Rep != before.LastTaker), .. line.Where(m => m.Rep == before.LastTaker)];
    }

    private static Verdict VerdictOn(TurnMember member, TurnMember chosen, TurnView before, TurnQuestion question)
    {
        if (member.Rep == chosen.Rep) return Verdict.Chosen;
        if (member.WhyNot is { } whyNot) return whyNot;
        return question.Pays && member.Rep == before.LastTaker ? Verdict.HadTheLast : Verdict.LaterInTurn;
    }
}
