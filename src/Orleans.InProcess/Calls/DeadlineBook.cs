using System.Collections.Concurrent;
using System.Reflection;

namespace Orleans.InProcess;

/// <summary>Tells callers who have waited too long that no answer came. One sweep for all of them, no timer per call and no look at the clock per call.</summary>
internal sealed class DeadlineBook : IDisposable
{
    private static readonly TimeSpan s_longestPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortestPeriod = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<TimeSpan, CallDeadlines> _lists = new();
    private readonly TimeProvider _clock;
    private readonly TimeSpan _usualLimit;
    private readonly long _start;
    private readonly ITimer _sweep;
    private TimeSpan _period = s_longestPeriod;
    private long _now;

    public DeadlineBook(TimeProvider clock, TimeSpan usualLimit)
    {
        _clock = clock;
        _usualLimit = usualLimit;
        _start = clock.GetTimestamp();
        _sweep = clock.CreateTimer(static book => ((DeadlineBook)book!).Sweep(), this, _period, _period);
    }

    /// <summary>Milliseconds since the start as of the last sweep.</summary>
    public long Now => Volatile.Read(ref _now);

    public CallMethod MethodOf(MethodInfo method)
    {
        var described = new CallMethod(method, _usualLimit);
        if (described.Limit != Timeout.InfiniteTimeSpan) described.Deadlines = ListFor(described.Limit);
        return described;
    }

    /// <summary>The time of the last sweep is up to one period old, so one period is added: nobody is given up too early.</summary>
    public void Watch(MethodCall call)
    {
        if (call.Method.Deadlines is not { } list) return;

        list.Add(call, Now + (long)(list.Limit + _period).TotalMilliseconds);
    }

    public void Dispose() => _sweep.Dispose();

    private CallDeadlines ListFor(TimeSpan limit)
    {
        var list = _lists.GetOrAdd(limit, static time => new CallDeadlines(time));
        var period = limit / 4;
        if (period < _period)
        {
            _period = period < s_shortestPeriod ? s_shortestPeriod : period;
            _sweep.Change(_period, _period);
        }

        return list;
    }

    private void Sweep()
    {
        var now = (long)_clock.GetElapsedTime(_start).TotalMilliseconds;
        Volatile.Write(ref _now, now);
        foreach (var list in _lists.Values)
        {
            foreach (var call in list.TakeDue(now))
            {
                call.Fail(new TimeoutException($"No answer from {call.Method.Name} within {list.Limit}. The callee was not stopped: it may be waiting for its turn or still at work."));
            }
        }
    }
}
