using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Desk;

/// <summary>The day's figures in one line (FD-14).</summary>
public partial class TotalsBar
{
    /// <summary>The figures.</summary>
    [Parameter, EditorRequired]
    public required DayTotals Totals { get; set; }
}
