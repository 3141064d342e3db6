using Microsoft.Extensions.Localization;
using SalesFloor.Assignment;

namespace SalesFloor.Dashboard.Wording;

/// <summary>The rules that receipts cite, with their short text.</summary>
public static class RuleTexts
{
    /// <summary>What the rule of this id says; null where no text is kept for it.</summary>
    public static string? RuleText(this IStringLocalizer<Words> words, string id) => words[$"Rule.{id}"] is { ResourceNotFound: false } text ? text.Value : null;

    /// <summary>The rules by which a member was or was not chosen.</summary>
    public static IReadOnlyList<string> Of(Verdict verdict) => verdict switch
    {
        Verdict.HadTheLast => ["I-04"],
        Verdict.WithCustomer or Verdict.Offered or Verdict.NotReady => ["ROT-06"],
        Verdict.Away => ["ROT-07", "I-21"],
        Verdict.OtherTerritory => ["ROT-08"],
        Verdict.GroupTakesOthers => ["ROT-14"],
        Verdict.PassedByOverride => ["FD-15"],
        _ => ["ROT-02"], // his place in the line, or that he has passed this very visit on
    };

    /// <summary>All rules that a receipt cites, each once, those of the first step first.</summary>
    public static IEnumerable<string> Cited(Receipt receipt) =>
        receipt.Route.Rules.Concat(receipt.Turn?.Answer.Verdicts.SelectMany(one => Of(one.Verdict)) ?? []).Distinct();
}
