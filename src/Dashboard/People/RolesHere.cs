using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.People;

/// <summary>What somebody is, for what a screen offers him: the screen asks the same matrix as the floor does at every order.</summary>
public static class RolesHere
{
    /// <summary>Whoever sits at a screen, as what he is; null where that is nobody of the plan, or somebody else than is signed in.</summary>
    public static Giver? GiverOf(this IAccess? access, ShowroomPlan? plan, SalespersonId? me) =>
        plan?.People.FirstOrDefault(person => person.Id == me) is { } person && (access is not { AccountsAreOn: true } || (access.Who as SignedIn.Person)?.Rep == me) ? new(plan, person, access.RolesOf(person, plan.Id)) : null;

    /// <summary>His roles here: those of his account, of which he may have several; where nobody signs in, the plan's.</summary>
    public static ImmutableArray<Role> RolesOf(this IAccess? access, Person person, ShowroomId showroom) =>
        access is { AccountsAreOn: true, Who: SignedIn.Person who } ? Permissions.RolesIn(who, showroom) : [person.Role];
}
