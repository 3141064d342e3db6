using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SalesFloor.Silo.Reports;

/// <summary>Writes tables as a workbook. A number is a number, exactly; a text is a text, whatever it begins with: Excel evaluates none.</summary>
internal static class ExcelReport
{
    // The places of the formats in the style sheet below.
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Amount = 2;
    private const uint Count = 3;

    // The first is Excel's own format of two decimals, the second the first number that is free for ours.
    private const uint TwoDecimals = 4;
    private const uint WholeNumbers = 164;

    private const int LongestName = 31;
    private const int Wide = 18;

    public static byte[] Write(IReadOnlyList<ReportSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = book.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            for (var at = 0; at < sheets.Count; at++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Page(sheets[at]);
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)at + 1, Name = Named(sheets[at].Name) });
            }
        }

        return file.ToArray();
    }

    private static Worksheet Page(ReportSheet sheet)
    {
        var data = new SheetData(Row(sheet.Heads, _ => Bold));
        foreach (var row in sheet.Rows) data.Append(Row(row, Format));
        var frozen = new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });
        return new Worksheet(frozen, new Columns(new Column { Min = 1, Max = (uint)Math.Max(1, sheet.Heads.Count), Width = Wide, CustomWidth = true }), data);
    }

    private static Row Row(IEnumerable<object?> cells, Func<object?, uint> format) => new(cells.Select(cell => Cell(cell, format(cell))));

    private static Cell Cell(object? value, uint format) => value switch
    {
        null => new Cell { StyleIndex = format },
        decimal number => new Cell { StyleIndex = format, DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) },
        DateOnly day => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), format),
        string text => Text(text, format),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Cell Text(string text, uint format) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { StyleIndex = format, DataType = CellValues.InlineString };

    private static uint Format(object? cell) => cell is decimal number ? number == decimal.Truncate(number) ? Count : Amount : Plain;

    private static string Named(string name) => new([.. name.Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\')).Take(LongestName)]);

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = WholeNumbers, FormatCode = "#,##0" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = TwoDecimals, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = WholeNumbers, ApplyNumberFormat = true }));
}
