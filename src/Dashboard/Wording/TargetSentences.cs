using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFloor.Showrooms;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Wording;

/// <summary>Periods, scopes and answers of targets in words.</summary>
public static class TargetSentences
{
    /// <summary>A period: <c>2026年</c>, <c>Q3 2026</c>, <c>10月</c>, <c>5–11 Oct</c>.</summary>
    public static string InWords(this IStringLocalizer<Words> words, TargetPeriod period) => period.Kind switch
    {
        PeriodKind.Year => words["Period.Year", period.From.Year],
        PeriodKind.Quarter => words["Period.Quarter", (period.From.Month + 2) / 3, period.From.Year],
        PeriodKind.Month => Languages.IsChinese ? period.From.ToString("yyyy年M月", CultureInfo.InvariantCulture) : period.From.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        PeriodKind.Week => Languages.IsChinese ? $"{Day(period.From, "M月d日")}–{Day(period.Until, "d日")}" : $"{Day(period.From, "%d")}–{Day(period.Until, "d MMM")}",
        _ => period.From.InShort(),
    };

    /// <summary>The same for the head of a narrow column.</summary>
    public static string InBrief(this IStringLocalizer<Words> words, TargetPeriod period) => period.Kind switch
    {
        PeriodKind.Quarter => words["Period.QuarterBrief", (period.From.Month + 2) / 3],
        PeriodKind.Month => Languages.IsChinese ? Day(period.From, "M月") : Day(period.From, "MMM"),
        PeriodKind.Day => Day(period.From, "%d"),
        _ => words.InWords(period),
    };

    /// <summary>Whose target it is.</summary>
    public static string InWords(this IStringLocalizer<Words> words, ShowroomPlan plan, TargetScope scope) => scope.Level() switch
    {
        TargetLevel.Company => words["Targets.Company"],
        TargetLevel.Showroom => scope.Showroom == plan.Id ? plan.Name.InWords() : scope.Showroom!.Value.Value,
        TargetLevel.Group => plan.Groups.FirstOrDefault(group => group.Id == scope.Group)?.Name.InWords() ?? scope.Group!.Value.Value,
        _ => plan.NameOf(scope.Rep),
    };

    /// <summary>A target in one line: whose, when, what.</summary>
    public static string InWords(this IStringLocalizer<Words> words, ShowroomPlan plan, TargetKey key)
    {
        var what = string.Join(" · ", new[] { words.Of(key.Metric), key.Product, key.Region }.OfType<string>());
        return words["Targets.Line", words.InWords(plan, key.Scope), words.InWords(key.Period), what];
    }

    /// <summary>What became of an order about targets.</summary>
    public static Sentence Of(this IStringLocalizer<Words> words, TargetAnswer answer) => answer is TargetAnswer.Refused refused
        ? new(Tone.Wrong, string.Join(" ", refused.Faults.Select(fault => fault.Reason).Distinct().Select(reason => words.Of(reason))))
        : new(Tone.Good, words["Targets.Done"]);

    /// <summary>A cell of a table that cannot be.</summary>
    public static string Of(this IStringLocalizer<Words> words, TargetCellFault fault) => fault.Row == 0 ? words.Of(fault.Reason) : words["Targets.BadCell", fault.Row, fault.Column, fault.Heading, fault.Text, words.Of(fault.Reason)];

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
