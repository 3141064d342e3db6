using System.Collections.Immutable;
using SalesFloor.FrontDesk;

namespace SalesFloor.Assignment;

/// <summary>What the ledger says of one rotation: its facts in their order, the decisions about new customers, and where everybody stands now. <paramref name="EarlierCredits"/>: credits granted before these facts which they use.</summary>
public sealed record RotationRecord(
    GroupId Group, Channel? Rotation, ImmutableArray<QueueEvent> Facts, ImmutableArray<TurnDecision> Decisions, ImmutableArray<Standing> Standings, ImmutableArray<CreditGranted> EarlierCredits);

/// <summary>How evenly turns were shared out (ROT-12). Pure.</summary>
public static class FairnessRule
{
    private sealed record Kept(DateOnly Day, TurnBooked Turn);

    /// <summary>A rotation over the days of its record.</summary>
    public static RotationFairness Of(RotationRecord record, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var kept = KeptTurns(record.Facts, dayOf);
        var skips = Skips(record.Decisions);
        return new(
            record.Group,
            record.Rotation,
            Measure(kept),
            [.. kept.GroupBy(k => k.Day).OrderBy(day => day.Key).Select(day => new DayFairness(day.Key, day.Count(), Measure([.. day])))],
            [.. record.Standings.Select(s => new RepFairness(s.Rep, Received(kept, s.Rep), InTurns(Entitled(kept, s.Rep)), s.Balance, s.MakeUps, skips.GetValueOrDefault(s.Rep, []), Credits(record, s)))]);
    }

    /// <summary>The three measures of turns received and turns that presence entitled to, a pair for each rep; whoever was never at work is not compared.</summary>
    public static FairnessMeasures Measure(IReadOnlyList<(int Received, long EntitledParts)> reps)
    {
        var atWork = reps.Where(rep => rep.EntitledParts > 0).ToArray();
        if (atWork.Length == 0) return new(0, 0, 1);

        var ratios = atWork.Select(rep => rep.Received * (double)TurnParts.PerTurn / rep.EntitledParts).ToArray();
        var (sum, squares) = (ratios.Sum(), ratios.Sum(ratio => ratio * ratio));
        if (squares == 0) return new(0, 0, 1);

        return new(atWork.Max(rep => rep.Received) - atWork.Min(rep => rep.Received), (ratios.Max() - ratios.Min()) / (sum / ratios.Length), sum * sum / (ratios.Length * squares));
    }

    private static FairnessMeasures Measure(IReadOnlyList<Kept> kept) =>
        Measure([.. kept.SelectMany(k => k.Turn.Line).Distinct().Select(rep => (Received(kept, rep), Entitled(kept, rep)))]);

    /// <summary>Turns that were taken and did not go back.</summary>
    private static List<Kept> KeptTurns(ImmutableArray<QueueEvent> facts, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var kept = new List<Kept>();
        foreach (var fact in facts)
        {
            if (fact is TurnBooked booked) kept.Add(new(booked.Day ?? dayOf(booked.At), booked));
            else if (fact is TurnReturned returned && kept.FindLastIndex(k => k.Turn.Visit == returned.Visit) is >= 0 and var at) kept.RemoveAt(at);
        }

        return kept;
    }

    private static int Received(IEnumerable<Kept> kept, SalespersonId rep) => kept.Count(k => k.Turn.Rep == rep);

    // A booking moves his share to him and, from the taker, a whole turn.
    private static long Entitled(IEnumerable<Kept> kept, SalespersonId rep) =>
        kept.Sum(k => k.Turn.Shifts.Where(s => s.Rep == rep).Sum(s => s.Owed) + (k.Turn.Rep == rep ? TurnParts.PerTurn : 0));

    private static CreditCount Credits(RotationRecord record, Standing standing)
    {
        var granted = record.Facts.OfType<CreditGranted>().ToArray();
        var his = granted.Concat(record.EarlierCredits).Where(credit => credit.Rep == standing.Rep).Select(credit => credit.Visit).ToHashSet();
        return new(granted.Count(credit => credit.Rep == standing.Rep), record.Facts.OfType<CreditSettled>().Count(settled => his.Contains(settled.Visit)), standing.Credits);
    }

    /// <summary>A skip: the rep stood before whoever got the visitor, and could not take him.</summary>
    private static Dictionary<SalespersonId, ImmutableArray<SkipCount>> Skips(ImmutableArray<TurnDecision> decisions) => decisions
        .SelectMany(PassedOver)
        .GroupBy(skip => skip.Rep)
        .ToDictionary(rep => rep.Key, rep => rep.GroupBy(skip => skip.Why).OrderByDescending(why => why.Count()).ThenBy(why => why.Key).Select(why => new SkipCount(why.Key, why.Count())).ToImmutableArray());

    private static IEnumerable<(SalespersonId Rep, Verdict Why)> PassedOver(TurnDecision decision)
    {
        if (decision is not { Question.Pays: true, Answer.Rep: { } taker }) yield break;

        var verdicts = decision.Answer.Verdicts.ToDictionary(v => v.Rep, v => v.Verdict);
        foreach (var rep in TurnRule.InTurn(decision.Before, decision.Question with { Pays = false, Candidates = [.. decision.Question.Candidates.Select(c => c with { Condition = RepCondition.Free, Refused = null })] }))
        {
            if (rep == taker) yield break;
            yield return (rep, verdicts[rep]);
        }
    }

    private static decimal InTurns(long parts) => decimal.Round((decimal)parts / TurnParts.PerTurn, 2);
}
