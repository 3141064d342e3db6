using SalesFloor.FrontDesk;

namespace SalesFloor.Assignment;

/// <summary>Who receives somebody who comes with a complaint or for after-sales (ROT-14). He is no new customer: nobody pays a turn for him, and whose customer he is stays as it is. Pure.</summary>
public static class ComplaintRule
{
    /// <summary>Where the visit goes, when <paramref name="rule"/> is what the rule says of the visitor himself: to the group for complaints where there is one, else to whose he is, else to the group on duty.</summary>
    public static Route Decide(RoutingFacts facts, Route rule)
    {
        if (facts.Purpose is null) return rule;
        return facts.ForComplaints || rule.To == RouteTo.Rotation ? new(RouteTo.DutyReception, RouteReason.Complaint, null, ["ROT-14", "I-02"]) : rule;
    }
}
