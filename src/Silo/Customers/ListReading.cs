using System.Collections.Immutable;
using SalesFloor.Customers;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Api;

namespace SalesFloor.Silo.Customers;

/// <summary>Somebody of a list, as he would be loaded.</summary>
internal sealed record ListedCustomer(int Line, string Name, string Phone, string? Company, SalespersonId? Owner, LeadSource? Source, ImmutableArray<FieldValue> Fields);

/// <summary>What stands in a list: its customers, and each line that is wrong with what was expected. Pure.</summary>
internal sealed record ListReading(string Encoding, int Lines, ImmutableArray<ListedCustomer> Customers, ImmutableArray<ImportFault> Faults, ImmutableArray<string> Ignored)
{
    // What one manager looks through; a larger list is several.
    private const int MostLines = 5000;
    private const int LongestName = 100;

    public static ListReading Of(ReadOnlySpan<byte> content, ShowroomPlan plan)
    {
        if (ListText.Decode(content) is not var (text, encoding)) return new("", 0, [], [new(1, "", "", ImportExpected.Letters)], []);

        ListLine[] lines = [.. ListText.Lines(text)];
        if (lines is not [{ Cells.Length: > 0 } header, .. var rows]) return new(encoding, 0, [], [new(1, "", "", ImportExpected.Columns)], []);
        return new Reader(plan, header.Cells).Read(encoding, rows);
    }

    private sealed class Reader(ShowroomPlan plan, string[] headings)
    {
        private readonly (string? Own, CustomerField? Field)[] _columns = [.. headings.Select(ListColumns.Of)];
        private readonly ImmutableArray<ImportFault>.Builder _faults = ImmutableArray.CreateBuilder<ImportFault>();
        private readonly Dictionary<string, int> _lineOfNumber = new(StringComparer.Ordinal);
        private readonly ImmutableArray<FieldTerms> _template = FileTemplates.Of(plan.Rules);

        public ListReading Read(string encoding, ListLine[] rows)
        {
            foreach (var needed in new[] { ListColumns.Name, ListColumns.Phone })
                if (_columns.All(column => column.Own != needed)) Wrong(1, needed, "", ImportExpected.Column);
            if (rows.Length > MostLines) Wrong(rows[MostLines].Number, "", "", ImportExpected.FewerLines, $"{MostLines}");

            ImmutableArray<string> ignored = [.. headings.Where((_, at) => _columns[at] is (null, null) || (_columns[at].Field is { } field && Terms(field) is null)).Where(heading => heading.Length > 0)];
            var customers = _faults.Count > 0 ? [] : rows.Select(Customer).OfType<ListedCustomer>().ToImmutableArray();
            return new(encoding, rows.Length, customers, _faults.ToImmutable(), ignored);
        }

        private ListedCustomer? Customer(ListLine line)
        {
            var before = _faults.Count;
            if (line.Cells.Length == 0) Wrong(line.Number, "", "", ImportExpected.Quotes);
            else if (line.Cells.Length != _columns.Length) Wrong(line.Number, "", $"{line.Cells.Length}", ImportExpected.AsManyCells, $"{_columns.Length}");
            if (_faults.Count > before) return null;

            var (name, typed, company) = (Cell(line, ListColumns.Name), Cell(line, ListColumns.Phone), Cell(line, ListColumns.Company));
            if (name.Length == 0) Wrong(line.Number, ListColumns.Name, "", ImportExpected.Name);
            Short(line, ListColumns.Name, name, LongestName);
            Short(line, ListColumns.Company, company, LongestName);
            var customer = new ListedCustomer(line.Number, name, Number(line, typed) ?? "", company.Length == 0 ? null : company, Rep(line, Cell(line, ListColumns.Owner)), Source(line, Cell(line, ListColumns.Source)), Fields(line));
            return _faults.Count > before ? null : customer;
        }

        private string? Number(ListLine line, string typed)
        {
            // A spreadsheet puts a quote before what it is not to reckon with.
            if (PhoneNumbers.Normalise(typed.TrimStart('\'')) is not { } number) return Wrong(line.Number, ListColumns.Phone, typed, ImportExpected.PhoneNumber);
            return _lineOfNumber.TryAdd(number, line.Number) ? number : Wrong(line.Number, ListColumns.Phone, typed, ImportExpected.NumberOnce, $"{_lineOfNumber[number]}");
        }

        // By id or by name, as the plan has him.
        private SalespersonId? Rep(ListLine line, string owner)
        {
            if (owner.Length == 0) return null;
            var reps = plan.People.Where(person => plan.Groups.Any(group => group.Members.Contains(person.Id)) && (person.Id.Value == owner || person.Name.Zh == owner || string.Equals(person.Name.En, owner, StringComparison.OrdinalIgnoreCase))).ToArray();
            if (reps is [var rep]) return rep.Id;

            Wrong(line.Number, ListColumns.Owner, owner, ImportExpected.Rep);
            return null;
        }

        private LeadSource? Source(ListLine line, string source)
        {
            if (source.Length == 0) return null;
            if (WireNames.Read<LeadSource>(source.ToLowerInvariant()) is { } known) return known;

            Wrong(line.Number, ListColumns.Source, source, ImportExpected.Choice, WireNames.List<LeadSource>());
            return null;
        }

        private ImmutableArray<FieldValue> Fields(ListLine line)
        {
            var fields = ImmutableArray.CreateBuilder<FieldValue>();
            for (var at = 0; at < _columns.Length; at++)
            {
                if (_columns[at].Field is not { } field || Terms(field) is not { } terms || line.Cells[at] is not { Length: > 0 } text) continue;
                if (text.Length > FileTemplates.LongestText) Wrong(line.Number, headings[at], text[..LongestShown], ImportExpected.Shorter, $"{FileTemplates.LongestText}");
                else if (terms.Choices is { } choices && !choices.Contains(text)) Wrong(line.Number, headings[at], text, ImportExpected.Choice, string.Join(", ", choices));
                else fields.Add(new(field, text));
            }

            return fields.ToImmutable();
        }

        private const int LongestShown = 40;

        private FieldTerms? Terms(CustomerField field) => _template.FirstOrDefault(terms => terms.Field == field);

        private string Cell(ListLine line, string column) => Array.FindIndex(_columns, one => one.Own == column) is >= 0 and var at ? line.Cells[at] : "";

        private void Short(ListLine line, string column, string text, int longest)
        {
            if (text.Length > longest) Wrong(line.Number, column, text[..LongestShown], ImportExpected.Shorter, $"{longest}");
        }

        // As the list itself calls it.
        private string Heading(string column) => Array.FindIndex(_columns, one => one.Own == column) is >= 0 and var at && column.Length > 0 ? headings[at] : column;

        private string? Wrong(int line, string column, string value, ImportExpected expected, string? of = null)
        {
            _faults.Add(new(line, Heading(column), value, expected, of));
            return null;
        }
    }
}
