using Orleans.Utilities;
using SalesFloor.FrontDesk;

namespace SalesFloor.Boards;

/// <summary>Owns the newest snapshot of a showroom and who watches it. Decides nothing, stores nothing: the desk is asked when it wakes up.</summary>
internal sealed class FloorBoardGrain(ILogger<FloorBoardGrain> log, TimeProvider clock) : Grain, IFloorBoardGrain
{
    // Watchers renew every 30 s; three missed renewals and the process is gone.
    private static readonly TimeSpan s_watchEndsAfter = TimeSpan.FromSeconds(90);

    // Screens turn amber after 10 s of silence; two signs of life must fit in before that.
    private static readonly TimeSpan s_aliveEvery = TimeSpan.FromSeconds(4);

    private readonly ObserverManager<IFloorWatcher> _watchers = new(s_watchEndsAfter, log);

    private FloorSnapshot? _floor;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(_ => SayAlive(), s_aliveEvery, s_aliveEvery);
        return Task.CompletedTask;
    }

    public async Task<FloorSnapshot?> Watch(IFloorWatcher watcher)
    {
        _watchers.Subscribe(watcher, watcher);
        _floor ??= await GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(new(this.GetPrimaryKeyString()["board/".Length..]))).Floor();
        return _floor;
    }

    public Task Unwatch(IFloorWatcher watcher)
    {
        _watchers.Unsubscribe(watcher);
        return Task.CompletedTask;
    }

    public Task Publish(FloorSnapshot floor)
    {
        if (floor.Version <= _floor?.Version) return Task.CompletedTask;

        _floor = floor;
        return _watchers.Notify(watcher => watcher.OnFloor(floor));
    }

    private Task SayAlive() => _floor is { } floor ? _watchers.Notify(watcher => watcher.OnAlive(floor.Version, clock.GetUtcNow())) : Task.CompletedTask;
}
