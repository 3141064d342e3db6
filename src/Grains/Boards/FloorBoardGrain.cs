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
        this.RegisterGrainTimer(_ => LookAtDesk(), new GrainTimerCreationOptions(s_aliveEvery, s_aliveEvery) { Interleave = true }); // a desk that is slow to answer does not hold the board
        return Task.CompletedTask;
    }

    public async Task<FloorSnapshot?> Watch(IFloorWatcher watcher)
    {
        _watchers.Subscribe(watcher, watcher);
        _floor ??= await Desk.Floor();
        return _floor;
    }

    public Task Unwatch(IFloorWatcher watcher)
    {
        _watchers.Unsubscribe(watcher);
        return Task.CompletedTask;
    }

    public Task Publish(FloorSnapshot floor)
    {
        if (!floor.IsNewerThan(_floor)) return Task.CompletedTask;

        _floor = floor;
        return _watchers.Notify(watcher => watcher.OnFloor(floor));
    }

    private IFrontDeskGrain Desk => GrainFactory.GetGrain<IFrontDeskGrain>(GrainKeys.Desk(new(this.GetPrimaryKeyString()["board/".Length..])));

    /// <summary>A desk that went after a failed write has no clock until somebody calls it, and offers run out meanwhile. A failure is the desk's own and is asked again.</summary>
    private async Task LookAtDesk()
    {
        if (await Desk.Floor() is { } floor) await Publish(floor);
    }

    private Task SayAlive() => _floor is { } floor ? _watchers.Notify(watcher => watcher.OnAlive(floor.Version, clock.GetUtcNow())) : Task.CompletedTask;
}
