using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Which call runs when.</summary>
internal sealed partial class GrainActivation
{
    // Started in one turn; then whoever has been answered elsewhere gets his turn too.
    private const int CallsPerTurn = 32;

    // Guarded by the gate: written by callers. Everything else here is touched in turns only.
    private CallQueue _arrivals;
    private CallQueue _waiting;
    private int _running;
    private int _blocking;
    private int _reading;

    /// <summary>Takes a call on. False when this activation is gone and its successor, if any, is in its place.</summary>
    public bool TryAccept(GrainCall call)
    {
        bool post;
        lock (Gate)
        {
            if (_phase == Phase.Gone) return false;

            _arrivals.Add(call);
            post = MarkCallsWanted();
        }

        if (post) RunOrPost();
        return true;
    }

    /// <summary>Takes over the calls that the predecessor did not start.</summary>
    public void Inherit(CallQueue calls)
    {
        lock (Gate) _arrivals.AddAll(ref calls);
    }

    public void Wake() => WantCalls();

    protected override void TakeCalls()
    {
        if (_phase == Phase.New) _ = Activate();
        if (_phase != Phase.Active) return;

        KeepForWhoCameInTime();
        StartCalls();
        if (_leaving is { } reason && _running == 0 && MayGo(reason)) _ = Deactivate(reason);
    }

    private void StartCalls()
    {
        for (var started = 0; started < CallsPerTurn; started++)
        {
            if (IsClosed || NextToStart() is not { } call) return;

            _ = Run(call);
        }

        WantCalls();
    }

    // The call before this one may have found that this activation must go.
    private bool IsClosed => _leaving is not (null or { ReasonCode: DeactivationReasonCode.ShuttingDown });

    private GrainCall? NextToStart()
    {
        while (_waiting.First is { } first && (first.IsAnswered || MayStart(first)))
        {
            _waiting.Take();
            if (!first.IsAnswered) return first;
        }

        while (TakeArrival() is { } call)
        {
            if (call.IsAnswered) continue; // its caller waited too long or has given up
            if (MayStart(call)) return call;

            _waiting.Add(call);
        }

        return null;
    }

    private GrainCall? TakeArrival()
    {
        lock (Gate) return _arrivals.Take();
    }

    private bool MayStart(GrainCall call) =>
        _blocking == 0
        || call.Interleaves
        || grainClass.IsReentrant
        || (call.OnlyReads && _reading == _blocking)
        || (_sections is not null && call.Context is { } context && _sections.ContainsKey(context.ReentrancyId));

    // The asynchronous method restores the execution context at its first await or end: nothing a grain sets there reaches the next call.
    private async Task Run(GrainCall call)
    {
        Begin(call);
        RequestContext.Current = call.Context;
        var outcome = Invoke(call);
        var waited = !outcome.IsCompleted;
        if (waited) await outcome.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        call.Answer(outcome);
        End(call);
        if (waited && (_waiting.First is not null || _leaving is not null)) WantCalls();
    }

    private Task Invoke(GrainCall call)
    {
        try
        {
            return call.Invoke(_instance!, this)
                ?? Task.FromException(new InvalidOperationException($"A method of {grainClass.Type} returned null where its caller expects a task."));
        }
        catch (OperationCanceledException cancellation) when (cancellation.CancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation.CancellationToken);
        }
        catch (Exception failure) // handed to the caller as it is
        {
            return Task.FromException(failure);
        }
    }

    private void Begin(GrainCall call)
    {
        _running++;
        if (call.Interleaves) return;

        _blocking++;
        if (call.OnlyReads) _reading++;
    }

    private void End(GrainCall call)
    {
        _running--;
        if (call.KeepsAlive) _usedAt = Math.Max(_usedAt, host.Deadlines.Now);
        if (call.Interleaves) return;

        _blocking--;
        if (call.OnlyReads) _reading--;
    }
}
