using SalesFloor.Showrooms;

namespace SalesFloor.Customers;

/// <summary>When a customer is to be visited or called again by his class (CUS-09). Pure.</summary>
public static class VisitRule
{
    /// <summary>What the classes mean in a showroom.</summary>
    public static ClassRules Of(ShowroomPlan plan) => plan.Rules.Classes ?? ClassRules.Default;

    /// <summary>The next visit; null where the customer is nobody's, has no class, his class no frequency, or no contact counted yet.</summary>
    public static VisitDue? Due(SalespersonId? owner, string? grade, DateTimeOffset? keptAt, ShowroomPlan plan, DateTimeOffset now)
    {
        if (owner is null || keptAt is not { } kept || grade is null || Of(plan).Days(grade) is not { } days) return null;

        var (since, today) = (plan.DayAt(kept), plan.DayAt(now));
        var by = since.AddDays(days);
        var late = today.DayNumber - by.DayNumber;
        return new(grade, days, since, by, late > 0 ? VisitStanding.Overdue : late == 0 ? VisitStanding.Today : VisitStanding.Later, Math.Max(0, late));
    }

    /// <summary>Whoever was in touch last before this moment is due by now: the same rule, as a range of the read tables.</summary>
    public static DateTimeOffset KeptBefore(int days, ShowroomPlan plan, DateTimeOffset now) => plan.StartOf(plan.DayAt(now).AddDays(1 - days));
}
