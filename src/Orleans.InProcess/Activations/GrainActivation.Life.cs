using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>How an activation comes and goes.</summary>
internal sealed partial class GrainActivation
{
    private volatile Phase _phase;
    private volatile Leaving? _leaving;
    private long _usedAt = host.Deadlines.Now;

    private enum Phase
    {
        New,
        Activating,
        Active,
        Deactivating,
        Gone,
    }

    /// <summary>Idle for so long at this moment that it may go. Anybody may ask; the answer is checked again in a turn.</summary>
    public bool IsIdle(long now) => _phase == Phase.Active && _leaving is null && _running == 0
        && grainClass.IdleAge is { } age && now - _usedAt >= (long)age.TotalMilliseconds;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (Gate)
        {
            if (_phase == Phase.Gone || !Outranks(deactivationReason.ReasonCode, _leaving)) return;

            _leaving = new Leaving(deactivationReason);
            if (!MarkCallsWanted()) return;
        }

        Post();
    }

    /// <summary>Not before this much time has passed, whether it is called or not.</summary>
    public void Delay(TimeSpan time) => _usedAt = host.Deadlines.Now + (long)time.TotalMilliseconds;

    // An activation whose memory is no longer true serves nobody any more, also at the end of the day.
    private static bool Outranks(DeactivationReasonCode reason, Leaving? other) =>
        other is null
        || (other.ReasonCode != DeactivationReasonCode.ApplicationError
            && reason is DeactivationReasonCode.ApplicationError or DeactivationReasonCode.ShuttingDown);

    private void KeepForWhoCameInTime()
    {
        lock (Gate)
        {
            if (_leaving is { ReasonCode: DeactivationReasonCode.ActivationIdle } && (_running > 0 || HasCalls())) _leaving = null;
        }
    }

    // At the end of the day everybody in the queue is served first; otherwise the queue goes to the next activation.
    private bool MayGo(Leaving leaving) => leaving.ReasonCode != DeactivationReasonCode.ShuttingDown || !HasCalls();

    private bool HasCalls()
    {
        lock (Gate) return _waiting.First is not null || _arrivals.First is not null;
    }

    private async Task Activate()
    {
        _phase = Phase.Activating;
        try
        {
            lock (Gate) RequestContext.Current = _arrivals.First?.Context;
            _instance = grainClass.Create(this);
            foreach (var state in _states ?? []) await state.ReadStateAsync();
            if (grainClass.OverridesActivate && _instance is IGrainBase grain)
            {
                using var limit = new CancellationTokenSource(host.Collection.ActivationTimeout, host.Clock);
                await grain.OnActivateAsync(limit.Token);
            }

            _usedAt = Math.Max(_usedAt, host.Deadlines.Now);
            _phase = Phase.Active;
            WantCalls();
        }
        catch (Exception failure) // told to everybody who waits; the next caller makes a new attempt
        {
            host.LogActivationFailed(failure, id);
            await Dispose();
            var refused = Leave();
            host.Remove(this);
            while (refused.Take() is { } call) call.Fail(failure);
            _deactivated?.TrySetResult();
        }
    }

    private async Task Deactivate(Leaving leaving)
    {
        _phase = Phase.Deactivating;
        StopTimers();
        try
        {
            if (grainClass.OverridesDeactivate && _instance is IGrainBase grain)
            {
                using var limit = new CancellationTokenSource(host.Collection.DeactivationTimeout, host.Clock);
                await grain.OnDeactivateAsync(leaving.Reason, limit.Token).WaitAsync(limit.Token);
            }
        }
        catch (Exception failure) // it goes all the same: what had to be kept was stored by the calls themselves
        {
            host.LogDeactivationFailed(failure, id);
        }

        await Dispose();
        host.Replace(this, grainClass, Leave());
        _deactivated?.TrySetResult();
    }

    private CallQueue Leave()
    {
        lock (Gate)
        {
            _phase = Phase.Gone;
            var left = _waiting;
            left.AddAll(ref _arrivals);
            _waiting = default;
            return left;
        }
    }

    private async Task Dispose()
    {
        try
        {
            StopTimers();
            if (_instance is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
            else (_instance as IDisposable)?.Dispose();
            _scope?.Dispose();
        }
        catch (Exception failure) // the object is out of use either way
        {
            host.LogDeactivationFailed(failure, id);
        }
    }

    private void StopTimers()
    {
        while (_timers is [.., var timer]) timer.Dispose();
    }

    private sealed record Leaving(DeactivationReason Reason)
    {
        public DeactivationReasonCode ReasonCode => Reason.ReasonCode;
    }
}
