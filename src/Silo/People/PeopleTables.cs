using System.Data.Common;
using System.Globalization;
using Dapper;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.People;

/// <summary>The tables of people. Every change is one transaction with its line in the log.</summary>
internal sealed class PeopleTables(IDbConnectionSource connections, SecondFactorKeys keys, TimeProvider clock)
{
    /// <summary>Writes an account and, where <paramref name="withRoles"/>, its roles. False: somebody else has written it since it was read, nothing was written.</summary>
    public async Task<bool> Save(Account account, RolesToo withRoles, PeopleEvent done, CancellationToken cancellation = default)
    {
        await using var connection = await connections.OpenWrite(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await connection.ExecuteAsync(Named("save_account"), Row(account, account.Version + 1), transaction) == 0) return false;

        if (withRoles == RolesToo.Yes)
        {
            await connection.ExecuteAsync(Named("clear_roles"), new { Account = account.Id }, transaction);
            foreach (var grant in account.Roles)
                await connection.ExecuteAsync(Named("add_role"), new { Account = account.Id, Role = (int)grant.Role, Showroom = grant.Showroom.Value, Group = grant.Group?.Value }, transaction);
        }

        await Note(connection, transaction, done);
        await transaction.CommitAsync(cancellation);
        account.Version++;
        return true;
    }

    public Task Add(AccessToken token, PeopleEvent done) => Change("add_token", new
    {
        token.Id, token.Account, token.Name, token.Hash, Scopes = string.Join(' ', token.Scopes.Order()), MadeAt = Text(token.MadeAt), EndsAt = Text(token.EndsAt),
    }, done);

    public Task Add(WallLink link, PeopleEvent done) => Change("add_link", new { link.Id, Showroom = link.Showroom.Value, link.Name, link.Language, link.Hash, MadeAt = Text(link.MadeAt) }, done);

    public Task RevokeToken(string id, PeopleEvent done) => Change("revoke_token", new { Id = id, At = Text(clock.GetUtcNow()) }, done);

    public Task RevokeLink(string id, PeopleEvent done) => Change("revoke_link", new { Id = id, At = Text(clock.GetUtcNow()) }, done);

    /// <summary>Ends one signing-in; those whose cookies are long over are forgotten.</summary>
    public Task EndSession(string id, PeopleEvent done) => Change("end_session", new { Id = id, At = Text(clock.GetUtcNow()), Before = Text(clock.GetUtcNow() - Cookies.Longest) }, done);

