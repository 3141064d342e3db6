namespace SalesFloor.Tests.Dashboard;

/// <summary>A clock that stands still; a test waits until something has asked it for a timer, then lets that timer ring.</summary>
internal sealed class SignalledClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, dueTime, () => callback(state));
        lock (_gate)
        {
            _alarms.Add(alarm);
            _changed.TrySetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return alarm;
    }

    /// <summary>Waits for a timer of this length and lets it ring.</summary>
    public async Task Ring(TimeSpan due)
    {
        while (true)
        {
            Task changed;
            Alarm? alarm;
            lock (_gate)
            {
                alarm = _alarms.FirstOrDefault(one => one.Due == due);
                changed = _changed.Task;
                if (alarm is not null)
                {
                    _alarms.Remove(alarm);
                    _now += due;
                }
            }
            if (alarm is not null)
            {
                alarm.Call();
                return;
            }
            await changed.InTime($"somebody asks for a timer of {due}");
        }
    }

    private void Remove(Alarm alarm)
    {
        lock (_gate) _alarms.Remove(alarm);
    }

    private sealed record Alarm(SignalledClock Clock, TimeSpan Due, Action Call) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => Clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

internal static class Waiting
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    /// <summary>Waits for a named thing, not for ever.</summary>
    public static async Task InTime(this Task task, string thing)
    {
        try
        {
            await task.WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Waited {s_patience} in vain: {thing}.");
        }
    }

    public static async Task<T> InTime<T>(this Task<T> task, string thing)
    {
        await InTime((Task)task, thing);
        return await task;
    }
}
