using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>One piece of work for a grain or an observer, from being sent to being answered.</summary>
internal abstract class GrainCall
{
    public GrainCall? Next { get; set; }
    public RequestContext.Travelling? Context { get; set; }

    /// <summary>May run between the turns of any other call.</summary>
    public abstract bool Interleaves { get; }

    /// <summary>May run between the turns of others that only read.</summary>
    public abstract bool OnlyReads { get; }

    /// <summary>Counts as use of the grain, so that it is not let go for being idle.</summary>
    public virtual bool KeepsAlive => true;

    /// <summary>The caller has stopped waiting: there is nothing left to do.</summary>
    public abstract bool IsAnswered { get; }

    public abstract Task Invoke(object target, TurnScheduler turns);

    /// <summary>Hands the outcome of the work to the caller.</summary>
    public abstract void Answer(Task outcome);

    /// <summary>Tells the caller that the work was not done.</summary>
    public abstract void Fail(Exception why);
}
