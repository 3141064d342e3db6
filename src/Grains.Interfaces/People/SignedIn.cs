using System.Collections.Immutable;
using SalesFloor.Showrooms;

namespace SalesFloor.People;

/// <summary>An account. Its name is unique, its id never given again.</summary>
public readonly record struct AccountId(string Value)
{
    /// <summary>The id as it stands in tables and claims.</summary>
    public override string ToString() => Value;
}

/// <summary>A role in one showroom (ORG-01…ORG-06). <paramref name="Group"/> is the group that a supervisor leads or a rep belongs to.</summary>
public sealed record RoleGrant(Role Role, ShowroomId Showroom, GroupId? Group = null);

/// <summary>Who asks.</summary>
public abstract record SignedIn
{
    private SignedIn() { }

    /// <summary>Nobody: not signed in, no longer, or closed.</summary>
    public sealed record Nobody : SignedIn
    {
        /// <summary>The one nobody.</summary>
        public static Nobody One { get; } = new();
    }

    /// <summary>Somebody with an account. <paramref name="Rep"/>: who he is in the plan, null where he is not in it. <paramref name="Only"/>: a program that acts for him may do no more than this; null where he acts himself.</summary>
    public sealed record Person(AccountId Account, string Name, string ShownAs, SalespersonId? Rep, ImmutableArray<RoleGrant> Roles, ImmutableHashSet<FloorAction>? Only = null) : SignedIn
    {
        /// <summary>Who he is in the ledger: his name of the plan, else his account.</summary>
        public string Actor => Rep?.Value ?? $"account/{Name}";
    }

    /// <summary>A wall that was opened by a link.</summary>
    public sealed record Display(string Link, ShowroomId Showroom) : SignedIn;
}

/// <summary>What something is done to. <paramref name="Showroom"/> null: it belongs to none. <paramref name="Rep"/>: whose it is, <paramref name="Group"/> that rep's group.</summary>
public readonly record struct Target(ShowroomId? Showroom, SalespersonId? Rep = null, GroupId? Group = null);
