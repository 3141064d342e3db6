namespace SalesFloor.Silo.People;

// What opens the floor without a person at the keyboard: walls by links, programs by tokens.
internal sealed partial class PeopleDesk
{
    private const int LongestTitle = 60;
    private const int MostDays = 366;

    private static readonly string[] s_languages = ["zh", "en"];

    public Task<LinksSheet> Links(ShowroomId showroom)
    {
        var book = roster.Book;
        var mine = book.Accounts.Where(one => one.Id == Me.Account.Value || (one.Roles.Any(grant => grant.Showroom == showroom) && IsMineOrMe(one))).ToDictionary(one => one.Id);
        return Task.FromResult(new LinksSheet(
            [.. book.Links.Where(link => link.Showroom == showroom).Select(link => new LinkOnSheet(link.Id, link.Name, link.Language, link.MadeAt))],
            [.. book.Tokens.Where(token => mine.ContainsKey(token.Account)).Select(token => new TokenOnSheet(token.Id, token.Name, mine[token.Account].ShownAs, [.. token.Scopes.Order()], token.MadeAt, token.EndsAt))],
            [.. mine.Values.Where(one => one.ClosedAt is null).OrderByDescending(one => one.Id == Me.Account.Value).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => Holder(one, showroom))]));
    }

    public async Task<PeopleAnswer> MakeLink(MakeLink command)
    {
        if (!IsTitle(command.Name)) return No(PeopleRefusal.NameUnusable);
        if (!s_languages.Contains(command.Language)) return No(PeopleRefusal.LanguageUnknown);

        var secret = Secrets.New("wall_");
        var link = new WallLink(NewId(), command.Showroom, command.Name.Trim(), command.Language, Secrets.Hash(secret), clock.GetUtcNow());
        await tables.Add(link, new(command.Actor, "link-made", link.Name, command.Showroom.Value));
        await roster.Refresh();
        return new PeopleAnswer.Done(secret);
    }

    public async Task<PeopleAnswer> MakeToken(MakeToken command)
    {
        if (!IsTitle(command.Name)) return No(PeopleRefusal.NameUnusable);
        if (command.Scopes.IsDefaultOrEmpty || !command.Scopes.All(Enum.IsDefined)) return No(PeopleRefusal.ScopesMissing);
        if (command.Days is < 1 or > MostDays) return No(PeopleRefusal.DaysOutOfRange);
        if (Me.Only is not null) return No(PeopleRefusal.NotYours); // a token makes no tokens

        if (roster.Book.Account(command.For?.Value ?? Me.Account.Value) is not { ClosedAt: null } holder) return No(PeopleRefusal.AccountUnknown);
        if (!IsMineOrMe(holder)) return No(PeopleRefusal.NotYours);

        var (secret, now) = (Secrets.New("floor_"), clock.GetUtcNow());
        var token = new AccessToken(NewId(), holder.Id, command.Name.Trim(), Secrets.Hash(secret), [.. command.Scopes], now, now + TimeSpan.FromDays(command.Days));
        await tables.Add(token, new(command.Actor, "token-made", token.Name, $"{holder.Name}: {string.Join(' ', token.Scopes.Order())}"));
        await roster.Refresh();
        return new PeopleAnswer.Done(secret);
    }

    public async Task<PeopleAnswer> Revoke(RevokeSecret command)
    {
        var sheet = await Links(command.Showroom);
        if (sheet.Walls.FirstOrDefault(link => link.Id == command.Id) is { } wall) await tables.RevokeLink(wall.Id, new(command.Actor, "link-revoked", wall.Name));
        else if (sheet.Tokens.FirstOrDefault(token => token.Id == command.Id) is { } token) await tables.RevokeToken(token.Id, new(command.Actor, "token-revoked", token.Name));
        else return No(PeopleRefusal.SecretUnknown);

        await roster.Refresh();
        return new PeopleAnswer.Done();
    }

    private bool IsMineOrMe(Account account) => account.Id == Me.Account.Value || PeopleRule.MayManage(Me, account.Roles);

    private static TokenHolder Holder(Account account, ShowroomId showroom)
    {
        var person = PeopleBook.AsPerson(account, null);
        return new(person.Account, account.ShownAs, [.. Enum.GetValues<FloorAction>().Where(action => Permissions.MayAtAll(person, action, showroom))]);
    }

    private string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    private static bool IsTitle(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestTitle;
}
