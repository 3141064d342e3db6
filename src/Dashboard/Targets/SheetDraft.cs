using System.Collections.Immutable;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Targets;

namespace SalesFloor.Dashboard.Targets;

/// <summary>A place of the sheet: the row, and the column, of which the first is the whole period.</summary>
public readonly record struct SheetCell(int Row, int Column);

/// <summary>What somebody has typed into the table of targets and has not sent. Each change, also a pasted block, is taken back as one.</summary>
public sealed class SheetDraft
{
    private readonly Dictionary<SheetCell, string> _typed = [];
    private readonly Stack<(SheetCell Cell, string? Before)[]> _undo = new();

    /// <summary>The table as it is stored.</summary>
    public TargetGrid? Grid { get; private set; }

    /// <summary>The columns, the whole period among them.</summary>
    public int Columns => (Grid?.Columns.Length ?? 0) + 1;

    /// <summary>How many places differ from what is stored.</summary>
    public int Changed => _typed.Count;

    /// <summary>There is a change to take back.</summary>
    public bool MayUndo => _undo.Count > 0;

    /// <summary>Every place that was typed into holds a number that can be.</summary>
    public bool IsRight => _typed.Keys.All(cell => Value(cell) is not null);

    /// <summary>A newer table of the same shape keeps what was typed; another one begins anew.</summary>
    public void Show(TargetGrid? grid)
    {
        var isSame = grid is not null && Grid is { } before && (before.Period, before.Metric, before.Product, before.Region) == (grid.Period, grid.Metric, grid.Product, grid.Region)
            && before.Columns.SequenceEqual(grid.Columns) && before.Rows.Select(row => row.Scope).SequenceEqual(grid.Rows.Select(row => row.Scope));
        Grid = grid;
        if (!isSame) Forget();
    }

    /// <summary>Everything typed is dropped.</summary>
    public void Forget()
    {
        _typed.Clear();
        _undo.Clear();
    }

    /// <summary>The place of the table behind a place of the sheet.</summary>
    public TargetCell Cell(SheetCell at) => at.Column == 0 ? Grid!.Rows[at.Row].Whole : Grid!.Rows[at.Row].Parts[at.Column - 1];

    /// <summary>What stands in a place.</summary>
    public string Text(SheetCell at) => _typed.TryGetValue(at, out var typed) ? typed : Cell(at).Line?.Newest() is { } newest ? Amounts.Plain(newest.Value) : "";

    /// <summary>Whether it was typed and not sent.</summary>
    public bool IsTyped(SheetCell at) => _typed.ContainsKey(at);

    /// <summary>The number of a place; null where nothing stands there or nothing that can be.</summary>
    public decimal? Value(SheetCell at) => _typed.TryGetValue(at, out var typed) ? Amounts.Read(typed, Grid!.Unit) : Cell(at).Line?.Newest()?.Value;

    /// <summary>Something is typed into a place.</summary>
    public void Type(SheetCell at, string? text) => Put([(at, text ?? "")]);

    /// <summary>A block is pasted, its first cell at this place; what goes beyond the table or into a place that is not <paramref name="open"/> is left out. Lines as spreadsheets copy them: tabs between cells.</summary>
    public void Paste(SheetCell at, string block, Func<SheetCell, bool> open)
    {
        var rows = block.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Select(line => line.Split('\t'));
        Put([.. rows.SelectMany((cells, row) => cells.Select((text, column) => (new SheetCell(at.Row + row, at.Column + column), text))).Where(one => one.Item1.Row < Grid!.Rows.Length && one.Item1.Column < Columns && open(one.Item1))]);
    }

    /// <summary>Drafts of another place, as a division makes them, stand there as if they were typed.</summary>
    public void Take(IEnumerable<TargetDraft> drafts)
    {
        var places = Places().ToDictionary(at => (Grid!.Rows[at.Row].Scope, Cell(at).Period));
        Put([.. drafts.Where(draft => places.ContainsKey((draft.Key.Scope, draft.Key.Period))).Select(draft => (places[(draft.Key.Scope, draft.Key.Period)], Amounts.Plain(draft.Value)))]);
    }

    /// <summary>The last change is taken back.</summary>
    public void Undo()
    {
        if (!_undo.TryPop(out var change)) return;

        foreach (var (cell, before) in change)
        {
            if (before is null) _typed.Remove(cell);
            else _typed[cell] = before;
        }
    }

    /// <summary>What the rows below miss to this one (I-13); below nothing they have too much; null where it or all of them say nothing.</summary>
    public decimal? MissingBelow(SheetCell at)
    {
        if (Grid!.Unit == TargetUnit.Percent || Value(at) is not { } whole) return null;

        var parts = Enumerable.Range(0, Grid.Rows.Length).Where(row => Grid.Rows[row].Scope.Parent() == Grid.Rows[at.Row].Scope).Select(row => Value(new(row, at.Column))).OfType<decimal>().ToArray();
        return parts.Length == 0 ? null : whole - parts.Sum();
    }

    /// <summary>What the parts of the period miss to the whole in a row.</summary>
    public decimal? MissingInRow(int row)
    {
        if (Grid!.Unit == TargetUnit.Percent || Value(new(row, 0)) is not { } whole) return null;

        var parts = Enumerable.Range(1, Columns - 1).Select(column => Value(new(row, column))).OfType<decimal>().ToArray();
        return parts.Length == 0 ? null : whole - parts.Sum();
    }

    /// <summary>What was typed, as targets.</summary>
    public ImmutableArray<TargetDraft> Drafts(string why, string measured) =>
        [.. _typed.Keys.OrderBy(at => at.Row).ThenBy(at => at.Column).Select(at => new TargetDraft(new(Grid!.Rows[at.Row].Scope, Cell(at).Period, Grid.Metric, Grid.Product, Grid.Region), Value(at) ?? -1, Grid.Unit, why, measured))];

    private IEnumerable<SheetCell> Places() => Enumerable.Range(0, Grid!.Rows.Length).SelectMany(row => Enumerable.Range(0, Columns).Select(column => new SheetCell(row, column)));

    // A text that means what is stored, or nothing, is no change: a target is not taken away by emptying its cell.
    private void Put(IReadOnlyCollection<(SheetCell Cell, string Text)> changes)
    {
        var before = changes.Select(change => (change.Cell, Before: _typed.GetValueOrDefault(change.Cell))).ToArray();
        foreach (var (cell, text) in changes)
        {
            var trimmed = text.Trim();
            var stored = Cell(cell).Line?.Newest()?.Value;
            if (trimmed.Length == 0 || (stored is not null && Amounts.Read(trimmed, Grid!.Unit) == stored)) _typed.Remove(cell);
            else _typed[cell] = trimmed;
        }

        if (before.Any(one => one.Before != _typed.GetValueOrDefault(one.Cell))) _undo.Push(before);
    }
}
