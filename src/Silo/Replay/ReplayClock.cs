namespace SalesFloor.Silo.Replay;

/// <summary>The recorded moment as the clock of the whole floor. It stands still until the replay moves it, and never goes back.</summary>
public sealed class ReplayClock : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Goes on to a moment. One that is past already changes nothing: nobody's time runs backwards.</summary>
    public void GoOnTo(DateTimeOffset moment)
    {
        if (moment.UtcTicks > Volatile.Read(ref _ticks)) Volatile.Write(ref _ticks, moment.UtcTicks);
    }

    /// <summary>A timer that never rings: in a replay nothing happens by itself, the replay asks the desk to judge where time matters.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new SilentTimer();

    private sealed class SilentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
