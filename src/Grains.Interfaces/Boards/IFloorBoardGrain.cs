using Orleans.Concurrency;

namespace SalesFloor.Boards;

/// <summary>Owns the newest snapshot of a showroom and who watches it. Key <c>board/{showroom}</c>. Decides nothing.</summary>
public interface IFloorBoardGrain : IGrainWithStringKey
{
    /// <summary>Starts or renews a watch and answers with the snapshot of the same moment; null where the showroom was never set up. A watch that is not renewed for 90 s ends.</summary>
    Task<FloorSnapshot?> Watch(IFloorWatcher watcher);

    /// <summary>Ends a watch.</summary>
    Task Unwatch(IFloorWatcher watcher);

    /// <summary>The desk has stored a change. An older version than the one shown is dropped.</summary>
    [OneWay]
    Task Publish(FloorSnapshot floor);
}

/// <summary>Somebody who shows the floor. Told after it is stored, never waited for.</summary>
public interface IFloorWatcher : IGrainObserver
{
    /// <summary>A newer snapshot.</summary>
    [OneWay]
    Task OnFloor(FloorSnapshot floor);

    /// <summary>Nothing new, but the board lives: said every few seconds, so that silence means trouble.</summary>
    [OneWay]
    Task OnAlive(long version, DateTimeOffset at);
}
