using SalesFloor.Figures;
using SalesFloor.Reports;
using SalesFloor.Silo.Api;

namespace SalesFloor.Silo.Reports;

/// <summary>The control table as tables for a file, in the language of the request.</summary>
internal static class ControlSheets
{
    private static readonly Metric[] s_columns = Enum.GetValues<Metric>();

    /// <summary>By rep with the total, by day, by product and region.</summary>
    public static IReadOnlyList<ReportSheet> Of(ControlTable table, Floor floor, ApiTexts texts) =>
    [
        new(texts.Say("ReportReps"), [texts.Say("ReportRep"), .. Heads(table, texts)],
            [.. table.Reps.Select(row => Row(Name(floor, row.Rep, texts), row.Sums)), Row(texts.Say("ReportTotal"), table.Total)]),
        new(texts.Say("ReportDays"), [texts.Say("ReportDay"), .. Heads(table, texts)], [.. table.Days.Select(row => Row(row.Day, row.Sums)), Row(texts.Say("ReportTotal"), table.Total)]),
        new(texts.Say("ReportProducts"), [texts.Say("ReportProduct"), texts.Say("ReportRegion"), .. Heads(table, texts)], [.. table.Products.Select(row => (IReadOnlyList<object?>)[row.Product, row.Region, .. Figures(row.Sums)])]),
    ];

    private static IEnumerable<string> Heads(ControlTable table, ApiTexts texts) =>
        [.. s_columns.Select(metric => metric is Metric.SalesAmount or Metric.MoneyReceived or Metric.MoneyRefunded ? texts.Say("ReportMoney", texts.Words(metric), table.Currency) : texts.Words(metric)), texts.Say("ReportConversion")];

    private static string Name(Floor floor, SalespersonId? rep, ApiTexts texts) => floor.Person(rep, texts)?.Name ?? texts.Say("ReportNobody");

    private static IReadOnlyList<object?> Row(object first, FigureSums sums) => [first, .. Figures(sums)];

    private static IEnumerable<object?> Figures(FigureSums sums) => [.. s_columns.Select(metric => (object?)sums[metric]), sums.Conversion is { } rate ? decimal.Round(rate, 4) : null];
}
