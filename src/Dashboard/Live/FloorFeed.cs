using Microsoft.Extensions.Logging;
using Orleans;

namespace SalesFloor.Dashboard.Live;

/// <summary>Owns the watches of this web process, one per showroom that somebody looks at.</summary>
public sealed class FloorFeed(IGrainFactory grains, TimeProvider clock, ILoggerFactory logs) : IFloorFeed, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ShowroomId, FloorWatch> _watches = [];
    private bool _closed;

    /// <inheritdoc/>
    public FloorState? Current(ShowroomId showroom)
    {
        lock (_gate) return _watches.GetValueOrDefault(showroom)?.State;
    }

    /// <inheritdoc/>
    public IAsyncDisposable Subscribe(ShowroomId showroom, Func<FloorState, Task> onChange)
    {
        var subscriber = new FloorSubscriber(showroom, onChange, Leave, logs.CreateLogger<FloorSubscriber>());
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_watches.TryGetValue(showroom, out var watch))
            {
                watch = new(showroom, grains, clock, logs.CreateLogger<FloorWatch>());
                _watches.Add(showroom, watch);
                watch.Start();
            }
            watch.Add(subscriber);
        }
        return subscriber;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        FloorWatch[] open;
        lock (_gate)
        {
            _closed = true;
            open = [.. _watches.Values];
            _watches.Clear();
        }
        foreach (var watch in open) await watch.DisposeAsync();
    }

    private async ValueTask Leave(FloorSubscriber subscriber)
    {
        FloorWatch? idle = null;
        lock (_gate)
        {
            if (!_watches.TryGetValue(subscriber.Showroom, out var watch)) return;

            // A real showroom stays watched, so that the next page is painted at once. A made-up name in an address must not.
            if (watch.Remove(subscriber) == 0 && watch.State.Floor is null && _watches.Remove(subscriber.Showroom)) idle = watch;
        }
        if (idle is not null) await idle.DisposeAsync();
    }
}
