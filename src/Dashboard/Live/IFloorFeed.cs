using SalesFloor.Boards;

namespace SalesFloor.Dashboard.Live;

/// <summary>The floor as this web process knows it: one watch per showroom, however many circuits and hub connections look at it.</summary>
public interface IFloorFeed
{
    /// <summary>What is known at this moment; null where nobody in this process has asked for the showroom yet.</summary>
    FloorState? Current(ShowroomId showroom);

    /// <summary>Calls <paramref name="onChange"/> with what is known, then with every newer state, one call at a time and only the newest when it is slow. It holds nobody else up. Dispose to end it.</summary>
    IAsyncDisposable Subscribe(ShowroomId showroom, Func<FloorState, Task> onChange);
}

/// <summary>What is known of a showroom. <paramref name="HeardAt"/>: when the board last said that this is the newest; null when it has not answered yet. <paramref name="Floor"/> null although it answered: never set up.</summary>
public sealed record FloorState(FloorSnapshot? Floor, DateTimeOffset? HeardAt)
{
    /// <summary>Before the first word from the board.</summary>
    public static FloorState Nothing { get; } = new(null, null);

    /// <summary>The board answers that there is no such showroom.</summary>
    public bool NotSetUp => Floor is null && HeardAt is not null;

    /// <summary>The state after the board has spoken. An answer and a push can cross on the wire: the older one never wins.</summary>
    internal FloorState Heard(FloorSnapshot? floor, DateTimeOffset at) =>
        new(floor is not null && floor.IsNewerThan(Floor) ? floor : Floor, at);
}
