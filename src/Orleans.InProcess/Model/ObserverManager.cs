using System.Collections;
using Microsoft.Extensions.Logging;
using Orleans.InProcess;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>The observers of one grain, each with a lease that a new subscription renews.</summary>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log) : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>The observers of one grain by an identity of the caller's choice, each with a lease that a new subscription renews.</summary>
public partial class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly ILogger _log;

    // Replaced, never changed: who is being told keeps the list he started with.
    private Dictionary<TIdentity, Lease> _leases = [];

    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        _log = log;
        ExpirationDuration = expiration;
        var clock = GrainActivation.Current?.Host.Clock ?? TimeProvider.System;
        GetDateTime = () => clock.GetUtcNow().UtcDateTime;
    }

    public Func<DateTime> GetDateTime { get; set; }
    public TimeSpan ExpirationDuration { get; set; }
    public int Count => _leases.Count;
    public IReadOnlyDictionary<TIdentity, TObserver> Observers => _leases.ToDictionary(lease => lease.Key, lease => lease.Value.Observer);

    public void Clear() => _leases = [];

    public void Subscribe(TIdentity id, TObserver observer) =>
        _leases = new Dictionary<TIdentity, Lease>(_leases) { [id] = new Lease(observer, GetDateTime()) };

    public void Unsubscribe(TIdentity id) => Drop([id]);

    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var gone = Expired();
        foreach (var (id, observer) in Living(predicate))
        {
            try
            {
                await notification(observer);
            }
            catch (Exception failure) // whatever it is, this observer cannot be told any more; the others must be
            {
                LogFailed(failure, id);
                gone.Add(id);
            }
        }

        Drop(gone);
    }

    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var gone = Expired();
        foreach (var (id, observer) in Living(predicate))
        {
            try
            {
                notification(observer);
            }
            catch (Exception failure) // whatever it is, this observer cannot be told any more; the others must be
            {
                LogFailed(failure, id);
                gone.Add(id);
            }
        }

        Drop(gone);
    }

    public void ClearExpired() => Drop(Expired());

    public IEnumerator<TObserver> GetEnumerator() => _leases.Values.Select(lease => lease.Observer).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<TIdentity> Expired()
    {
        var now = GetDateTime();
        return [.. _leases.Where(lease => lease.Value.Since + ExpirationDuration < now).Select(lease => lease.Key)];
    }

    private IEnumerable<(TIdentity Id, TObserver Observer)> Living(Func<TObserver, bool>? predicate)
    {
        var now = GetDateTime();
        return from lease in _leases
               where lease.Value.Since + ExpirationDuration >= now && predicate?.Invoke(lease.Value.Observer) != false
               select (lease.Key, lease.Value.Observer);
    }

    private void Drop(List<TIdentity> ids)
    {
        if (!ids.Exists(_leases.ContainsKey)) return;

        var left = new Dictionary<TIdentity, Lease>(_leases);
        foreach (var id in ids)
        {
            left.Remove(id);
            LogDropped(id, left.Count);
        }

        _leases = left;
    }

    [LoggerMessage(LogLevel.Debug, "Observer {Observer} is no longer told; {Count} are left")]
    private partial void LogDropped(TIdentity observer, int count);

    [LoggerMessage(LogLevel.Debug, "Observer {Observer} could not be told")]
    private partial void LogFailed(Exception failure, TIdentity observer);

    private readonly record struct Lease(TObserver Observer, DateTime Since);
}
