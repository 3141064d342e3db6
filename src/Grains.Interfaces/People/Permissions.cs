using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.People;

/// <summary>Whether somebody may do something (ORG-01…ORG-06, ORG-14). Pure: the matrix, who asks, what it is done to.</summary>
public static class Permissions
{
    /// <summary>Whether <paramref name="who"/> may do <paramref name="action"/> to <paramref name="target"/>.</summary>
    public static bool May(SignedIn who, FloorAction action, Target target) => who switch
    {
        SignedIn.Person person => IsWithin(person, action) && person.Roles.Any(grant => Reaches(PermissionMatrix.Of(action, grant.Role), grant, person.Rep, target)),
        SignedIn.Display display => action == FloorAction.SeeWall && target.Showroom == display.Showroom,
        _ => false,
    };

    /// <summary>Whether he may do it in a showroom at all, be it only with what is his own; null: in any.</summary>
    public static bool MayAtAll(SignedIn who, FloorAction action, ShowroomId? showroom) => who switch
    {
        SignedIn.Person person => IsWithin(person, action) && person.Roles.Any(grant => PermissionMatrix.Of(action, grant.Role) switch
        {
            Reach.Nowhere => false,
            Reach.Everywhere => true,
            _ => showroom is null || showroom == grant.Showroom,
        }),
        SignedIn.Display display => action == FloorAction.SeeWall && (showroom is null || showroom == display.Showroom),
        _ => false,
    };

    /// <summary>What somebody is in a showroom: his roles there, and those that reach every showroom. Null: all of them.</summary>
    public static ImmutableArray<Role> RolesIn(SignedIn.Person person, ShowroomId? showroom) =>
        [.. person.Roles.Where(grant => showroom is null || grant.Showroom == showroom || grant.Role is Role.GeneralManager or Role.Administrator).Select(grant => grant.Role).Distinct()];

    private static bool IsWithin(SignedIn.Person person, FloorAction action) => person.Only is not { } only || only.Contains(action);

    private static bool Reaches(Reach reach, RoleGrant grant, SalespersonId? rep, Target target)
    {
        if (reach == Reach.Everywhere) return true;
        if (target.Showroom is { } showroom && showroom != grant.Showroom) return false;

        return reach switch
        {
            Reach.Showroom => true,
            Reach.Group => (target.Group is { } group && group == grant.Group) || IsOwn(rep, target),
            Reach.Own => IsOwn(rep, target),
            _ => false,
        };
    }

    private static bool IsOwn(SalespersonId? rep, Target target) => target.Rep is { } whose && whose == rep;
}
