namespace Orleans.InProcess;

/// <summary>Runs the turns of one activation or observer, one after the other: whatever is awaited in a turn continues in a later turn of the same scheduler.</summary>
internal abstract class TurnScheduler(ITurnQueue turns) : TaskScheduler, IThreadPoolWorkItem
{
    // A busy grain gives its thread back after this many turns, so that it cannot starve its neighbours.
    private const int TurnsBeforeOthers = 64;

    // A caller that runs the turns of whom it calls goes on with its own after this many.
    private const int TurnsForACaller = 4;

    // Calls that run inside of calls use up the thread's stack.
    private const int DeepestCall = 16;

    [ThreadStatic]
    private static int s_depth;

    private static readonly Action<object?> s_takeCalls = static scheduler => ((TurnScheduler)scheduler!).TakeCalls();

    private Task? _next;
    private Queue<Task>? _later;
    private bool _posted;
    private bool _callsWanted;

    protected Lock Gate { get; } = new();

    /// <summary>Looks at the calls that have come in and starts those that may start. Runs as a turn.</summary>
    protected abstract void TakeCalls();

    /// <summary>Asks for a turn of <see cref="TakeCalls"/>.</summary>
    protected void WantCalls()
    {
        lock (Gate)
        {
            if (!MarkCallsWanted()) return;
        }

        turns.Post(this);
    }

    /// <summary>The same for who holds the gate: true when he must post afterwards.</summary>
    protected bool MarkCallsWanted()
    {
        _callsWanted = true;
        return MarkPosted();
    }

    protected void Post() => turns.Post(this);

    /// <summary>
    /// Runs the turns on the caller's thread, since nobody else runs them: a caller mostly waits for the answer anyway, and waking another thread
    /// takes longer than most turns. Posts them where the order of turns is somebody else's business, or where the thread belongs to a context that awaits would return to.
    /// </summary>
    protected void RunOrPost()
    {
        if (s_depth == DeepestCall || turns is not ThreadPoolTurnQueue || SynchronizationContext.Current is not null)
        {
            turns.Post(this);
            return;
        }

        s_depth++;
        try
        {
            Run(TurnsForACaller);
        }
        finally
        {
            s_depth--;
        }
    }

    void IThreadPoolWorkItem.Execute() => Run(TurnsBeforeOthers);

    private void Run(int turnsBeforeOthers)
    {
        for (var turn = 0; turn < turnsBeforeOthers; turn++)
        {
            Task? ready;
            lock (Gate)
            {
                ready = TakeReady();
                if (ready is null)
                {
                    if (!_callsWanted)
                    {
                        _posted = false;
                        return;
                    }

                    _callsWanted = false;
                }
            }

            if (ready is null) new Task(s_takeCalls, this).Start(this);
            else TryExecuteTask(ready);
        }

        turns.Post(this);
    }

    protected override void QueueTask(Task task)
    {
        lock (Gate)
        {
            if (_next is null) _next = task;
            else (_later ??= new Queue<Task>()).Enqueue(task);
            if (!MarkPosted()) return;
        }

        turns.Post(this);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(Current, this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (Gate) return _next is null ? [] : [_next, .. _later ?? []];
    }

    private bool MarkPosted()
    {
        if (_posted) return false;

        _posted = true;
        return true;
    }

    private Task? TakeReady()
    {
        var ready = _next;
        if (ready is not null) _next = _later?.TryDequeue(out var following) == true ? following : null;
        return ready;
    }
}
