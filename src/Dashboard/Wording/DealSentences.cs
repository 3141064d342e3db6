using Microsoft.Extensions.Localization;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Deals in words.</summary>
public static class DealSentences
{
    /// <summary>What became of an order.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, DealAnswer answer) =>
        answer is DealAnswer.Refused no ? new(Tone.Wrong, words.Of(no.Reason)) : new(Tone.Good, words["Deal.Done"]);

    /// <summary>A sign beside the colour.</summary>
    public static string Sign(this DealStatus status) => status switch
    {
        DealStatus.Open => "●",
        DealStatus.Won => "▲",
        DealStatus.Lost => "▼",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The style class of a status.</summary>
    public static string Style(this DealStatus status) => status switch
    {
        DealStatus.Open => "plain",
        DealStatus.Won => "good",
        DealStatus.Lost => "over",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The name of a stage of the deal's own pipeline; its id where that has none such.</summary>
    public static string StageName(this Deal deal, string stage) => deal.Pipeline.Stages.FirstOrDefault(one => one.Id == stage)?.Name.InWords() ?? stage;

    /// <summary>Something that happened, in words.</summary>
    public static string Of(this IStringLocalizer<Words> words, Deal deal, DealEntry entry)
    {
        var what = words[$"Entry.{entry.Kind}", entry.Stage is { } stage ? deal.StageName(stage) : "", entry.Amount is { } amount ? MoneyWords.Exactly(amount, deal.Pipeline.Currency) : ""].Value.TrimEnd();
        return entry.Why is { Length: > 0 } why ? words["Deal.EntryWhy", what, why] : what;
    }

    /// <summary>Whose the deal is: one name, or each with his part.</summary>
    public static string SharesInWords(this ShowroomPlan plan, Deal deal, string separator) => deal.Shares.Length == 1
        ? plan.NameOf(deal.Shares[0].Rep)
        : string.Join(separator, deal.Shares.Select(share => FormattableString.Invariant($"{plan.NameOf(share.Rep)} {share.Percent:0.##}%")));
}
