using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.Silo.People;

/// <summary>Where somebody begins who asked for no page: at what he does all day.</summary>
internal static class FirstPages
{
    /// <summary>The start page.</summary>
    public const string Start = "/";

    /// <summary>The desk for whoever receives, the board for a rep; whoever leads, decides or records chooses from the start page. One who is several things chooses too.</summary>
    public static string Of(ImmutableArray<RoleGrant> roles) => roles.Select(grant => grant.Role).Distinct().ToArray() switch
    {
        [Role.Secretary] => "/desk",
        [Role.Salesperson] => "/board",
        _ => Start,
    };
}
