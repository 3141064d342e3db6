using System.Globalization;
using System.Security.Claims;

namespace SalesFloor.Silo.People;

/// <summary>What a cookie or a header proved, once. Who that is now, and whether it still holds, says the roster at every call.</summary>
internal abstract record Session
{
    /// <summary>The scheme of the cookie and of every principal of ours.</summary>
    public const string Scheme = "floor";

    private const string Kind = "floor:kind";
    private const string Subject = "floor:subject";
    private const string Stamp = "floor:stamp";
    private const string Number = "floor:session";
    private const string Until = "floor:until";

    private Session() { }

    /// <summary>Who it is as of this book.</summary>
    public abstract SignedIn Who(PeopleBook book, DateTimeOffset now);

    /// <summary>Somebody signed in. <paramref name="Id"/> is of this one signing-in, so that it alone can be ended; <paramref name="EndsAt"/> is when it is over whatever he does.</summary>
    public sealed record Person(string Account, string AccountStamp, string Id, DateTimeOffset EndsAt) : Session
    {
        public override SignedIn Who(PeopleBook book, DateTimeOffset now) => now >= EndsAt || book.Ended.Contains(Id) ? SignedIn.Nobody.One : book.Person(Account, AccountStamp);
    }

    /// <summary>A wall was opened by its link.</summary>
    public sealed record Wall(string Link) : Session
    {
        public override SignedIn Who(PeopleBook book, DateTimeOffset now) => book.Display(Link);
    }

    /// <summary>A program showed a token.</summary>
    public sealed record Program(string TokenHash) : Session
    {
        public override SignedIn Who(PeopleBook book, DateTimeOffset now) => book.Program(TokenHash, now);
    }

    /// <summary>What a principal of ours stands for; null where it is nobody's.</summary>
    public static Session? Of(ClaimsPrincipal? principal)
    {
        if (principal?.Identities.FirstOrDefault(one => one.AuthenticationType == Scheme) is not { } identity) return null;

        var subject = identity.FindFirst(Subject)?.Value ?? "";
        return identity.FindFirst(Kind)?.Value switch
        {
            nameof(Person) => new Person(subject, identity.FindFirst(Stamp)?.Value ?? "", identity.FindFirst(Number)?.Value ?? "", Moment(identity.FindFirst(Until)?.Value)),
            nameof(Wall) => new Wall(subject),
            nameof(Program) => new Program(subject),
            _ => null,
        };
    }

    /// <summary>The principal that stands for it.</summary>
    public ClaimsPrincipal ToPrincipal()
    {
        Claim[] claims = this switch
        {
            Person one => [new(Kind, nameof(Person)), new(Subject, one.Account), new(Stamp, one.AccountStamp), new(Number, one.Id), new(Until, one.EndsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))],
            Wall one => [new(Kind, nameof(Wall)), new(Subject, one.Link)],
            Program one => [new(Kind, nameof(Program)), new(Subject, one.TokenHash)],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new(new ClaimsIdentity(claims, Scheme));
    }

    // A session that says no end is over.
    private static DateTimeOffset Moment(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) ? DateTimeOffset.FromUnixTimeSeconds(unix) : DateTimeOffset.MinValue;
}
