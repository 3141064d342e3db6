namespace Orleans.Runtime;

/// <summary>One activation of a grain: who it is and what its host can do for it.</summary>
public interface IGrainContext : IEquatable<IGrainContext>
{
    GrainReference GrainReference { get; }
    GrainId GrainId { get; }
    object? GrainInstance { get; }
    IServiceProvider ActivationServices { get; }
    Task Deactivated { get; }

    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

/// <summary>Waiting for an activation to be gone.</summary>
public static class GrainContextExtensions
{
    public static Task DeactivateAsync(this IGrainContext grainContext, DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        grainContext.Deactivate(deactivationReason, cancellationToken);
        return grainContext.Deactivated;
    }
}

/// <summary>What the host offers to a grain that is made by hand.</summary>
public interface IGrainRuntime
{
    string SiloIdentity { get; }
    IGrainFactory GrainFactory { get; }
    IServiceProvider ServiceProvider { get; }
    TimeProvider TimeProvider { get; }

    void DeactivateOnIdle(IGrainContext grainContext);
    void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan);
}

/// <summary>A timer whose ticks are turns of its grain.</summary>
public interface IGrainTimer : IDisposable
{
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>When a grain timer ticks, and whether a tick may run between the turns of a call.</summary>
public readonly struct GrainTimerCreationOptions()
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    public required TimeSpan DueTime { get; init; }
    public required TimeSpan Period { get; init; }
    public bool Interleave { get; init; }
    public bool KeepAlive { get; init; }
}
