using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.People;

/// <summary>Whoever gives an order in a showroom, and what he is there: by his account, which the gate wrote into the order; by the plan, where nobody signs in. A rule asks him, and he asks the matrix.</summary>
public sealed record Giver(ShowroomPlan Plan, Person Person, ImmutableArray<Role> Roles)
{
    /// <summary>Who gives it; null where the plan does not know him. <paramref name="given"/>: the roles of his account, null where nobody signs in.</summary>
    public static Giver? Of(ShowroomPlan plan, SalespersonId by, ImmutableArray<Role>? given) =>
        plan.People.FirstOrDefault(one => one.Id == by) is { } person ? new(plan, person, given ?? [person.Role]) : null;

    /// <summary>Who he is in the plan.</summary>
    public SalespersonId Id => Person.Id;

    /// <summary>As what he may do this in his showroom; null where none of his roles takes it.</summary>
    public Role? MayAs(FloorAction action) => First(role => PermissionMatrix.Of(action, role) is Reach.Showroom or Reach.Everywhere);

    /// <summary>Whether he may do this in his showroom.</summary>
    public bool May(FloorAction action) => MayAs(action) is not null;

    /// <summary>Whether he may do this at all, be it only with what is his own.</summary>
    public bool MayAtAll(FloorAction action) => First(role => PermissionMatrix.Of(action, role) != Reach.Nowhere) is not null;

    /// <summary>Whether he may do this with what is his own at most.</summary>
    public bool MayOnlyWithHisOwn(FloorAction action) => MayAtAll(action) && Roles.All(role => PermissionMatrix.Of(action, role) is Reach.Nowhere or Reach.Own);

    /// <summary>Whether he may give this order about what is these people's.</summary>
    public bool May(FloorOrder order, params IEnumerable<SalespersonId> whose) => First(role => PermissionMatrix.Of(order, role) switch
    {
        Reach.Nowhere => false,
        Reach.Own => whose.Contains(Id),
        Reach.Group => whose.Any(rep => rep == Id || Leads(rep)),
        _ => true,
    }) is not null;

    /// <summary>Whether he may give it about what is his own at most.</summary>
    public bool MayOnlyWithHisOwn(FloorOrder order) => Roles.All(role => PermissionMatrix.Of(order, role) is Reach.Nowhere or Reach.Own) && Roles.Any(role => PermissionMatrix.Of(order, role) is Reach.Own);

    private bool Leads(SalespersonId rep) => Plan.Groups.Any(group => group.Supervisor == Id && group.Members.Contains(rep));

    private Role? First(Func<Role, bool> may)
    {
        foreach (var role in Roles)
        {
            if (may(role)) return role;
        }

        return null;
    }
}
