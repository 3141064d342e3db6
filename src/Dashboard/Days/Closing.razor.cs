using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Days;

/// <summary>The totals of the day: as they run, then as they were signed, with every amendment beside it (FD-14).</summary>
public partial class Closing
{
    // The list is for counting, not for calling back.
    private const int ShownOfPhone = 4;

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

    /// <summary>What would be signed now.</summary>
    [Parameter, EditorRequired]
    public required DayToSign ToSign { get; set; }

    /// <summary>The calls of the day that never became a visit: answered all the same (FD-14).</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<RegisterEntry> OnlyCalls { get; set; }

    /// <summary>Nobody sits here, or an order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Whoever sits here signs.</summary>
    [Parameter]
    public bool MaySign { get; set; }

    /// <summary>He amends what was signed.</summary>
    [Parameter]
    public bool MayAmend { get; set; }

    /// <summary>It was delivered to him to read.</summary>
    [Parameter]
    public bool MayRead { get; set; }

    /// <summary>The day is signed.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnSign { get; set; }

    /// <summary>The totals were read.</summary>
    [Parameter]
    public EventCallback<DateOnly> OnRead { get; set; }

    /// <summary>A figure is amended.</summary>
    [Parameter]
    public EventCallback<AmendTotals> OnAmend { get; set; }

    // Whoever left no number said why, or was not asked.
    private string Contact(RegisterEntry call) => call switch
    {
        { Phone: { Length: > ShownOfPhone } phone } => "…" + phone[^ShownOfPhone..],
        { NoContact: { } none } => W.Of(none),
        _ => "–",
    };
}
