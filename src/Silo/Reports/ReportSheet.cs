namespace SalesFloor.Silo.Reports;

/// <summary>A table to be written to a file: a cell is a text, a number, a day, or nothing.</summary>
internal sealed record ReportSheet(string Name, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows);
