using System.Threading.RateLimiting;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>Counts what comes over connections that stay open: calls of the hub and whatever a page sends, for each account, token and wall, or where there is none for each address. On this machine alone nothing is counted.</summary>
internal sealed class LiveLimits(FloorSettings floor) : IDisposable
{
    // A desk that types as fast as hands can sends ten a second.
    private const int AtOnce = 300;
    private const int EverySecond = 60;

    // So much of a page waits its turn; what is beyond that no hand did.
    private const int MostWaiting = 600;

    private readonly PartitionedRateLimiter<string> _calls = Buckets(waiting: 0);
    private readonly PartitionedRateLimiter<string> _pages = Buckets(MostWaiting);

    /// <summary>Whether one more call of the hub is taken from him.</summary>
    public bool TakesCall(string who) => !floor.ListensBeyondLoopback || _calls.AttemptAcquire(who).IsAcquired;

    /// <summary>Waits until his pages may send one more thing; false: far too much waits already, it is dropped.</summary>
    public async ValueTask<bool> TakesFromPage(string who)
    {
        if (!floor.ListensBeyondLoopback) return true;

        using var lease = await _pages.AcquireAsync(who);
        return lease.IsAcquired;
    }

    /// <summary>Who is counted: an account with all its screens together, a token, a wall, an address.</summary>
    public static string Who(Session? session, HttpContext? http) => session switch
    {
        Session.Person person => person.Account,
        Session.Program program => program.TokenHash,
        Session.Wall wall => wall.Link,
        _ => http?.Connection.RemoteIpAddress?.ToString() ?? "here",
    };

    public void Dispose()
    {
        _calls.Dispose();
        _pages.Dispose();
    }

    private static PartitionedRateLimiter<string> Buckets(int waiting) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = AtOnce, TokensPerPeriod = EverySecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    }));
}
