using Microsoft.AspNetCore.Identity;

namespace SalesFloor.Silo.People;

/// <summary>The accounts as ASP.NET Core Identity keeps them, on the floor's own tables. It hashes, judges passwords, counts failures and locks; the roster reads.</summary>
internal sealed class AccountStore(PeopleTables tables, Roster roster) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>
{
    /// <summary>What the log of people says of the next saving of an account; Identity itself has no place for it.</summary>
    public PeopleEvent? Doing { get; set; }

    /// <summary>The roles are saved with the next saving.</summary>
    public RolesToo WithRoles { get; set; } = RolesToo.No;

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => Save(user, RolesToo.Yes, cancellationToken);

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Save(user, WithRoles, cancellationToken);

    // Whoever leaves is closed; what he did stays his.
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("An account is closed, never deleted.");

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(roster.Book.Account(userId));

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult(roster.Book.Named(normalizedUserName));

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Set(() => user.Name = PeopleBook.Normal(userName ?? ""));

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(PeopleBook.Normal(user.Name));

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask; // the name is kept in its normal form

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.Stamp = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.LockedUntil = lockoutEnd);

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Set(() => user.Failures = 0);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    // Everybody is locked out after failures; a sample account has nothing to guess.
    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // Nothing is held between calls.
    }

    private async Task<IdentityResult> Save(Account account, RolesToo roles, CancellationToken cancellation)
    {
        var saved = await tables.Save(account, roles, Doing ?? new(account.Name, "account-changed", account.Name), cancellation);
        (Doing, WithRoles) = (null, RolesToo.No);
        await roster.Refresh(cancellation);
        return saved ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
