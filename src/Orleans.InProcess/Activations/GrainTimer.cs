using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Ticks by the host's clock; each tick is a call of the grain. The next one is due a period after the last one ended, so ticks never pile up.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly GrainActivation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer _timer;
    private TimeSpan _next;
    private TimeSpan _period;
    private bool _ticking;

    public GrainTimer(GrainActivation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        RequireValid(options.DueTime, options.Period);
        _activation = activation;
        _callback = callback;
        _options = options;
        _period = options.Period;

        // A tick belongs to nobody's call: what the registering call carries stays behind.
        var flow = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        _timer = activation.Host.Clock.CreateTimer(static timer => ((GrainTimer)timer!).Due(), this, options.DueTime, Timeout.InfiniteTimeSpan);
        flow.Dispose();
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        RequireValid(dueTime, period);
        _period = period;
        _next = dueTime;
        if (!_ticking && !_stop.IsCancellationRequested) _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _activation.Forget(this);
        _timer.Dispose();
        _stop.Cancel();
    }

    private static void RequireValid(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)dueTime.TotalMilliseconds, -1, nameof(dueTime));
        ArgumentOutOfRangeException.ThrowIfLessThan((long)period.TotalMilliseconds, -1, nameof(period));
    }

    private void Due()
    {
        _ticking = true;
        _activation.TryAccept(new Tick(this));
    }

    private Task Run()
    {
        _next = _period;
        return _callback(_stop.Token);
    }

    private void Ended(Task outcome)
    {
        if (outcome.Exception?.InnerException is { } failure) _activation.Host.LogTimerFailed(failure, _activation.GrainId);
        _ticking = false;
        if (!_stop.IsCancellationRequested) _timer.Change(_next, Timeout.InfiniteTimeSpan);
    }

    private sealed class Tick(GrainTimer timer) : GrainCall
    {
        public override bool Interleaves => timer._options.Interleave;
        public override bool OnlyReads => false;
        public override bool KeepsAlive => timer._options.KeepAlive;
        public override bool IsAnswered => timer._stop.IsCancellationRequested;

        public override Task Invoke(object target, TurnScheduler turns) => timer.Run();

        public override void Answer(Task outcome) => timer.Ended(outcome);

        public override void Fail(Exception why)
        {
            // The activation is gone, and its timers with it.
        }
    }
}
