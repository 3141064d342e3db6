using Microsoft.Extensions.Localization;
using SalesFloor.Assignment;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Wording;

/// <summary>"Why her, why not me": the verdict on each member, and on the one who reads, as sentences.</summary>
public static class VerdictSentences
{
    /// <summary>The verdict on a member.</summary>
    public static string Says(this IStringLocalizer<Words> words, FloorSnapshot floor, TurnDecision turn, CandidateVerdict one) =>
        words[$"Says.{one.Verdict}", floor.NameOf(one.Rep), words.Of(one.Condition), words.Owed(one.OwedBefore), floor.NameOf(turn.Answer.Rep), words.Owed(Chosen(turn)?.OwedBefore ?? 0)];

    /// <summary>The same, said to the member himself; where nobody was asked whose turn it is, why the visitor is or is not his.</summary>
    public static string SaysToMe(this IStringLocalizer<Words> words, FloorSnapshot floor, Receipt receipt, SalespersonId me)
    {
        if (receipt.Turn is { } turn && turn.Answer.Verdicts.FirstOrDefault(one => one.Rep == me) is { } mine)
            return words[$"You.{mine.Verdict}", floor.NameOf(turn.Answer.Rep), words.Of(mine.Condition), words.Owed(mine.OwedBefore), words.Owed(Chosen(turn)?.OwedBefore ?? 0)];
        if (receipt.Turn is not null) return words["You.OtherGroup"];
        if (receipt.Rep == me) return words["You.Yours", words.Of(receipt.Route.Reason)];

        return receipt.Route.Rep == me ? words["You.WaitsForYou", words.Of(receipt.Route.Reason)] : words["You.NoTurn", floor.NameOf(receipt.Rep ?? receipt.Route.Rep), words.Of(receipt.Route.Reason)];
    }

    /// <summary>By which key the chosen one was before the next best, with both their figures.</summary>
    public static string Key(this IStringLocalizer<Words> words, FloorSnapshot floor, TurnDecision turn)
    {
        var chosen = Chosen(turn);
        var next = turn.Answer.Verdicts.Where(one => one.Verdict is Verdict.LaterInTurn or Verdict.HadTheLast).OrderByDescending(one => one.Verdict == Verdict.LaterInTurn).ThenByDescending(one => one.OwedBefore).FirstOrDefault();
        var last = chosen?.LastTurnAt is { } at ? floor.HourAndMinute(at) : words["Receipt.Never"].Value;
        return words[$"By.{turn.Answer.By}", floor.NameOf(turn.Answer.Rep), words.Owed(chosen?.OwedBefore ?? 0), floor.NameOf(next?.Rep), words.Owed(next?.OwedBefore ?? 0), last,
            TakenToday(turn, chosen), TakenToday(turn, next), IdleSince(turn, chosen) is { } idle ? floor.HourAndMinute(idle) : words["Receipt.NotToday"].Value];
    }

    private static int TakenToday(TurnDecision turn, CandidateVerdict? one) => turn.Before.Seats.FirstOrDefault(seat => seat.Rep == one?.Rep)?.TakenToday ?? 0;

    private static DateTimeOffset? IdleSince(TurnDecision turn, CandidateVerdict? one) => turn.Question.Candidates.FirstOrDefault(candidate => candidate.Rep == one?.Rep)?.IdleSince;

    private static CandidateVerdict? Chosen(TurnDecision turn) => turn.Answer.Verdicts.FirstOrDefault(one => one.Verdict == Verdict.Chosen);

    private static string Owed(this IStringLocalizer<Words> words, long parts) => words.BalanceInWords((decimal)parts / TurnParts.PerTurn);
}
