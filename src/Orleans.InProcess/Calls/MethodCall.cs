namespace Orleans.InProcess;

/// <summary>A call of a method of a grain or observer interface.</summary>
internal abstract class MethodCall(CallMethod method, object?[] arguments) : GrainCall
{
    private CallCancellation? _cancellation;

    public CallMethod Method => method;
    public object?[] Arguments => arguments;
    public override bool Interleaves => method.AlwaysInterleaves;
    public override bool OnlyReads => method.OnlyReads;

    // Who waits for an answer is on the list of those who may have waited too long.
    public CallDeadlines.Shard? Deadlines { get; set; }
    public MethodCall? Earlier { get; set; }
    public MethodCall? Later { get; set; }
    public long DueAt { get; set; }

    public override Task Invoke(object target, TurnScheduler turns)
    {
        _cancellation?.RunsIn(turns);
        return method.Invoke(target, arguments);
    }

    /// <summary>The callee gets a token of its own, which fires as one of its turns; the caller's token releases the caller at once.</summary>
    public void Link(CancellationToken callers)
    {
        _cancellation = new CallCancellation(this, callers);
        arguments[method.TokenIndex] = _cancellation.Callees;
        _cancellation.Watch();
    }

    public abstract void Cancel(CancellationToken token);

    protected void Done()
    {
        Deadlines?.Remove(this);
        _cancellation?.Release();
    }
}

/// <summary>A call whose caller waits until it is done.</summary>
internal sealed class PlainCall(CallMethod method, object?[] arguments) : MethodCall(method, arguments)
{
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Response => _answer.Task;
    public override bool IsAnswered => _answer.Task.IsCompleted;

    public override void Answer(Task outcome)
    {
        var first = outcome.IsCompletedSuccessfully ? _answer.TrySetResult()
            : outcome.IsCanceled ? _answer.TrySetCanceled(outcome.CancelledBy())
            : _answer.TrySetException(outcome.Exception!.InnerExceptions);
        if (first) Done();
    }

    public override void Fail(Exception why)
    {
        if (_answer.TrySetException(why)) Done();
    }

    public override void Cancel(CancellationToken token)
    {
        if (_answer.TrySetCanceled(token)) Done();
    }
}

/// <summary>A call whose caller waits for a result.</summary>
internal sealed class ResultCall<T>(CallMethod method, object?[] arguments) : MethodCall(method, arguments)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Response => _answer.Task;
    public override bool IsAnswered => _answer.Task.IsCompleted;

    public override void Answer(Task outcome)
    {
        var first = outcome.IsCompletedSuccessfully ? _answer.TrySetResult(((Task<T>)outcome).Result)
            : outcome.IsCanceled ? _answer.TrySetCanceled(outcome.CancelledBy())
            : _answer.TrySetException(outcome.Exception!.InnerExceptions);
        if (first) Done();
    }

    public override void Fail(Exception why)
    {
        if (_answer.TrySetException(why)) Done();
    }

    public override void Cancel(CancellationToken token)
    {
        if (_answer.TrySetCanceled(token)) Done();
    }
}

/// <summary>A call whose caller has gone on; how it ended is known to the log only.</summary>
internal sealed class OneWayCall(CallMethod method, object?[] arguments, GrainHost host, Runtime.GrainId target) : MethodCall(method, arguments)
{
    public override bool IsAnswered => false;

    public override void Answer(Task outcome)
    {
        if (!outcome.IsCompletedSuccessfully) Fail(outcome.Exception?.InnerException ?? new OperationCanceledException());
        Done();
    }

    public override void Fail(Exception why) => host.LogOneWayFailed(why, target, Method.Name);

    public override void Cancel(CancellationToken token)
    {
        // Nobody waits. The callee's token has fired; what it makes of that is its answer.
    }
}
