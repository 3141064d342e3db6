using System.Globalization;
using Dapper;
using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.People;

/// <summary>Codes that let somebody in once who has lost the telephone of his second factor. They are shown when they are made; what is kept are salted hashes.</summary>
internal sealed class RecoveryCodes(IDbConnectionSource connections, PeopleTables tables, TimeProvider clock)
{
    // Enough for years of lost telephones, few enough for a slip of paper.
    private const int Codes = 8;

    // 80 bits each, and salted: what NIST SP 800-63B asks of codes that are looked up.
    private const int Groups = 4;

    /// <summary>New ones; those before are worth nothing from now on.</summary>
    public async Task<IReadOnlyList<string>> Renew(Account account)
    {
        string[] codes = [.. Enumerable.Range(0, Codes).Select(_ => Secrets.ToType(Groups))];
        await tables.SetRecovery(account.Id, [.. codes.Select(Salted)], new(account.Name, "recovery-codes-made", account.Name));
        return codes;
    }

    /// <summary>None any more.</summary>
    public Task Clear(Account account) => tables.SetRecovery(account.Id, [], new(account.Name, "recovery-codes-cleared", account.Name));

    /// <summary>How many are left.</summary>
    public async Task<int> Left(string account) => (await Unused(account)).Count;

    /// <summary>Whether this is one of them that was not used; from now on it was.</summary>
    public async Task<bool> Use(Account account, string typed)
    {
        var code = typed.Trim().ToUpperInvariant();
        if ((await Unused(account.Id)).FirstOrDefault(one => Secrets.Same(one.Hash, Hash(one.Salt, code))) is not { } found) return false;

        await using var connection = await connections.OpenWrite();
        return await connection.ExecuteAsync(Named("use_recovery"), new { found.Id, At = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) }) == 1;
    }

    private async Task<List<CodeRow>> Unused(string account)
    {
        await using var connection = await connections.OpenRead();
        return [.. await connection.QueryAsync<CodeRow>(Named("read_recovery"), new { Account = account })];
    }

    private string Named(string statement) => Statements.Read(connections.Engine, "People", statement);

    private static (string Salt, string Hash) Salted(string code)
    {
        var salt = Secrets.New("");
        return (salt, Hash(salt, code));
    }

    private static string Hash(string salt, string code) => Secrets.Hash(salt + code);

    private sealed class CodeRow
    {
        public required string Id { get; init; }
        public required string Salt { get; init; }
        public required string Hash { get; init; }
    }
}
