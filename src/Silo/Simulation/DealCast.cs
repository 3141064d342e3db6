using SalesFloor.Showrooms;

namespace SalesFloor.Silo.Simulation;

/// <summary>Who plays which part in the deals of a showroom; a part that nobody can play is null, and what it would do does not happen.</summary>
internal sealed record DealCast(ShowroomPlan Plan, SalespersonId? Manager, SalespersonId? Finance)
{
    /// <summary>The people of a plan.</summary>
    public static DealCast Of(ShowroomPlan plan) => new(plan, Somebody(plan, Role.Manager), Somebody(plan, Role.Finance));

    /// <summary>The next in his group, who shares a deal with him; null where he is alone.</summary>
    public SalespersonId? MateOf(SalespersonId rep)
    {
        if (Plan.Groups.FirstOrDefault(group => group.Members.Contains(rep)) is not { Members: { Length: > 1 } members }) return null;
        return members[(members.IndexOf(rep) + 1) % members.Length];
    }

    private static SalespersonId? Somebody(ShowroomPlan plan, Role role) => plan.People.FirstOrDefault(person => person.Role == role)?.Id;
}
