using System.Collections.Immutable;

namespace SalesFloor.Silo.People;

// The rows as the statements of both engines give them: numbers for what is yes or no, texts for moments.
internal sealed class RoleRow
{
    public required string Account { get; init; }
    public required long Role { get; init; }
    public required string Showroom { get; init; }
    public string? DutyGroup { get; init; }
}

internal sealed class LinkRow
{
    public required string Id { get; init; }
    public required string Showroom { get; init; }
    public required string Name { get; init; }
    public required string Language { get; init; }
    public required string Hash { get; init; }
    public required string MadeAt { get; init; }
}

internal sealed class TokenRow
{
    public required string Id { get; init; }
    public required string Account { get; init; }
    public required string Name { get; init; }
    public required string Hash { get; init; }
    public required string Scopes { get; init; }
    public required string MadeAt { get; init; }
    public required string EndsAt { get; init; }

    public AccessToken ToToken() => new(Id, Account, Name, Hash, [.. Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<FloorAction>)], PeopleTables.Moment(MadeAt), PeopleTables.Moment(EndsAt));
}

internal sealed class AccountRow
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string ShownAs { get; init; }
    public string? Rep { get; init; }
    public string? PasswordHash { get; init; }
    public long MustChange { get; init; }
    public string? PinHash { get; init; }
    public string? SecondFactor { get; init; }
    public long SecondOn { get; init; }
    public long SecondUsed { get; init; }
    public required string Stamp { get; init; }
    public long Failures { get; init; }
    public string? LockedUntil { get; init; }
    public string? ClosedAt { get; init; }
    public required string MadeAt { get; init; }
    public long Sample { get; init; }
    public long Version { get; init; }

    public Account ToAccount(ImmutableArray<RoleGrant> roles, SecondFactorKeys keys) => new()
    {
        Id = Id, Name = Name, ShownAs = ShownAs, Rep = Rep, PasswordHash = PasswordHash, MustChange = MustChange != 0, PinHash = PinHash, SecondFactor = keys.Unprotect(SecondFactor), SecondOn = SecondOn != 0,
        SecondUsed = SecondUsed, Stamp = Stamp, Failures = (int)Failures, LockedUntil = Moment(LockedUntil), ClosedAt = Moment(ClosedAt), MadeAt = PeopleTables.Moment(MadeAt), Sample = Sample != 0, Version = Version, Roles = roles,
    };

    private static DateTimeOffset? Moment(string? text) => text is null ? null : PeopleTables.Moment(text);
}

internal sealed class CompanyRow
{
    public required string Account { get; init; }
    public required string Email { get; init; }
    public string? Subject { get; init; }
}

internal sealed class LogRow
{
    public required string At { get; init; }
    public required string Actor { get; init; }
    public required string What { get; init; }
    public required string About { get; init; }
    public string? Detail { get; init; }
}
