using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>Holds the grains of this process and brings every call to its grain.</summary>
internal sealed partial class GrainHost : IGrainRuntime, IDisposable
{
    private readonly ConcurrentDictionary<GrainId, GrainActivation> _activations = new();
    private readonly ILogger<GrainHost> _log;
    private readonly ITimer _idleSweep;
    private volatile Phase _phase;

    public GrainHost(IServiceProvider services)
    {
        Services = services;
        _log = services.GetRequiredService<ILogger<GrainHost>>();
        Collection = services.GetRequiredService<IOptions<GrainCollectionOptions>>().Value;
        Clock = services.GetKeyedService<TimeProvider>(GrainHostOptions.ClockKey) ?? TimeProvider.System;
        Turns = services.GetService<ITurnQueue>() ?? new ThreadPoolTurnQueue();
        Catalog = new GrainCatalog(GrainAssemblies.GrainTypesIn(services.GetRequiredService<IOptions<GrainHostOptions>>().Value), Collection, services);
        Deadlines = new DeadlineBook(Clock, services.GetRequiredService<IOptions<SiloMessagingOptions>>().Value.ResponseTimeout);
        Factory = new ReferenceFactory(this);
        _idleSweep = Clock.CreateTimer(static host => ((GrainHost)host!).LetIdleGo(), this, Collection.CollectionQuantum, Collection.CollectionQuantum);
    }

    private enum Phase
    {
        Running,
        Draining,
        Stopped,
    }

    public IServiceProvider Services { get; }
    public ReferenceFactory Factory { get; }
    public GrainCatalog Catalog { get; }
    public DeadlineBook Deadlines { get; }
    public ITurnQueue Turns { get; }
    public TimeProvider Clock { get; }
    public GrainCollectionOptions Collection { get; }

    /// <summary>How many grains are in memory.</summary>
    public int Count => _activations.Count;

    string IGrainRuntime.SiloIdentity => "in-process";
    IGrainFactory IGrainRuntime.GrainFactory => Factory;
    IServiceProvider IGrainRuntime.ServiceProvider => Services;
    TimeProvider IGrainRuntime.TimeProvider => Clock;

    public void Send(GrainId id, GrainClass grainClass, MethodCall call)
    {
        if (_phase != Phase.Running && !MayStillCall())
        {
            call.Fail(new SiloUnavailableException($"{call.Method.Name} of {id} was not called: the host is stopping."));
            return;
        }

        if (!Prepare(call)) return;

        // An activation that has just gone makes way for its successor at once, so this ends.
        while (!ActivationOf(id, grainClass).TryAccept(call)) Thread.Yield();
    }

    public void Send(ObserverInbox observer, MethodCall call)
    {
        if (Prepare(call)) observer.Accept(call);
    }

    public void Remove(GrainActivation gone) => _activations.TryRemove(KeyValuePair.Create(gone.GrainId, gone));

    /// <summary>Puts a new activation in the place of one that is gone, when there are calls for it.</summary>
    public void Replace(GrainActivation gone, GrainClass grainClass, CallQueue left)
    {
        var calls = new CallQueue();
        while (left.Take() is { } call)
        {
            if (call is not MethodCall) continue; // ticks of its own timers
            if (_phase == Phase.Stopped) call.Fail(new SiloUnavailableException($"{gone.GrainId} was stopped before this call's turn came."));
            else calls.Add(call);
        }

        if (calls.First is null)
        {
            Remove(gone);
            return;
        }

        var next = new GrainActivation(this, grainClass, gone.GrainId);
        next.Inherit(calls);
        _activations[gone.GrainId] = next;
        next.Wake();
    }

    public void DeactivateOnIdle(IGrainContext grainContext) =>
        grainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The grain asked to be deactivated."));

    public void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan) => ((GrainActivation)grainContext).Delay(timeSpan);

    public void Dispose()
    {
        _phase = Phase.Stopped;
        _idleSweep.Dispose();
        Deadlines.Dispose();
    }

    private GrainActivation ActivationOf(GrainId id, GrainClass grainClass) =>
        _activations.TryGetValue(id, out var activation) ? activation
        : _activations.GetOrAdd(id, static (id, made) => new GrainActivation(made.Host, made.Class, id), (Host: this, Class: grainClass));

    private bool Prepare(MethodCall call)
    {
        if (call.Method.TokenIndex >= 0 && call.Arguments[call.Method.TokenIndex] is CancellationToken { CanBeCanceled: true } token)
        {
            if (token.IsCancellationRequested)
            {
                call.Cancel(token);
                return false;
            }

            call.Link(token);
        }

        if (call is not OneWayCall) Deadlines.Watch(call);
        return true;
    }

    private void LetIdleGo()
    {
        var now = Deadlines.Now;
        foreach (var activation in _activations.Select(entry => entry.Value).Where(activation => activation.IsIdle(now)).OrderBy(activation => activation.GrainId))
        {
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody has called it for a while."));
        }
    }
}
