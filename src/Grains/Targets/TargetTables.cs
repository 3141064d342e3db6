using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SalesFloor.Targets;

/// <summary>Targets as comma-separated text (RFC 4180), a line each: level, showroom, group, rep, period, metric, product, region, value, unit, why, measured. Pure.</summary>
internal static class TargetTables
{
    private static readonly string[] s_headings = ["showroom", "group", "rep", "period", "metric", "product", "region", "value", "unit", "why", "measured", "state", "version"];

    // State and version are for people; reading passes them over.
    private const int ReadColumns = 11;

    private static readonly string[] s_fields = ["scope", "scope", "scope", "period", "metric", "product", "region", "value", "unit", "why", "measured"];

    /// <summary>The table of these targets.</summary>
    public static string Write(IEnumerable<TargetLine> lines)
    {
        var table = new StringBuilder().AppendJoin(',', s_headings).Append("\r\n");
        foreach (var line in lines)
        {
            if (line.Newest() is not { } newest) continue;

            var (key, value) = (line.Key, newest.Value.ToString("0.##", CultureInfo.InvariantCulture));
            string?[] cells = [key.Scope.Showroom?.Value, key.Scope.Group?.Value, key.Scope.Rep?.Value, key.Period.Text(), key.Metric.ToString(), key.Product, key.Region, value, newest.Unit.ToString(), newest.Why, newest.Measured, line.State.ToString(), newest.Number.ToString(CultureInfo.InvariantCulture)];
            table.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
        }

        return table.ToString();
    }

    /// <summary>The drafts of a table, or every cell that cannot be: all or nothing. What stands in it already is no draft.</summary>
    public static TargetsRead Read(TargetFrame frame, string table)
    {
        var rows = Rows(table);
        if (rows.Count == 0 || !rows[0].Take(ReadColumns).Select(heading => heading.Trim().TrimStart('\uFEFF')).SequenceEqual(s_headings.Take(ReadColumns), StringComparer.OrdinalIgnoreCase)) return new([], [new(1, 1, "", rows.Count == 0 ? "" : string.Join(',', rows[0]), TargetRefusal.Unreadable)]);

        var (drafts, faults, seen) = (ImmutableArray.CreateBuilder<TargetDraft>(), ImmutableArray.CreateBuilder<TargetCellFault>(), new HashSet<TargetKey>());
        for (var row = 1; row < rows.Count; row++)
        {
            var cells = rows[row].Concat(Enumerable.Repeat("", ReadColumns)).Take(ReadColumns).Select(cell => cell.Trim()).ToArray();
            if (cells.All(cell => cell.Length == 0)) continue;

            var draft = Draft(cells, out var column);
            TargetCellFault Wrong(int at, TargetRefusal reason) => new(row + 1, at + 1, s_headings[at], cells[at], reason);
            if (draft is null) faults.Add(Wrong(column, s_fields[column] switch { "period" => TargetRefusal.PeriodUnknown, "metric" => TargetRefusal.MetricUnknown, "unit" => TargetRefusal.UnitWrong, _ => TargetRefusal.ValueWrong }));
            else if (TargetRule.Fault(frame, draft, frame.Book.Of(draft.Key), row) is { } fault) faults.Add(Wrong(Math.Max(0, fault.Field == "scope" ? Deepest(cells) : Array.IndexOf(s_fields, fault.Field)), fault.Reason));
            else if (!seen.Add(draft.Key)) faults.Add(Wrong(Deepest(cells), TargetRefusal.Twice));
            else if (!TargetRule.IsSame(frame.Book.Of(draft.Key)?.Newest(), draft)) drafts.Add(draft);
        }

        return faults.Count > 0 ? new([], faults.ToImmutable()) : new(drafts.ToImmutable(), []);
    }

    private static TargetDraft? Draft(string[] cells, out int wrong)
    {
        wrong = 3;
        if (Periods.Read(cells[3]) is not { } period) return null;
        wrong = 4;
        if (!Enum.TryParse<TargetMetric>(cells[4], ignoreCase: true, out var metric) || !Enum.IsDefined(metric) || char.IsDigit(cells[4][0])) return null;
        wrong = 7;
        if (!decimal.TryParse(cells[7], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return null;
        wrong = 8;
        if (!Enum.TryParse<TargetUnit>(cells[8], ignoreCase: true, out var unit) || !Enum.IsDefined(unit) || char.IsDigit(cells[8][0])) return null;
        var scope = new TargetScope(Id(cells[0]) is { } showroom ? new(showroom) : null, Id(cells[1]) is { } group ? new(group) : null, Id(cells[2]) is { } rep ? new(rep) : null);
        return new(new(scope, period, metric, Id(Plain(cells[5])), Id(Plain(cells[6]))), value, unit, Plain(cells[9]), Plain(cells[10]));
    }

    private static int Deepest(string[] cells) => cells[2].Length > 0 ? 2 : cells[1].Length > 0 ? 1 : 0;

    // What was made safe for a spreadsheet is what it was.
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    private static string? Id(string cell) => cell.Length == 0 ? null : cell;

    // What a spreadsheet would take for a formula is a text there, too.
    private static string Quoted(string? cell)
    {
        if (cell is null or "") return "";
        var safe = cell[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static List<List<string>> Rows(string table)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < table.Length; at++)
        {
            var sign = table[at];
            if (quoted && sign == '"' && at + 1 < table.Length && table[at + 1] == '"') { cell.Append('"'); at++; }
            else if (sign == '"') quoted = !quoted;
            else if (quoted || sign is not (',' or '\t' or '\r' or '\n')) cell.Append(sign);
            else if (sign is ',' or '\t') End(row, cell);
            else if (sign == '\n') { End(row, cell); rows.Add(row); row = []; }
        }

        if (cell.Length > 0 || row.Count > 0) { End(row, cell); rows.Add(row); }
        return rows;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString());
        cell.Clear();
    }
}
