using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.People;

/// <summary>Whose account is whose to manage (ORG-14). Pure. An administrator manages everybody; a manager those of his showrooms who work under him, and gives no role that is not under him.</summary>
public static class PeopleRule
{
    private const int LongestName = 40;
    private const int LongestEmail = 200;

    private static readonly Role[] s_underAManager = [Role.Salesperson, Role.Supervisor, Role.Secretary, Role.Assistant];

    /// <summary>Whether <paramref name="who"/> may change an account with these roles.</summary>
    public static bool MayManage(SignedIn.Person who, ImmutableArray<RoleGrant> roles) =>
        IsAdministrator(who) || (roles.Length > 0 && roles.All(grant => IsUnder(who, grant)));

    /// <summary>Whether <paramref name="who"/> may give these roles.</summary>
    public static bool MayGive(SignedIn.Person who, ImmutableArray<RoleGrant> roles) => IsAdministrator(who) || roles.All(grant => IsUnder(who, grant));

    /// <summary>Whether a text can be the name of an account: what can be typed on any keyboard, and can be no key of something else.</summary>
    public static bool IsName(string name) => name.Length is >= 2 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Whether a text can be somebody's address at the company's sign-in. Empty: none.</summary>
    public static bool IsEmail(string email) => email.Length == 0 || (email.Length <= LongestEmail && email.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal) && !email.Any(char.IsWhiteSpace));

    private static bool IsAdministrator(SignedIn.Person who) => who.Roles.Any(grant => grant.Role == Role.Administrator);

    private static bool IsUnder(SignedIn.Person who, RoleGrant grant) =>
        s_underAManager.Contains(grant.Role) && who.Roles.Any(mine => mine.Role == Role.Manager && mine.Showroom == grant.Showroom);
}
