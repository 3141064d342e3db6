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
        yield return new("OWN-06, I-08", words["Rules.Lapse", rules.OwnershipLapsesAfterMonths]);
    }
}
