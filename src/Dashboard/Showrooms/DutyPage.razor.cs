using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Days;
using SalesFloor.Dashboard.People;
using SalesFloor.Dashboard.Wording;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>The duty calendar (ROT-01): which group receives new customers on which day. By the keys in each day's list, or a group dragged onto a day.</summary>
public sealed partial class DutyPage
{
    private const int Days = 28;

    private static readonly Role[] s_roles = [Role.Manager, Role.Director, Role.Supervisor, Role.Assistant];

    private ShowroomPlan? _plan;
    private GroupId? _dragged;

    /// <summary>Who sits here.</summary>
    [SupplyParameterFromQuery(Name = "as")]
    public string? As { get; set; }

    /// <summary>The days.</summary>
    [Inject]
    public required IDayCalls Calls { get; init; }

    private SalespersonId? Me => As is { Length: > 0 } id ? new(id) : null;

    /// <inheritdoc/>
    protected override Giver? By => Access.GiverOf(_plan, Me);

    /// <inheritdoc/>
    protected override async Task Read() => _plan = await Calls.Plan(Showroom);

    private bool MaySet => Offers(by => by.May(FloorAction.SetDuty));

    private static GroupId On(ShowroomPlan plan, DateOnly day)
    {
        if (plan.Duty.Exceptions.TryGetValue(day, out var group)) return group;
        var (days, cycle) = (day.DayNumber - plan.Duty.From.DayNumber, plan.Duty.Cycle.Length);
        return plan.Duty.Cycle[((days % cycle) + cycle) % cycle];
    }

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private Task Drop(DateOnly day)
    {
        var group = _dragged;
        _dragged = null;
        return group is { } dragged && MaySet ? Set(day, dragged.Value) : Task.CompletedTask;
    }

    private Task Set(DateOnly day, string? group) => Order(async () =>
        Me is { } me ? W.Of(await Calls.SetDuty(Showroom, new([new(day, group is { Length: > 0 } ? new GroupId(group) : null)], me, me.Value))) : null);
}
