using SalesFloor.Figures;
using SalesFloor.Silo.Api;

namespace SalesFloor.Silo.Reports;

/// <summary>The lines behind a figure as a table for a file, in the language of the request.</summary>
internal static class LineSheet
{
    /// <summary>A row for each line, with its entry in the ledger.</summary>
    public static ReportSheet Of(IReadOnlyList<FigureLine> lines, Floor floor, ApiTexts texts) => new(
        texts.Say("LineSheet"),
        [texts.Say("ReportDay"), texts.Say("LineMetric"), texts.Say("LineValue"), texts.Say("LineCurrency"), texts.Say("ReportRep"), texts.Say("ReportProduct"), texts.Say("ReportRegion"), texts.Say("LineSource"), texts.Say("LineChain"), texts.Say("LineEntry"), texts.Say("LineCorrects")],
        [.. lines.Select(line => (IReadOnlyList<object?>)
        [
            line.Day, texts.Words(line.Metric), line.Value, SalesFloor.Reports.ReportRule.IsMoney(line) ? line.Currency : null, floor.Person(line.Rep, texts)?.Name ?? texts.Say("ReportNobody"), line.Product, line.Region,
            line.Source is { } source ? texts.Words(source) : null, line.Stream, (decimal)line.Number, line.Corrects is { } corrects ? (decimal)corrects : null,
        ])]);
}
