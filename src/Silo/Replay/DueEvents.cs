namespace SalesFloor.Silo.Replay;

/// <summary>What will happen by itself: a visit that ends, or a visitor whose patience does.</summary>
internal readonly record struct Due(DateTimeOffset At, DueKind Kind, ReplayRow.Arrival Visitor);

/// <summary>At the same moment visits end before patience does, so that nobody leaves whose rep becomes free just then.</summary>
internal enum DueKind { Finishes = 1, LosesPatience = 2 }

/// <summary>The events to come, in the order of time; at the same moment by kind, then by the line of the recording: the same after every start.</summary>
internal sealed class DueEvents
{
    private readonly PriorityQueue<Due, (DateTimeOffset, DueKind, int)> _queue = new();

    public void Add(DateTimeOffset at, DueKind kind, ReplayRow.Arrival visitor) => _queue.Enqueue(new(at, kind, visitor), (at, kind, visitor.Line));

    /// <summary>When the next one is due; null where nothing is to come.</summary>
    public DateTimeOffset? NextAt => _queue.TryPeek(out var due, out _) ? due.At : null;

    public Due Take() => _queue.Dequeue();
}
