using SalesFloor.Figures;
using SalesFloor.Reports;
using SalesFloor.Silo.Api;
using SalesFloor.Targets;

namespace SalesFloor.Silo.Reports;

/// <summary>The control table as tables for a file, in the language of the request.</summary>
internal static class ControlSheets
{
    private static readonly Metric[] s_columns = Enum.GetValues<Metric>();
    private static readonly Metric[] s_money = [.. s_columns.Where(ReportRule.IsMoney)];

    /// <summary>By rep with the total, by day, by product and region; and how far everybody is from plan, where somebody has a target. Money in another currency has columns of its own after the others, targets at the end.</summary>
    public static IReadOnlyList<ReportSheet> Of(ControlTable table, Floor floor, ApiTexts texts, IReadOnlyList<TargetFigures> deviations) =>
    [
        new(texts.Say("ReportReps"), [texts.Say("ReportRep"), .. Heads(table, texts), .. DeviationSheets.Heads(deviations, texts)],
            [.. Reps(table).Select(row => WithPlan(deviations, Row(Name(floor, row.Rep, texts), row.Sums, table.Others.Select(other => Of(other.Reps.FirstOrDefault(one => one.Rep == row.Rep)?.Sums))), scope => row.Rep is not null && scope.Rep == row.Rep)),
                WithPlan(deviations, Row(texts.Say("ReportTotal"), table.Total, Totals(table)), scope => scope == new TargetScope(floor.Showroom))]),
        new(texts.Say("ReportDays"), [texts.Say("ReportDay"), .. Heads(table, texts)], [.. table.Days.Select((row, at) => Row(row.Day, row.Sums, table.Others.Select(other => other.Days[at].Sums))), Row(texts.Say("ReportTotal"), table.Total, Totals(table))]),
        new(texts.Say("ReportProducts"), [texts.Say("ReportProduct"), texts.Say("ReportRegion"), .. Heads(table, texts)], [.. Products(table)]),
        .. deviations.Count == 0 ? [] : new[] { DeviationSheets.Of(deviations, floor, texts) },
    ];

    // Who has money in another currency and nothing else has no row yet.
    private static IEnumerable<RepRow> Reps(ControlTable table) =>
        table.Reps.Concat(table.Others.SelectMany(other => other.Reps.Select(row => row.Rep)).Distinct().Except(table.Reps.Select(row => row.Rep)).Select(rep => new RepRow(rep, FigureSums.None)));

    private static IEnumerable<string> Heads(ControlTable table, ApiTexts texts) =>
    [
        .. s_columns.Select(metric => ReportRule.IsMoney(metric) ? texts.Say("ReportMoney", texts.Words(metric), table.Currency) : texts.Words(metric)), texts.Say("ReportConversion"),
        .. table.Others.SelectMany(other => s_money.Select(metric => texts.Say("ReportMoney", texts.Words(metric), other.Currency))),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Products(ControlTable table) => table.Products.Concat(table.Others.SelectMany(other => other.Products)).Select(row => (row.Product, row.Region)).Distinct().Select(sold =>
    {
        FigureSums Sums(ControlTable one) => one.Products.FirstOrDefault(row => (row.Product, row.Region) == sold)?.Sums ?? FigureSums.None;
        return (IReadOnlyList<object?>)[sold.Product, sold.Region, .. Figures(Sums(table)), .. table.Others.SelectMany(other => Money(Sums(other)))];
    });

    private static IReadOnlyList<object?> WithPlan(IReadOnlyList<TargetFigures> deviations, IReadOnlyList<object?> row, Func<TargetScope, bool> whose) => [.. row, .. DeviationSheets.Cells(deviations, whose)];

    private static IEnumerable<FigureSums> Totals(ControlTable table) => table.Others.Select(other => other.Total);

    private static FigureSums Of(FigureSums? sums) => sums ?? FigureSums.None;

    private static string Name(Floor floor, SalespersonId? rep, ApiTexts texts) => floor.Person(rep, texts)?.Name ?? texts.Say("ReportNobody");

    private static IReadOnlyList<object?> Row(object first, FigureSums sums, IEnumerable<FigureSums> others) => [first, .. Figures(sums), .. others.SelectMany(Money)];

    private static IEnumerable<object?> Figures(FigureSums sums) => [.. s_columns.Select(metric => (object?)sums[metric]), sums.Conversion is { } rate ? decimal.Round(rate, 4) : null];

    private static IEnumerable<object?> Money(FigureSums sums) => s_money.Select(metric => (object?)sums[metric]);
}
