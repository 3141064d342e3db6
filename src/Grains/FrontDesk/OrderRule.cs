using SalesFloor.Showrooms;

namespace SalesFloor.FrontDesk;

/// <summary>Whose orders count: no rep assigns a visitor to himself, answers for another or speaks for him (ROT-13). The desk may. Pure.</summary>
internal static class OrderRule
{
    /// <summary>What is wrong with an arrival at this showroom; null when nothing is.</summary>
    public static ArrivalOutcome.Refused? Refuse(Arrive command, ShowroomPlan plan) => Refuse(command.Territory, plan)
        ?? (command.NamedRep is { } named && named.Value == command.Actor && IsRep(plan, command.Actor) ? new(ArrivalRefusal.SelfAssigned, "namedRep") : null);

    /// <summary>A market that the showroom does not know (ROT-08); null when it does.</summary>
    public static ArrivalOutcome.Refused? Refuse(TerritoryId? territory, ShowroomPlan plan) =>
        territory is { } market && plan.Territories?.Any(known => known.Id == market) != true ? new(ArrivalRefusal.TerritoryUnknown, "territory") : null;

    /// <summary>Whether somebody who takes turns himself orders something that is another's.</summary>
    public static bool IsAnothers(ShowroomPlan plan, string actor, SalespersonId? rep) => actor != rep?.Value && IsRep(plan, actor);

    private static bool IsRep(ShowroomPlan plan, string actor) => plan.Groups.Any(group => group.Members.Contains(new(actor)));
}
