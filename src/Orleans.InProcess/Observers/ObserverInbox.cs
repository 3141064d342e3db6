using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Hands calls to one observer, one after the other and never in a turn of the grain that calls. The observer is not kept alive by it.</summary>
internal sealed class ObserverInbox(GrainHost host, GrainId id, IGrainObserver observer) : TurnScheduler(host.Turns)
{
    // Who has this many unread calls is frozen. He asks for a whole snapshot when he is back; memory must not wait for him.
    private const int MostUnread = 1_000;

    private readonly WeakReference<IGrainObserver> _observer = new(observer);
    private CallQueue _calls;
    private int _unread;
    private bool _busy;
    private bool _overflowing;
    private bool _closed;

    public void Accept(MethodCall call)
    {
        bool refused;
        bool post;
        lock (Gate)
        {
            refused = _closed || _unread >= MostUnread;
            if (!refused)
            {
                _calls.Add(call);
                _unread++;
            }

            post = !refused && MarkCallsWanted();
        }

        if (refused) Refuse(call);
        else if (post) Post();
    }

    /// <summary>Nothing is handed over any more.</summary>
    public void Close()
    {
        lock (Gate) _closed = true;
    }

    protected override void TakeCalls()
    {
        while (!_busy && Take() is { } call) _ = Run(call);
    }

    private GrainCall? Take()
    {
        lock (Gate)
        {
            if (_calls.Take() is not { } call) return null;

            _unread--;
            return call;
        }
    }

    private async Task Run(GrainCall call)
    {
        if (call.IsAnswered) return;

        _busy = true;
        RequestContext.Current = call.Context;
        var outcome = Invoke(call);
        var waited = !outcome.IsCompleted;
        if (waited) await outcome.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        call.Answer(outcome);
        _busy = false;
        _overflowing = false;
        if (waited) WantCalls();
    }

    private Task Invoke(GrainCall call)
    {
        if (!_observer.TryGetTarget(out var target)) return Task.FromException(Gone());

        try
        {
            return call.Invoke(target, this) ?? Task.CompletedTask;
        }
        catch (Exception failure) // handed to the caller as it is
        {
            return Task.FromException(failure);
        }
    }

    private void Refuse(MethodCall call)
    {
        if (_closed)
        {
            call.Fail(Gone());
            return;
        }

        // Said once per freeze: a wall of the same words helps nobody.
        if (call is not OneWayCall) call.Fail(new OrleansException($"Observer {id} has {MostUnread} unread calls and takes no more."));
        else if (!_overflowing) host.LogObserverFrozen(id, MostUnread);
        _overflowing = true;
    }

    private OrleansException Gone() => new($"Observer {id} is gone: its reference was deleted, or nobody holds the object any more.");
}
