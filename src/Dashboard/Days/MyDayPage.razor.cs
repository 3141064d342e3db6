using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesFloor.Customers;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Days;
using SalesFloor.FrontDesk;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Days;

/// <summary>A rep's day (FD-19): his appointments, his work, whom to contact.</summary>
public sealed partial class MyDayPage
{
    private static readonly Role[] s_roles = [Role.Salesperson, Role.Supervisor];

    private ShowroomPlan? _plan;
    private DaySheet? _sheet;
    private ImmutableArray<RegisterEntry> _appointments = [];
    private ImmutableArray<CustomerHit> _due = [];

    /// <summary>The rep whom the address names.</summary>
    [SupplyParameterFromQuery(Name = "rep")]
    public string? RepAsked { get; set; }

    /// <summary>The days.</summary>
    [Inject]
    public required IDayCalls Calls { get; init; }

    private SalespersonId? Me => RepAsked is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override async Task Read()
    {
        (_plan, _sheet) = (await Calls.Plan(Showroom), await Calls.Sheet(Showroom, null));
        if (Me is not { } me || _sheet is null) return;

        (_appointments, _due) = (await Calls.Appointments(Showroom, _sheet.Day, me), await Calls.Due(me, Clock.GetUtcNow() - IRegister.ContactAfter));
    }

    private PlannedWork[] Mine(DaySheet sheet) => [.. sheet.Work.Where(work => work.For is null || work.For == Me)];

    private Task Tick(PlannedWork work) => Order(async () =>
        Me is { } me ? W.Of(await Calls.Tick(Showroom, new TickWork(work.Id, work.DoneBy is null ? SalesFloor.Days.Tick.Done : SalesFloor.Days.Tick.TakenBack, me, me.Value))) : null);

    // Whom to contact, and in his file the way to note that it was done.
    private string FileOf(CustomerId customer) =>
        $"/customers/{Uri.EscapeDataString(customer.Value)}?as={Uri.EscapeDataString(RepAsked ?? "")}" + (string.IsNullOrWhiteSpace(ShowroomAsked) ? "" : "&showroom=" + Uri.EscapeDataString(ShowroomAsked));
}