    /// <summary>Writes who an account is at the company's sign-in; null: nobody. False: the address is another account's, nothing was written.</summary>
    public async Task<bool> SetCompany(string account, string? email, PeopleEvent done)
    {
        await using var connection = await connections.OpenWrite();
        await using var transaction = await connection.BeginTransactionAsync();
        var written = await connection.ExecuteAsync(Named(email is null ? "clear_company_account" : "set_company_account"), new { Account = account, Email = email }, transaction);
        if (written == 0 && email is not null) return false;

        await Note(connection, transaction, done);
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>He has come from there for the first time: from now on he is known by the name he has there. False: somebody has come before.</summary>
    public async Task<bool> BindCompany(string account, string email, string subject)
    {
        await using var connection = await connections.OpenWrite();
        return await connection.ExecuteAsync(Named("bind_company_account"), new { Account = account, Email = email, Subject = subject }) == 1;
    }

    /// <summary>Writes the recovery codes of an account in the place of those before.</summary>
    public async Task SetRecovery(string account, IReadOnlyList<(string Salt, string Hash)> codes, PeopleEvent done)
    {
        await using var connection = await connections.OpenWrite();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(Named("clear_recovery"), new { Account = account }, transaction);
        foreach (var (salt, hash) in codes) await connection.ExecuteAsync(Named("add_recovery"), new { Id = Secrets.New(""), Account = account, Salt = salt, Hash = hash }, transaction);
        await Note(connection, transaction, done);
        await transaction.CommitAsync();
    }

    /// <summary>A line of the log without a change beside it.</summary>
    public async Task Note(PeopleEvent done)
    {
        await using var connection = await connections.OpenWrite();
        await using var transaction = await connection.BeginTransactionAsync();
        await Note(connection, transaction, done);
        await transaction.CommitAsync();
    }

    /// <summary>The newest lines of the log.</summary>
    public async Task<IReadOnlyList<PeopleLogLine>> Log(int most)
    {
        await using var connection = await connections.OpenRead();
        return [.. (await connection.QueryAsync<LogRow>(Named("read_changes"), new { Most = most })).Select(row => new PeopleLogLine(Moment(row.At), row.Actor, row.What, row.About, row.Detail))];
    }

    /// <summary>The newest lines about how one account comes in, and that it came.</summary>
    public async Task<IReadOnlyList<PeopleLogLine>> SignInChanges(string about, int most)
    {
        await using var connection = await connections.OpenRead();
        return [.. (await connection.QueryAsync<LogRow>(Named("read_sign_in_changes"), new { About = about, Most = most })).Select(row => new PeopleLogLine(Moment(row.At), row.Actor, row.What, row.About, row.Detail))];
    }

    /// <summary>The number of the newest line: something is new where it has grown.</summary>
    public async Task<long> LastChange(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        return await connection.ExecuteScalarAsync<long>(Named("read_last_change"));
    }

    /// <summary>Everything, as of the newest change.</summary>
    public async Task<PeopleBook> Read(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenRead(cancellation);
        // The number first: what is written meanwhile is read again rather than missed.
        var number = await connection.ExecuteScalarAsync<long>(Named("read_last_change"));
        var roles = (await connection.QueryAsync<RoleRow>(Named("read_roles"))).ToLookup(row => row.Account, row => new RoleGrant((Role)row.Role, new(row.Showroom), row.DutyGroup is { } group ? new GroupId(group) : null));
        var accounts = (await connection.QueryAsync<AccountRow>(Named("read_accounts"))).Select(row => row.ToAccount([.. roles[row.Id]], keys));
        var tokens = (await connection.QueryAsync<TokenRow>(Named("read_tokens"))).Select(row => row.ToToken());
        var links = (await connection.QueryAsync<LinkRow>(Named("read_links"))).Select(row => new WallLink(row.Id, new(row.Showroom), row.Name, row.Language, row.Hash, Moment(row.MadeAt)));
        var ended = await connection.QueryAsync<string>(Named("read_ended_sessions"));
        var company = (await connection.QueryAsync<CompanyRow>(Named("read_company_accounts"))).Select(row => new CompanyAccount(row.Account, row.Email, row.Subject));
        return PeopleBook.Of(number, accounts, tokens, links, ended, company);
    }

    private async Task Change(string statement, object values, PeopleEvent done)
    {
        await using var connection = await connections.OpenWrite();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(Named(statement), values, transaction);
        await Note(connection, transaction, done);
        await transaction.CommitAsync();
    }

    private Task Note(DbConnection connection, DbTransaction transaction, PeopleEvent done) =>
        connection.ExecuteAsync(Named("note_change"), new { At = Text(clock.GetUtcNow()), done.Actor, done.What, done.About, done.Detail }, transaction);

    private string Named(string statement) => Statements.Read(connections.Engine, "People", statement);

    private object Row(Account account, long version) => new
    {
        account.Id, account.Name, account.ShownAs, account.Rep, account.PasswordHash, MustChange = account.MustChange ? 1 : 0, account.PinHash, SecondFactor = keys.Protect(account.SecondFactor), SecondOn = account.SecondOn ? 1 : 0,
        account.SecondUsed, account.Stamp, account.Failures, LockedUntil = Text(account.LockedUntil), ClosedAt = Text(account.ClosedAt), MadeAt = Text(account.MadeAt), Sample = account.Sample ? 1 : 0, Version = version,
    };

    private static string? Text(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Whether the roles of an account are written, too.</summary>
internal enum RolesToo { No = 1, Yes = 2 }
