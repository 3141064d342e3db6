namespace SalesFloor.Simulation;

/// <summary>The only time there is. It passes when the world has nothing else to do; what falls due rings in order, on the world's thread.</summary>
internal sealed class SimClock(DateTimeOffset now) : TimeProvider
{
    private readonly PriorityQueue<(Alarm Alarm, int Setting), (long Due, long Order)> _alarms = new();
    private long _order;

    public DateTimeOffset Now { get; private set; } = now;

    /// <summary>By how much the clock on the wall is wrong. Timers do not care: only whoever asks what time it is.</summary>
    public TimeSpan Wrong { get; set; }

    /// <summary>What the clock on the wall shows.</summary>
    public DateTimeOffset Wall => Now + Wrong;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Wall.ToUniversalTime();

    public override long GetTimestamp() => Now.UtcTicks;

    /// <summary>The same time for one host, whose timers end with it.</summary>
    public TimeProvider For(SimHost host) => new HostClock(this, host);

    public void In(TimeSpan time, Action ring) => new Alarm(this, null, ring).Change(time, Timeout.InfiniteTimeSpan);

    /// <summary>As if everybody had slept till then: what fell due meanwhile rings once, afterwards.</summary>
    public void LeapTo(DateTimeOffset moment) => Now = moment > Now ? moment : Now;

    /// <summary>Lets time pass to the next alarm and rings it; false when there is none until then.</summary>
    public bool RingNext(DateTimeOffset until)
    {
        while (_alarms.TryPeek(out var next, out var due))
        {
            if (next.Alarm.IsOver(next.Setting))
            {
                _alarms.Dequeue();
                continue;
            }

            if (due.Due > until.UtcTicks) break;
            _alarms.Dequeue();
            if (due.Due > Now.UtcTicks) Now = new(due.Due, TimeSpan.Zero);
            next.Alarm.Ring();
            return true;
        }

        return false;
    }

    private sealed class HostClock(SimClock clock, SimHost host) : TimeProvider
    {
        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var alarm = new Alarm(clock, host, () => callback(state));
            alarm.Change(dueTime, period);
            return alarm;
        }
    }

    private sealed class Alarm(SimClock clock, SimHost? host, Action ring) : ITimer
    {
        private TimeSpan _period;
        private int _setting;

        public bool IsOver(int setting) => setting != _setting || host is { IsAlive: false };

        public void Ring()
        {
            if (_period > TimeSpan.Zero) Set(_period);
            else _setting++;
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            _setting++;
            if (dueTime >= TimeSpan.Zero) Set(dueTime);
            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Set(TimeSpan dueTime) => clock._alarms.Enqueue((this, ++_setting), ((clock.Now + dueTime).UtcTicks, ++clock._order));
    }
}
