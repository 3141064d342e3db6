using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Deals;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Deals;

/// <summary>Whose a deal is, in percent; an empty row says nothing.</summary>
public partial class SplitForm
{
    private const int Rows = 3;

    private List<Row> _rows = [];

    /// <summary>The deal.</summary>
    [Parameter, EditorRequired]
    public required Deal Deal { get; set; }

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The parts.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<DealShare>> OnSplit { get; set; }

    /// <summary>What was typed as a percentage is none.</summary>
    [Parameter]
    public EventCallback OnUnreadable { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _rows = [.. Deal.Shares.Select(share => new Row { Rep = share.Rep.Value, Percent = share.Percent.ToString("0.##", CultureInfo.InvariantCulture) })];
        while (_rows.Count < Rows) _rows.Add(new());
    }

    private Task Split()
    {
        var filled = _rows.Where(row => row.Rep.Length > 0).ToArray();
        return filled.All(row => MoneyWords.Read(row.Percent) is not null)
            ? OnSplit.InvokeAsync([.. filled.Select(row => new DealShare(new(row.Rep), MoneyWords.Read(row.Percent)!.Value))])
            : OnUnreadable.InvokeAsync();
    }

    private sealed class Row
    {
        public string Rep { get; set; } = "";

        public string Percent { get; set; } = "";
    }
}
