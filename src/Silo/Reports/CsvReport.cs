using System.Globalization;
using System.Text;

namespace SalesFloor.Silo.Reports;

/// <summary>Writes a table as comma-separated values (RFC 4180), with a mark that tells spreadsheets that it is UTF-8. No text in it can be taken for a formula.</summary>
internal static class CsvReport
{
    private const string LineEnd = "\r\n";

    // What a spreadsheet reads as the beginning of a formula.
    private static readonly char[] s_begins = ['=', '+', '-', '@', '\t', '\r', '\n', '=', '+', '-', '@'];
    private static readonly char[] s_quoted = ['"', ',', '\r', '\n'];

    public static byte[] Write(ReportSheet sheet)
    {
        var text = new StringBuilder();
        Line(text, sheet.Heads);
        foreach (var row in sheet.Rows) Line(text, row.Select(Cell));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A text as it may stand in a cell: where it could be a formula, with an apostrophe before it.</summary>
    public static string Harmless(string text) => text.Length > 0 && s_begins.Contains(text[0]) ? "'" + text : text;

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => Harmless(text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => cell.IndexOfAny(s_quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append(LineEnd);
}
