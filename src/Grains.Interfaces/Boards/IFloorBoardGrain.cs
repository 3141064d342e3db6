using Orleans.Concurrency;

namespace SalesFloor.Boards;

/// <summary>Owns the newest snapshot of a showroom and who watches it. Key <c>board/{showroom}</c>. Decides nothing.</summary>
[Alias("boards.IFloorBoardGrain.v1")]
public interface IFloorBoardGrain : IGrainWithStringKey
{
    /// <summary>Starts or renews a watch and answers with the snapshot of the same moment; null where the showroom was never set up. A watch that is not renewed for 90 s ends.</summary>
    [Alias("Watch")]
    Task<FloorSnapshot?> Watch(IFloorWatcher watcher);

    /// <summary>Ends a watch.</summary>
    [Alias("Unwatch")]
    Task Unwatch(IFloorWatcher watcher);

    /// <summary>The desk has stored a change. An older version than the one shown is dropped.</summary>
    [OneWay, Alias("Publish")]
    Task Publish(FloorSnapshot floor);
}

/// <summary>Somebody who shows the floor. Told after it is stored, never waited for.</summary>
[Alias("boards.IFloorWatcher.v1")]
public interface IFloorWatcher : IGrainObserver
{
    /// <summary>A newer snapshot.</summary>
    [OneWay, Alias("OnFloor")]
    Task OnFloor(FloorSnapshot floor);

    /// <summary>Nothing new, but the board lives: said every few seconds, so that silence means trouble.</summary>
    [OneWay, Alias("OnAlive")]
    Task OnAlive(long version, DateTimeOffset at);
}
