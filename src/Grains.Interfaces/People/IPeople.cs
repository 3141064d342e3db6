using System.Collections.Immutable;

namespace SalesFloor.People;

/// <summary>The accounts of a showroom, for whoever manages them. What is his to manage says <c>PeopleRule</c>; everything is noted with who did it.</summary>
public interface IPeople
{
    /// <summary>The accounts that whoever asks may manage in this showroom, and what was done lately.</summary>
    Task<PeopleSheet> Sheet(ShowroomId showroom);

    /// <summary>Somebody new. The answer carries a password that is good until he chooses his own.</summary>
    Task<PeopleAnswer> Open(OpenAccount command);

    /// <summary>What somebody is in this showroom from now on; what he is elsewhere stays.</summary>
    Task<PeopleAnswer> SetRoles(SetRoles command);

    /// <summary>Somebody leaves: he is out at once, wherever he is signed in. He can be let in again.</summary>
    Task<PeopleAnswer> Close(CloseAccount command);

    /// <summary>Somebody forgot his password or lost his telephone: a new password, no PIN, no second factor, out everywhere.</summary>
    Task<PeopleAnswer> ResetSignIn(ResetSignIn command);

    /// <summary>Who somebody is at the company's own sign-in: only whoever has an address there comes in by it.</summary>
    Task<PeopleAnswer> SetCompanyEmail(SetCompanyEmail command);

    /// <summary>The links of walls and tokens of programs of this showroom.</summary>
    Task<LinksSheet> Links(ShowroomId showroom);

    /// <summary>A link for a wall. Its secret is in the answer and nowhere else.</summary>
    Task<PeopleAnswer> MakeLink(MakeLink command);

    /// <summary>A token for a program that acts within scopes, for whoever makes it or for somebody whose account is his to manage. Its secret is in the answer and nowhere else.</summary>
    Task<PeopleAnswer> MakeToken(MakeToken command);

    /// <summary>A link or token ends, at once.</summary>
    Task<PeopleAnswer> Revoke(RevokeSecret command);
}

/// <summary>The accounts and the newest lines of their log. <paramref name="ByCompany"/>: people may also sign in with the company.</summary>
public sealed record PeopleSheet(ImmutableArray<PersonOnSheet> People, ImmutableArray<PeopleLogLine> Log, bool ByCompany);

/// <summary>Somebody, as who manages him sees him.</summary>
public sealed record PersonOnSheet(AccountId Account, string Name, string ShownAs, SalespersonId? Rep, ImmutableArray<RoleGrant> Roles, DateTimeOffset? ClosedAt, DateTimeOffset? LockedUntil, bool SecondFactor, bool Sample, string? CompanyEmail);

/// <summary>Who did what to whom, and when.</summary>
public sealed record PeopleLogLine(DateTimeOffset At, string Actor, string What, string About, string? Detail);

/// <summary>The links and tokens of a showroom, without their secrets.</summary>
public sealed record LinksSheet(ImmutableArray<LinkOnSheet> Walls, ImmutableArray<TokenOnSheet> Tokens, ImmutableArray<TokenHolder> Holders);

/// <summary>Somebody for whom a program may act, and what he may do in the showroom himself.</summary>
public sealed record TokenHolder(AccountId Account, string ShownAs, ImmutableArray<FloorAction> May);

/// <summary>A wall's link.</summary>
public sealed record LinkOnSheet(string Id, string Name, string Language, DateTimeOffset MadeAt);

/// <summary>A program's token.</summary>
public sealed record TokenOnSheet(string Id, string Name, string For, ImmutableArray<FloorAction> Scopes, DateTimeOffset MadeAt, DateTimeOffset EndsAt);

/// <summary>Order: somebody new. <paramref name="Person"/>: who he is in the plan.</summary>
public sealed record OpenAccount(ShowroomId Showroom, string Name, string ShownAs, SalespersonId? Person, ImmutableArray<RoleGrant> Roles, string Actor);

/// <summary>Order: these are his roles in this showroom.</summary>
public sealed record SetRoles(ShowroomId Showroom, AccountId Account, ImmutableArray<RoleGrant> Roles, string Actor);

/// <summary>Order: he leaves, or is let in again.</summary>
public sealed record CloseAccount(ShowroomId Showroom, AccountId Account, AccountDoor Door, string Actor);

/// <summary>Whether somebody may come in at all.</summary>
public enum AccountDoor { Open = 1, Closed = 2 }

/// <summary>Order: he signs in anew, with a password that is good once.</summary>
public sealed record ResetSignIn(ShowroomId Showroom, AccountId Account, string Actor);

/// <summary>Order: this is his address at the company's sign-in; empty: he has none.</summary>
public sealed record SetCompanyEmail(ShowroomId Showroom, AccountId Account, string Email, string Actor);

/// <summary>Order for a wall's link; <paramref name="Language"/> is zh or en.</summary>
public sealed record MakeLink(ShowroomId Showroom, string Name, string Language, string Actor);

/// <summary>Order for a token; <paramref name="Days"/> from now it ends. <paramref name="For"/>: for whom the program acts; null: for whoever gives the order.</summary>
public sealed record MakeToken(ShowroomId Showroom, string Name, ImmutableArray<FloorAction> Scopes, int Days, string Actor, AccountId? For = null);

/// <summary>Order: a link or token ends.</summary>
public sealed record RevokeSecret(ShowroomId Showroom, string Id, string Actor);

/// <summary>What became of an order about people.</summary>
public abstract record PeopleAnswer
{
    private PeopleAnswer() { }

    /// <summary>Done. <paramref name="Secret"/> is shown once: a password, a link's or a token's secret.</summary>
    public sealed record Done(string? Secret = null) : PeopleAnswer;

    /// <summary>It cannot be done; nothing was stored.</summary>
    public sealed record Refused(PeopleRefusal Reason) : PeopleAnswer;
}

/// <summary>Why an order about people cannot be done.</summary>
public enum PeopleRefusal
{
    NameUnusable = 1, NameTaken = 2,
    /// <summary>There is no such account, or it is not his to know of.</summary>
    AccountUnknown = 3,
    /// <summary>The account or the role is above whoever gives the order.</summary>
    NotYours = 4,
    RoleMissing = 5,
    /// <summary>This person of the plan has an account already, or is not in the plan.</summary>
    PersonTaken = 6,
    /// <summary>Somebody has to be able to let others in.</summary>
    LastAdministrator = 7,
    LanguageUnknown = 8, ScopesMissing = 9, DaysOutOfRange = 10, SecretUnknown = 11,
    /// <summary>Somebody else changed the account in this moment; try again.</summary>
    ChangedMeanwhile = 12,
    NotYourself = 13,
    EmailUnusable = 14, EmailTaken = 15,
}
