using Microsoft.AspNetCore.Components;
using SalesFloor.Dashboard.Wording;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.Showrooms;

/// <summary>People and groups of a showroom: who is in which line and in which place (ROT-03, ROT-04), who leads it, which visitors it takes (ROT-14), whose market is whose (ROT-08).</summary>
public sealed partial class StaffPage
{
    private ShowroomPlan? _plan;
    private Person? _edited;
    private int _fresh;

    /// <summary>The plan.</summary>
    [Inject]
    public required IStaffCalls Calls { get; init; }

    /// <inheritdoc/>
    protected override async Task Read() => _plan = await Calls.Plan(Showroom);

    private Task Change(StaffChange change) => Order(async () =>
    {
        var outcome = await Calls.Change(Showroom, change);
        if (outcome is PlanOutcome.InForce && change is StaffChange.PutPerson) (_edited, _fresh) = (null, _fresh + 1);
        return W.Of(outcome);
    });

    private string GroupOf(ShowroomPlan plan, Person person)
    {
        if (plan.Groups.FirstOrDefault(group => group.Members.Contains(person.Id)) is { } line) return W["Staff.PlaceIn", line.Name.InWords(), line.Members.IndexOf(person.Id) + 1];
        return plan.Groups.FirstOrDefault(group => group.Supervisor == person.Id) is { } led ? W["Staff.Leads", led.Name.InWords()] : person.Role == Role.Salesperson ? W["Staff.NoGroup"] : "";
    }

    private string Markets(ShowroomPlan plan, Person person) =>
        string.Join(W["Separator"], (person.Territories ?? []).Select(id => plan.Territories?.FirstOrDefault(market => market.Id == id)?.Name.InWords() ?? id.Value));
}
