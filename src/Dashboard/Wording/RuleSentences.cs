using Microsoft.Extensions.Localization;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>A rule as a sentence, with its ids in the rulebook.</summary>
public sealed record RuleSentence(string Ids, string Text);

/// <summary>The rules of a showroom in words.</summary>
public static class RuleSentences
{
    /// <summary>Every rule that is data, as it is set.</summary>
    public static IEnumerable<RuleSentence> InWords(this IStringLocalizer<Words> words, FloorRules rules)
    {
        yield return new("ROT-02", words["Rules.Strategy", words.Of(rules.Strategy)]);
        if (rules.CallStrategy is { } calls) yield return new("ROT-10, X-03", words["Rules.CallStrategy", words.Of(calls)]);
        yield return new("ROT-02, ROT-12", rules.SharesOnBreak ? words["Rules.SharesOnBreak"] : words["Rules.NoSharesOnBreak"]);
        yield return new("ROT-10", rules.OneRotationForBothChannels ? words["Rules.OneRotation"] : words["Rules.TwoRotations"]);
        if (rules.UseTerritories) yield return new("ROT-08, X-02", words["Rules.Territories"]);
        yield return new("FD-05, X-01", words["Rules.Forgotten", words.Of(rules.ForgottenRep)]);
        yield return new("FD-04, FD-10", words["Rules.Offers", (int)rules.WalkInOffer.TotalSeconds, (int)rules.CallOffer.TotalSeconds]);
        yield return new("FD-15", rules.UndoFor == TimeSpan.Zero ? words["Rules.NoUndo"] : words["Rules.Undo", (int)(rules.UndoFor ?? TimeSpan.FromMinutes(2)).TotalSeconds]);
        yield return new("ROT-06", rules.MissesUntilBreak == 0 ? words["Rules.NoBreak"] : words["Rules.Misses", rules.MissesUntilBreak ?? 3]);
        yield return new("FD-04, I-21", words["Rules.Page", (int)(rules.PageFor ?? TimeSpan.FromSeconds(60)).TotalSeconds, 100 - (rules.StandInShare ?? 50), rules.StandInShare ?? 50]);
        if (rules.ClosesAt is { } closes) yield return new("FD-14", words["Rules.Closes", closes.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)]);
        yield return new("OWN-06, I-08", words["Rules.Lapse", rules.OwnershipLapsesAfterMonths]);
    }
}
