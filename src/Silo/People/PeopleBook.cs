using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SalesFloor.Silo.People;

/// <summary>All accounts, tokens and links as of one change. Small: it is held whole, so that every check of every call is a look into memory.</summary>
public sealed record PeopleBook(long Number, ImmutableArray<Account> Accounts, ImmutableArray<AccessToken> Tokens, ImmutableArray<WallLink> Links)
{
    private FrozenDictionary<string, Account> ById { get; init; } = FrozenDictionary<string, Account>.Empty;

    private FrozenDictionary<string, Account> ByName { get; init; } = FrozenDictionary<string, Account>.Empty;

    private FrozenDictionary<string, AccessToken> ByToken { get; init; } = FrozenDictionary<string, AccessToken>.Empty;

    private FrozenDictionary<string, WallLink> ByLink { get; init; } = FrozenDictionary<string, WallLink>.Empty;

    /// <summary>Signings-in that were ended before their time.</summary>
    public FrozenSet<string> Ended { get; private init; } = FrozenSet<string>.Empty;

    /// <summary>Whether the people of a sample floor, who have no password, may do anything here.</summary>
    public bool SamplesMayAct { get; init; } = true;

    /// <summary>Nobody can sign in yet: whoever reads the console makes the first administrator.</summary>
    public bool NobodyMayCome => Accounts.All(one => one.Sample && !SamplesMayAct);

    /// <summary>Who accounts are at the company's own sign-in.</summary>
    public ImmutableArray<CompanyAccount> Company { get; private init; } = [];

    /// <summary>Before anything was read.</summary>
    public static PeopleBook Empty { get; } = new(0, [], [], []);

    internal static PeopleBook Of(long number, IEnumerable<Account> accounts, IEnumerable<AccessToken> tokens, IEnumerable<WallLink> links, IEnumerable<string> ended, IEnumerable<CompanyAccount> company)
    {
        var book = new PeopleBook(number, [.. accounts], [.. tokens], [.. links]);
        return book with
        {
            ById = book.Accounts.ToFrozenDictionary(one => one.Id), ByName = book.Accounts.ToFrozenDictionary(one => one.Name), ByToken = book.Tokens.ToFrozenDictionary(one => one.Hash), ByLink = book.Links.ToFrozenDictionary(one => one.Hash),
            Ended = ended.ToFrozenSet(StringComparer.Ordinal), Company = [.. company],
        };
    }

    /// <summary>A copy of an account, to be changed and saved.</summary>
    public Account? Account(string id) => ById.GetValueOrDefault(id)?.Copy();

    /// <summary>A copy of the account with this name.</summary>
    public Account? Named(string name) => ByName.GetValueOrDefault(Normal(name))?.Copy();

    /// <summary>How a name is kept and compared.</summary>
    public static string Normal(string name) => name.Trim().ToLowerInvariant();

    /// <summary>Who an account is, where it is open and its stamp is still this.</summary>
    public SignedIn Person(string account, string stamp) =>
        ById.TryGetValue(account, out var one) && MayAct(one) && Secrets.Same(one.Stamp, stamp) ? AsPerson(one, null) : SignedIn.Nobody.One;

    /// <summary>For whom a program acts that showed the secret of this hash.</summary>
    public SignedIn Program(string hash, DateTimeOffset now) =>
        ByToken.TryGetValue(hash, out var token) && token.EndsAt > now && ById.TryGetValue(token.Account, out var one) && MayAct(one) ? AsPerson(one, token.Scopes) : SignedIn.Nobody.One;

    /// <summary>The link behind a secret, while it is not revoked.</summary>
    public WallLink? Link(string secret) => ByLink.GetValueOrDefault(Secrets.Hash(secret));

    /// <summary>The wall of a link, while it is not revoked.</summary>
    public SignedIn Display(string link) => Links.FirstOrDefault(one => one.Id == link) is { } open ? new SignedIn.Display(open.Id, open.Showroom) : SignedIn.Nobody.One;

    private bool MayAct(Account account) => account.ClosedAt is null && (SamplesMayAct || !account.Sample);

    internal static SignedIn.Person AsPerson(Account account, ImmutableHashSet<FloorAction>? only) =>
        new(new(account.Id), account.Name, account.ShownAs, account.Rep is { } rep ? new SalespersonId(rep) : null, account.Roles, only);
}
