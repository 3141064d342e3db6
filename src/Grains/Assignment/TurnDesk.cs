using System.Collections.Immutable;

namespace SalesFloor.Assignment;

/// <summary>What the ledger of turns answers to its orders, and the facts that follow. Pure: a repeat answers the same and changes nothing.</summary>
internal static class TurnDesk
{
    public static TurnDecision Ask(TurnBook book, TurnQuestion question, DateTimeOffset now)
    {
        // A receipt holds what the rule looks at, and no more.
        var before = book.View([.. question.Candidates.Select(c => c.Rep)], question.Strategy == TurnStrategy.FewestNewToday ? question.Day : null);
        return new(before, question, TurnRule.Decide(before, question), now);
    }

    public static ImmutableArray<QueueEvent> Book(TurnDecision decision)
    {
        if (decision.Answer.Rep is not { } rep || !decision.Question.Pays) return [];

        var shifts = decision.Answer.Verdicts
            .Where(v => v.OwedAfter != v.OwedBefore || v.MakeUpsAfter != v.MakeUpsBefore)
            .Select(v => new SeatShift(v.Rep, v.OwedAfter - v.OwedBefore, v.MakeUpsAfter - v.MakeUpsBefore));
        var cursor = TurnRule.CursorAfter(decision.Before, decision.Question, decision.Answer);
        return [new TurnBooked(decision.At, decision.Question.Visit, rep, decision.Question.Strategy, cursor, [.. shifts], [.. decision.Question.Candidates.Select(c => c.Rep)], decision.Question.Day, KeepsNewest: true)];
    }

    public static ImmutableArray<QueueEvent> Return(TurnBook book, ReturnTurn command, DateTimeOffset now) =>
        book.Open.FirstOrDefault(o => o.Visit == command.Visit) is { } open
            ? [new TurnReturned(now, open.Visit, open.Rep, command.Why, ShiftsBack(open, command.Why, book.CreditsOrNone.Any(credit => credit.UsedBy == open.Visit)), command.Actor)]
            : [];

    /// <summary>The parts always go back whole. In the paper rule's line, make-up turns of those it passed stay; the taker gets one unless passing was his own doing; a turn that he had on a credit he gets again in any case.</summary>
    private static ImmutableArray<SeatShift> ShiftsBack(OpenTurn open, TurnBack why, bool onCredit)
    {
        var ownDoing = why is TurnBack.Declined or TurnBack.TimedOut or TurnBack.RepWentAway;
        var makeUp = (open.Strategy == TurnStrategy.StrictOrder && !ownDoing) || (open.Strategy != TurnStrategy.TurnLedger && onCredit) ? 1 : 0;
        return [.. open.Shifts.Where(s => s.Owed != 0 || s.Rep == open.Rep).Select(s => new SeatShift(s.Rep, -s.Owed, s.Rep == open.Rep ? makeUp : 0))];
    }

    public static ImmutableArray<Standing> Standings(TurnBook book, TurnStrategy strategy, ImmutableArray<SalespersonId> line)
    {
        var view = book.View(line, book.Day);
        var ranking = TurnRule.Ranking(view, strategy, line);
        return [.. view.Seats.Select(s => new Standing(s.Rep, ranking.IndexOf(s.Rep) + 1, InTurns(s.Owed), s.Received, s.MakeUps, s.LastTurnAt, s.TakenToday, book.Day,
            book.CreditsOrNone.Count(credit => credit.Rep == s.Rep && credit.UsedBy is null)))];
    }

    private static decimal InTurns(long parts) => decimal.Round((decimal)parts / TurnParts.PerTurn, 2);
}
