using Microsoft.AspNetCore.Identity;

namespace SalesFloor.Silo.People;

/// <summary>What a password must be: long, and not what everybody tries first. Nothing about signs and digits, which make people write passwords on the desk (NIST SP 800-63B, ASVS 2.1).</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Shortest password, in characters.</summary>
    public const int Shortest = 12;

    /// <summary>Longest password: whatever is longer costs the hash and nobody types it.</summary>
    public const int Longest = 128;

    // What stands at the top of every published list and is long enough to pass otherwise, and what people here would make up first.
    private static readonly string[] s_tooKnown =
        ["1234567890", "0123456789", "password", "qwertyuiop", "qwerty", "iloveyou", "letmein", "welcome", "admin", "administrator", "woaini", "5201314", "abc123", "111111", "000000", "88888888", "salesfloor", "asdfghjkl", "zxcvbnm"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(Judge(user, password ?? "") is { } fault
        ? IdentityResult.Failed(new IdentityError { Code = fault.ToString() })
        : IdentityResult.Success);

    /// <summary>What is wrong with a password; null where nothing is.</summary>
    public static PasswordFault? Judge(Account account, string password)
    {
        if (password.Length < Shortest) return PasswordFault.TooShort;
        if (password.Length > Longest) return PasswordFault.TooLong;

        var rest = password.ToLowerInvariant();
        if (rest.Distinct().Count() < 4) return PasswordFault.TooKnown;
        foreach (var known in s_tooKnown.Append(account.Name).Where(word => word.Length > 2)) rest = rest.Replace(known, "", StringComparison.Ordinal);
        return rest.Length < Shortest / 2 ? PasswordFault.TooKnown : null;
    }
}

/// <summary>What is wrong with a password.</summary>
public enum PasswordFault
{
    TooShort = 1,
    TooLong = 2,
    /// <summary>It is, but for a few characters, a well-known one or the account's name.</summary>
    TooKnown = 3,
}
