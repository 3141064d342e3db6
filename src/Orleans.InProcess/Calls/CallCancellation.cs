using System.Diagnostics.CodeAnalysis;

namespace Orleans.InProcess;

/// <summary>Carries a caller's cancellation to the callee: the caller is free at once, the callee's token fires in a turn of the callee.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer and no wait handle; the grain may keep its token for longer than the call lasts.")]
internal sealed class CallCancellation(MethodCall call, CancellationToken callers)
{
    private readonly CancellationTokenSource _callees = new();
    private CancellationTokenRegistration _watch;
    private TurnScheduler? _turns;

    public CancellationToken Callees => _callees.Token;

    public void Watch() => _watch = callers.UnsafeRegister(static cancellation => ((CallCancellation)cancellation!).Fire(), this);

    public void RunsIn(TurnScheduler turns) => Interlocked.Exchange(ref _turns, turns);

    /// <summary>The call has its answer: a token that fires later concerns nobody.</summary>
    public void Release() => _watch.Unregister();

    private void Fire()
    {
        call.Cancel(callers);
        if (Interlocked.CompareExchange(ref _turns, null, null) is { } turns) Task.Factory.StartNew(_callees.Cancel, CancellationToken.None, TaskCreationOptions.None, turns);
        else _callees.Cancel(); // still in the queue: no code of the grain has seen this token
    }
}

internal static class TaskOutcome
{
    /// <summary>Which token a cancelled task names.</summary>
    public static CancellationToken CancelledBy(this Task cancelled)
    {
        try
        {
            cancelled.GetAwaiter().GetResult();
            return CancellationToken.None;
        }
        catch (OperationCanceledException cancellation)
        {
            return cancellation.CancellationToken;
        }
    }
}
