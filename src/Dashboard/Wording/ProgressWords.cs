using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesFloor.Figures;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Wording;

/// <summary>How far a target is reached, as people read it.</summary>
public static class ProgressWords
{
    // Nine tenths of what is due: not lost, and not to be left alone.
    private const decimal Near = 0.9m;

    /// <summary>What cannot be said.</summary>
    public const string Unsaid = "–";

    /// <summary>The colour of a pace; null while nothing is due.</summary>
    public static Light? LightOf(this TargetProgress progress) => progress.Pace switch
    {
        null => null,
        >= 1 => Light.Good,
        >= Near => Light.Near,
        _ => Light.Over,
    };

    /// <summary>The style class of a pace.</summary>
    public static string? Style(this TargetProgress progress) => progress.LightOf()?.Style();

    /// <summary>A part of a whole in percent: <c>62.5%</c>.</summary>
    public static string InPercent(this IStringLocalizer<Words> words, decimal? ratio) => ratio is { } part ? words["Amounts.Percent", (part * 100).ToString("#,##0.#", CultureInfo.InvariantCulture).Replace('-', '−')] : Unsaid;

    /// <summary>The same whole, for whoever reads from far away: <c>62%</c>. What is not all is never shown as all.</summary>
    public static string InWholePercent(this IStringLocalizer<Words> words, decimal? ratio) =>
        ratio is { } part ? words["Amounts.Percent", Math.Floor(part * 100).ToString("#,##0", CultureInfo.InvariantCulture).Replace('-', '−')] : Unsaid;

    /// <summary>A pace with its sign: <c>▲ 104%</c>.</summary>
    public static string Pace(this IStringLocalizer<Words> words, TargetProgress progress) => progress.LightOf() is { } light ? $"{light.Sign()} {words.InWholePercent(progress.Pace)}" : Unsaid;

    /// <summary>An amount of a metric to the cent, or what cannot be said.</summary>
    public static string Exactly(decimal? value) => value is { } known ? Amounts.Plain(known).Replace('-', '−') : Unsaid;

    /// <summary>An amount of a metric at a glance.</summary>
    public static string InShort(this IStringLocalizer<Words> words, TargetMetric metric, decimal? value) => value is { } known ? words.InShort(known, metric.Unit()).Replace('-', '−') : Unsaid;

    /// <summary>What a figure is, with what its money is in: <c>Sales amount (CNY)</c>.</summary>
    public static string What(this IStringLocalizer<Words> words, TargetProgress progress) => words.InCurrency(words.Of(progress.Key.Metric), progress.Currency);

    /// <summary>The same of a figure by itself.</summary>
    public static string What(this IStringLocalizer<Words> words, Metric metric, string? currency) => words.InCurrency(words.Of(metric), currency);

    /// <summary>What came in other currencies and is no part of a figure; null where nothing did.</summary>
    public static string? Besides(this IStringLocalizer<Words> words, IReadOnlyCollection<MoneyIn>? others) =>
        others is { Count: > 0 } ? words["Amounts.Besides", string.Join(words["Separator"], others.Select(one => MoneyWords.Exactly(one.Amount, one.Currency)))].Value : null;

    /// <summary>Why there is no attainment; null where there is one.</summary>
    public static string? WhyNot(this IStringLocalizer<Words> words, TargetProgress progress) => progress switch
    {
        { Actual: null } => words["Progress.NotCounted"].Value,
        { Target: null } => words["Progress.NoTarget"].Value,
        { Target: 0 } => words["Progress.AtNothing"].Value,
        _ => null,
    };

    /// <summary>The address of what lies behind a figure.</summary>
    public static string FiguresAddress(this TargetProgress progress, ShowroomId showroom)
    {
        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var key = progress.Key;
        var asked = new List<string> { $"target={key.Metric}", $"from={Day(key.Period.From)}", $"until={Day(key.Period.Until)}", $"showroom={Uri.EscapeDataString(showroom.Value)}" };
        if (key.Scope.Rep is { } rep) asked.Add($"of={Uri.EscapeDataString(rep.Value)}");
        else if (key.Scope.Group is { } group) asked.Add($"group={Uri.EscapeDataString(group.Value)}");
        else if (key.Scope.Showroom is null) asked.Add("company=yes");
        if (key.Product is { } product) asked.Add($"product={Uri.EscapeDataString(product)}");
        if (key.Region is { } region) asked.Add($"region={Uri.EscapeDataString(region)}");
        return "/figures?" + string.Join('&', asked);
    }

    private static string InCurrency(this IStringLocalizer<Words> words, string what, string? currency) => currency is null ? what : words["Amounts.Of", what, currency];

    /// <summary>A part of a whole as the width of a bar, percent between 0 and 100.</summary>
    public static string Width(decimal? part) => Math.Clamp((part ?? 0) * 100, 0, 100).ToString("0.##", CultureInfo.InvariantCulture);
}
