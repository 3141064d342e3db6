namespace Orleans.InProcess;

/// <summary>Where work that is ready goes to be run. The only place where concurrency comes from: a simulation puts a seeded single-threaded queue here.</summary>
internal interface ITurnQueue
{
    void Post(IThreadPoolWorkItem turns);
}

/// <summary>The thread pool's common queue, so that nobody is served before those who came earlier.</summary>
internal sealed class ThreadPoolTurnQueue : ITurnQueue
{
    public void Post(IThreadPoolWorkItem turns) => ThreadPool.UnsafeQueueUserWorkItem(turns, preferLocal: false);
}
