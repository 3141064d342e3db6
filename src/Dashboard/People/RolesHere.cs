using System.Collections.Immutable;
using SalesFloor.People;
using SalesFloor.Showrooms;

namespace SalesFloor.Dashboard.People;

/// <summary>What somebody is, for what a screen offers him; what he may do, the floor decides at every order.</summary>
public static class RolesHere
{
    /// <summary>His roles here: those of his account, of which he may have several; where nobody signs in, the plan's.</summary>
    public static ImmutableArray<Role> RolesOf(this IAccess? access, Person person, ShowroomId showroom) => access is { AccountsAreOn: true, Who: SignedIn.Person who }
        ? [.. who.Roles.Where(grant => grant.Showroom == showroom).Select(grant => grant.Role)]
        : [person.Role];
}
