using System.Collections.Immutable;

namespace SalesFloor.Silo.People;

/// <summary>Somebody who signs in, as the store of ASP.NET Core Identity holds him. A copy of the stored row: it is changed and then saved, or dropped.</summary>
public sealed class Account
{
    /// <summary>The id, never given again.</summary>
    public required string Id { get; init; }

    /// <summary>What is typed at the door, in lower case.</summary>
    public required string Name { get; set; }

    /// <summary>What people call him.</summary>
    public required string ShownAs { get; set; }

    /// <summary>Who he is in the plan; null where he is not in it.</summary>
    public string? Rep { get; set; }

    /// <summary>PBKDF2, salted.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>The password was given to him by somebody else.</summary>
    public bool MustChange { get; set; }

    /// <summary>For unlocking a screen on which he has signed in whole; hashed as the password is.</summary>
    public string? PinHash { get; set; }

    /// <summary>The key of the second factor, in the clear only in memory.</summary>
    public string? SecondFactor { get; set; }

    /// <summary>The second factor is asked for.</summary>
    public bool SecondOn { get; set; }

    /// <summary>The half minute whose code was taken last: a code is good once.</summary>
    public long SecondUsed { get; set; }

    /// <summary>Changes with whatever must sign him out everywhere.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Wrong passwords, codes and PINs in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Until when nothing is tried any more.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>When he left; he cannot sign in any more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When the account was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>One of the sample floor's, which needs no password on this machine.</summary>
    public bool Sample { get; init; }

    /// <summary>The stored row's; who read an older one writes nothing.</summary>
    public long Version { get; set; }

    /// <summary>What he is, and where.</summary>
    public ImmutableArray<RoleGrant> Roles { get; set; } = [];

    /// <summary>A copy to be changed.</summary>
    public Account Copy() => (Account)MemberwiseClone();
}

/// <summary>A program's right to act for a person, within scopes. Only the hash of the secret is kept.</summary>
public sealed record AccessToken(string Id, string Account, string Name, string Hash, ImmutableHashSet<FloorAction> Scopes, DateTimeOffset MadeAt, DateTimeOffset EndsAt);

/// <summary>Who an account is at the company's own sign-in. <paramref name="Subject"/>: its name there for ever, null before he first came.</summary>
public sealed record CompanyAccount(string Account, string Email, string? Subject);

/// <summary>A wall's right to show one showroom in one language. Only the hash of the secret is kept.</summary>
public sealed record WallLink(string Id, ShowroomId Showroom, string Name, string Language, string Hash, DateTimeOffset MadeAt);

/// <summary>A line of the log of people: who did what to whom.</summary>
public sealed record PeopleEvent(string Actor, string What, string About, string? Detail = null);
