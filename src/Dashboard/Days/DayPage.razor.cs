using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Days;

/// <summary>The frame of today, and the closing of an earlier day: opening checklist (FD-16, FD-17), work plan (FD-18), totals signed and delivered (FD-14).</summary>
public sealed partial class DayPage
{
    private static readonly Role[] s_roles = [Role.Secretary, Role.Assistant, Role.Manager, Role.Director, Role.Supervisor];

    private ShowroomPlan? _plan;
    private DaySheet? _sheet;
    private DayToSign? _toSign;
    private ImmutableArray<DateOnly> _unsigned = [];
    private ImmutableArray<RegisterEntry> _onlyCalls = [];
    private string _text = "";
    private string _for = "";

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The day that the address names; today where it names none.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayAsked { get; set; }

    /// <summary>The address.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The days.</summary>
    [Inject]
    public required IDayCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    private DateOnly? Day => DateOnly.TryParseExact(DayAsked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private bool Disabled => Busy || Me is null;

    /// <inheritdoc/>
    protected override async Task Read()
    {
        (_plan, _sheet, _toSign) = (await Calls.Plan(Showroom), await Calls.Sheet(Showroom, Day), await Calls.ToSign(Showroom, Day));
        (_unsigned, _onlyCalls) = (await Calls.NotSigned(Showroom), _sheet is { } sheet ? await Calls.OnlyCalls(Showroom, sheet.Day) : []);
    }

    // Another day is read at once, not with the next breath.
    private async Task Choose(string? day)
    {
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("day", day), replace: true);
        await Order(() => Task.FromResult<Sentence?>(null));
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private Task Tick(ChecklistItem item, bool done) => About(me => Calls.Tick(Showroom, new TickItem(item.Id, done ? SalesFloor.Days.Tick.Done : SalesFloor.Days.Tick.TakenBack, me, me.Value)));

    private Task SetChecklist(System.Collections.Immutable.ImmutableArray<ChecklistItem> items) => About(me => Calls.SetChecklist(Showroom, new(items, me, me.Value)));

    private Task TickWork(PlannedWork work) => About(me => Calls.Tick(Showroom, new TickWork(work.Id, work.DoneBy is null ? SalesFloor.Days.Tick.Done : SalesFloor.Days.Tick.TakenBack, me, me.Value)));

    private async Task Give(DateOnly day)
    {
        await About(me => Calls.Plan(Showroom, new PlanWork(Guid.CreateVersion7(), day, _text, _for.Length == 0 ? null : new(_for), me, me.Value)));
        if (Said is { Tone: Tone.Good }) _text = "";
    }

    private Task SignOff(DateOnly day) => About(me => Calls.SignOff(Showroom, new(day, me, me.Value)));

    private Task NoteRead(DateOnly day) => About(me => Calls.NoteRead(Showroom, new(day, me, me.Value)));

    private Task Amend(AmendTotals order) => About(me => Calls.Amend(Showroom, order with { By = me, Actor = me.Value }));

    private Task About(Func<SalespersonId, Task<DayAnswer>> order) => Order(async () => Me is { } me ? W.Of(await order(me)) : null);
}
