using Microsoft.Extensions.Options;
using SalesFloor.Showrooms;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>How strictly people sign in: section <c>Accounts</c> of the configuration (<c>--Accounts:SecondFactor=true</c>).</summary>
public sealed class AccountOptions
{
    /// <summary>Whether whoever can do most must have a second factor. Null: where others than this machine are answered.</summary>
    public bool? SecondFactor { get; set; }

    /// <summary>Of whom it is demanded. Null: administrators and general managers.</summary>
    public IReadOnlyList<Role>? SecondFactorFor { get; set; }

    /// <summary>After how many minutes without a touch a shared screen asks again who is there; 0: never. Null: 30 where others than this machine are answered, else never.</summary>
    public int? IdleMinutes { get; set; }
}

/// <summary>What the options come to on this floor.</summary>
internal sealed class SignInRules(FloorSettings floor, IOptions<AccountOptions> options)
{
    // What OWASP asks for (ASVS 3.3.2).
    private const int IdleBeyondLoopback = 30;

    private static readonly Role[] s_mightiest = [Role.Administrator, Role.GeneralManager];

    /// <summary>How long a shared screen may lie untouched; null: as long as its session lasts.</summary>
    public TimeSpan? Idle => (options.Value.IdleMinutes ?? (floor.ListensBeyondLoopback ? IdleBeyondLoopback : 0)) is > 0 and var minutes ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>Whether somebody must have a second factor. A sample account, which has not even a password, need not: it opens on this machine only.</summary>
    public bool Demands(Account account) =>
        (options.Value.SecondFactor ?? floor.ListensBeyondLoopback) && !account.Sample && account.Roles.Any(grant => (options.Value.SecondFactorFor ?? s_mightiest).Contains(grant.Role));

    /// <summary>Whether he must set something up before he may do anything else.</summary>
    public bool Owes(Account account) => account.MustChange || (Demands(account) && !account.SecondOn);
}
