using SalesFloor.People;

namespace SalesFloor.Showrooms;

/// <summary>How the duty calendar is changed (ROT-01). Pure.</summary>
internal static class DutyRule
{
    // As long as anybody asks who was on duty; the ledger knows it for ever.
    private const int DaysKept = 60;

    /// <summary>The plan with the changed days; or why they cannot be changed. The same plan where nothing changes.</summary>
    public static PlanOutcome.Refused? Decide(ShowroomPlan plan, SetDuty command, DateOnly today, out ShowroomPlan changed)
    {
        changed = plan;
        if (Giver.Of(plan, command.By, command.As)?.May(FloorAction.SetDuty) != true) return new(PlanFault.DutyNotYours, command.By.Value);
        foreach (var day in command.Days)
        {
            if (day.Day < today) return new(PlanFault.DutyDayOver, day.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            if (day.Group is { } group && plan.Groups.All(one => one.Id != group)) return new(PlanFault.DutyNamesUnknownGroup, group.Value);
        }

        var exceptions = plan.Duty.Exceptions;
        foreach (var day in command.Days) exceptions = day.Group is { } group ? exceptions.SetItem(day.Day, group) : exceptions.Remove(day.Day);
        if (exceptions == plan.Duty.Exceptions) return null;

        changed = plan with { Duty = plan.Duty with { Exceptions = exceptions.RemoveRange(exceptions.Keys.Where(day => day.AddDays(DaysKept) < today)) } };
        return null;
    }
}
