namespace Orleans.InProcess;

/// <summary>The calls that wait for an answer under one time limit. All limits here are equal, so each list is in order of its deadlines and a sweep looks at its head only.</summary>
internal sealed class CallDeadlines(TimeSpan limit)
{
    // Callers on different threads seldom meet at the same lock.
    private const int ShardCount = 8;

    private readonly Shard[] _shards = [.. Enumerable.Range(0, ShardCount).Select(_ => new Shard())];

    public TimeSpan Limit => limit;

    public void Add(MethodCall call, long dueAt)
    {
        call.DueAt = dueAt;
        _shards[Environment.CurrentManagedThreadId & (ShardCount - 1)].Add(call);
    }

    /// <summary>Those whose time is up, taken off the list.</summary>
    public List<MethodCall> TakeDue(long now)
    {
        var due = new List<MethodCall>();
        foreach (var shard in _shards) shard.TakeDue(now, due);
        return due;
    }

    internal sealed class Shard
    {
        private readonly Lock _gate = new();
        private MethodCall? _oldest;
        private MethodCall? _newest;

        public void Add(MethodCall call)
        {
            lock (_gate)
            {
                call.Deadlines = this;
                call.Earlier = _newest;
                if (_newest is null) _oldest = call;
                else _newest.Later = call;
                _newest = call;
            }
        }

        public void Remove(MethodCall call)
        {
            lock (_gate) Unlink(call);
        }

        public void TakeDue(long now, List<MethodCall> due)
        {
            lock (_gate)
            {
                while (_oldest is { } call && call.DueAt <= now)
                {
                    due.Add(call);
                    Unlink(call);
                }
            }
        }

        private void Unlink(MethodCall call)
        {
            if (call.Deadlines is null) return;

            if (call.Earlier is null) _oldest = call.Later;
            else call.Earlier.Later = call.Later;
            if (call.Later is null) _newest = call.Earlier;
            else call.Later.Earlier = call.Earlier;
            call.Earlier = call.Later = null;
            call.Deadlines = null;
        }
    }
}
