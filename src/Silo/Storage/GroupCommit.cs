namespace SalesFloor.Silo.Storage;

/// <summary>Commits one batch of writes; only ever called by one thread at a time.</summary>
internal interface IWriteBatches : IDisposable
{
    /// <summary>Stores all of them in one transaction and notes each outcome, or throws and has stored none, unless the connection broke.</summary>
    void Commit(IReadOnlyList<PendingWrite> batch);

    /// <summary>Whether the database has refused the batch for what is in it and surely stored nothing, so that each may be tried alone.</summary>
    bool RefusedForSure(Exception failure);
}

/// <summary>A write that waits for its commit. Who awaits it goes on elsewhere, never on the writer's thread.</summary>
internal sealed class PendingWrite(StateWrite write) : TaskCompletionSource<Written>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public StateWrite Write { get; } = write;

    /// <summary>Noted while the transaction is open, announced after it is committed.</summary>
    public Written? Outcome { get; set; }
}

/// <summary>Lets writes that wait at the same moment share one transaction. Nobody waits on purpose: what is queued is committed, then what came meanwhile.</summary>
/// <remarks>
/// A write that finds nobody writing commits on the thread of its caller, so a single writer pays for no hand-over. What gathers
/// meanwhile goes to a thread of its own, so that at most one thread of the pool ever stands still for the disk.
/// </remarks>
internal sealed class GroupCommit : IDisposable
{
    // Long enough to share the flush well, short enough that the first in a batch does not wait for hundreds behind it.
    private const int LargestBatch = 128;

    private readonly object _gate = new();
    private readonly IWriteBatches _batches;
    private readonly Thread _writer;
    private readonly Queue<PendingWrite> _waiting = new();
    private bool _writing;
    private bool _handedOver;
    private bool _closed;

    public GroupCommit(IWriteBatches batches)
    {
        _batches = batches;
        _writer = new Thread(WriteWhatIsHandedOver) { IsBackground = true, Name = "floor-writer" };
        _writer.Start();
    }

    public Task<Written> Write(StateWrite write)
    {
        var pending = new PendingWrite(write);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_writing)
            {
                _waiting.Enqueue(pending);
                return pending.Task;
            }
            _writing = true;
        }
        Commit([pending]);
        HandOver();
        return pending.Task;
    }

    /// <summary>Commits what still waits, then closes the connection; further writes are refused.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            Monitor.PulseAll(_gate);
        }
        _writer.Join();
        _batches.Dispose();
    }

    private void HandOver()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0) _handedOver = true;
            else _writing = false;
            if (_handedOver || _closed) Monitor.PulseAll(_gate);
        }
    }

    private void WriteWhatIsHandedOver()
    {
        var batch = new List<PendingWrite>(LargestBatch);
        while (Take(batch))
        {
            Commit(batch);
            batch.Clear();
        }
    }

    private bool Take(List<PendingWrite> batch)
    {
        lock (_gate)
        {
            if (_handedOver && _waiting.Count == 0)
            {
                _handedOver = false;
                _writing = false;
            }
            while (!_handedOver)
            {
                // Closed, but a caller may still be committing its own write; it hands over or leaves, and says so.
                if (_closed && !_writing) return false;
                Monitor.Wait(_gate);
            }
            while (batch.Count < LargestBatch && _waiting.TryDequeue(out var pending)) batch.Add(pending);
            return true;
        }
    }

    private void Commit(IReadOnlyList<PendingWrite> batch)
    {
        try
        {
            _batches.Commit(batch);
        }
        catch (Exception failure) when (batch.Count > 1 && _batches.RefusedForSure(failure))
        {
            // Nothing was stored. One of them is at fault, and its neighbours must not pay for it.
            foreach (var pending in batch) Commit([pending]);
            return;
        }
        catch (Exception failure)
        {
            // Whatever it was, each of them hears of it, and the next batch is tried.
            foreach (var pending in batch) pending.TrySetException(failure);
            return;
        }
        foreach (var pending in batch) pending.TrySetResult(pending.Outcome!);
    }
}
