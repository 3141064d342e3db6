using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Days;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Manage;

/// <summary>The totals of the day: as they run, then as they were signed, with every amendment beside it (FD-14).</summary>
public partial class Closing
{
    private ReportedFigure _figure = ReportedFigure.WalkIns;
    private int _to;
    private string _why = "";

    /// <summary>The floor.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan, for names.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The day.</summary>
    [Parameter, EditorRequired]
    public required DaySheet Sheet { get; set; }

    /// <summary>Nobody sits here, or an order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The day is signed.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnSign { get; set; }

    /// <summary>The totals were read.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnRead { get; set; }

    /// <summary>A figure is amended.</summary>
    [Parameter]
    public EventCallback<AmendTotals> OnAmend { get; set; }

    private int Live(ReportedFigure figure) => figure switch
    {
        ReportedFigure.WalkIns => Floor.Totals.WalkIns,
        ReportedFigure.NewCustomers => Floor.Totals.NewCustomers,
        ReportedFigure.CallsAnswered => Floor.Totals.Calls,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
