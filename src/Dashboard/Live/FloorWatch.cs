using Microsoft.Extensions.Logging;
using Orleans;
using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Live;

/// <summary>Owns the watch of one showroom: renews it, keeps the newest state, hands it on. Silence is kept as it is: the state then simply grows old.</summary>
internal sealed partial class FloorWatch(ShowroomId showroom, IGrainFactory grains, TimeProvider clock, ILogger<FloorWatch> log) : IFloorWatcher, IAsyncDisposable
{
    // The board forgets a watcher after 90 s: three missed renewals.
    private static readonly TimeSpan s_renewEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_answerWithin = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly List<FloorSubscriber> _subscribers = [];
    private readonly CancellationTokenSource _closing = new();
    private IFloorWatcher? _reference;
    private Task _renewing = Task.CompletedTask;

    public FloorState State { get; private set; } = FloorState.Nothing;

    public void Start()
    {
        // The loop outlives whoever happened to come first; it must not carry his language and request.
        using (ExecutionContext.SuppressFlow()) _renewing = Task.Run(Renew);
    }

    public void Add(FloorSubscriber subscriber)
    {
        lock (_gate)
        {
            _subscribers.Add(subscriber);
            subscriber.Offer(State);
        }
    }

    public int Remove(FloorSubscriber subscriber)
    {
        lock (_gate)
        {
            _subscribers.Remove(subscriber);
            return _subscribers.Count;
        }
    }

    public Task OnFloor(FloorSnapshot floor) => Hear(floor);

    public Task OnAlive(long version, DateTimeOffset at) => Hear(null);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _renewing;
        if (_reference is { } reference)
        {
            try
            {
                await Board.Unwatch(reference).WaitAsync(s_answerWithin, clock);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // The board forgets an unrenewed watcher by itself.
                LogUnwatchFailed(failure, showroom);
            }
            grains.DeleteObjectReference<IFloorWatcher>(reference);
        }
        _closing.Dispose();
    }

    private IFloorBoardGrain Board => grains.GetGrain<IFloorBoardGrain>(GrainKeys.Board(showroom));

    private async Task Renew()
    {
        try
        {
            while (true) await Task.Delay(await RenewOnce() ? s_renewEvery : s_retryAfter, clock, _closing.Token);
        }
        catch (OperationCanceledException)
        {
            // The web process is closing, or nobody looks at this showroom any more.
        }
    }

    // Not set up yet counts as "ask again soon": somebody is probably setting it up.
    private async Task<bool> RenewOnce()
    {
        try
        {
            _reference ??= grains.CreateObjectReference<IFloorWatcher>(this);
            var floor = await Board.Watch(_reference).WaitAsync(s_answerWithin, clock, _closing.Token);
            await Hear(floor);
            return floor is not null;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            LogRenewalFailed(failure, showroom);
            return false;
        }
    }

    private Task Hear(FloorSnapshot? floor)
    {
        lock (_gate)
        {
            State = State.Heard(floor, clock.GetUtcNow());
            foreach (var subscriber in _subscribers) subscriber.Offer(State);
        }
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "Showroom {Showroom}: the watch could not be renewed; the screens show how old their floor is")]
    private partial void LogRenewalFailed(Exception failure, ShowroomId showroom);

    [LoggerMessage(LogLevel.Information, "Showroom {Showroom}: the watch could not be ended")]
    private partial void LogUnwatchFailed(Exception failure, ShowroomId showroom);
}
