using Microsoft.AspNetCore.Components;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Figures;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Contests;

/// <summary>A contest as it is announced: name, figure, two moments on the showroom's clock, who takes part with which head start.</summary>
public partial class AnnounceForm
{
    private const int UsualDays = 7;

    private string? _zh;
    private string? _en;
    private Metric _metric = Metric.Deals;
    private DateTime? _start;
    private DateTime? _end;
    private List<Row> _rows = [];
    private bool _wrong;

    /// <summary>The floor, for its clock.</summary>
    [Parameter, EditorRequired]
    public required FloorSnapshot Floor { get; set; }

    /// <summary>The plan.</summary>
    [Parameter, EditorRequired]
    public required ShowroomPlan Plan { get; set; }

    /// <summary>The moment of this painting.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    /// <summary>An order is on its way.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The contest; by whom and where is the page's to say.</summary>
    [Parameter]
    public EventCallback<AnnounceContest> OnAnnounce { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _rows = [.. Plan.People.Where(person => person.Role == Role.Salesperson).Select(person => new Row(person.Id))];
        _end = Floor.OnTheFloor(Now).Date.AddDays(UsualDays);
    }

    private async Task Announce()
    {
        var taking = _rows.Where(row => row.Takes).ToList();
        _wrong = string.IsNullOrWhiteSpace(_zh) || string.IsNullOrWhiteSpace(_en) || _end is null || taking.Exists(row => row.Ahead is null);
        if (_wrong) return;

        await OnAnnounce.InvokeAsync(new(default, default, Guid.CreateVersion7(), new(_zh!, _en!), _metric, _start is { } start ? OnTheClock(start) : Now, OnTheClock(_end!.Value), [.. taking.Select(row => new Contestant(row.Rep, row.Ahead!.Value))]));
    }

    private DateTimeOffset OnTheClock(DateTime local) =>
        new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeZoneInfo.TryFindSystemTimeZoneById(Floor.TimeZone, out var zone) ? zone.GetUtcOffset(local) : TimeSpan.Zero);

    private sealed class Row(SalespersonId rep)
    {
        public SalespersonId Rep { get; } = rep;

        public bool Takes { get; set; } = true;

        public string HeadStart { get; set; } = "";

        public decimal? Ahead => string.IsNullOrWhiteSpace(HeadStart) ? 0 : MoneyWords.Read(HeadStart);
    }
}
