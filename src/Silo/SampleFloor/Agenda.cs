namespace SalesFloor.Silo.SampleFloor;

/// <summary>What will happen, in the order of time; at the same moment in the order in which it was planned.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Number)> _queue = new();
    private int _planned;

    /// <summary>Something will happen.</summary>
    public void Add(DateTimeOffset at, Func<Task> what) => _queue.Enqueue(what, (at, _planned++));

    /// <summary>Lets everything happen that is due before a moment; <paramref name="clock"/> is told of each moment first.</summary>
    public async Task HappenUntil(DateTimeOffset moment, Action<DateTimeOffset> clock)
    {
        while (_queue.TryPeek(out var what, out var due) && due.At < moment)
        {
            _queue.Dequeue();
            clock(due.At);
            await what();
        }

        clock(moment);
    }
}
