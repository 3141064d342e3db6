using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.InProcess;

/// <summary>One grain in memory: its object, its calls and its turns.</summary>
internal sealed partial class GrainActivation(GrainHost host, GrainClass grainClass, GrainId id) : TurnScheduler(host.Turns), IGrainContext
{
    private static long s_reentrancyIds;

    private object? _instance;
    private IServiceScope? _scope;
    private List<GrainTimer>? _timers;
    private List<IStoredState>? _states;
    private Dictionary<Guid, int>? _sections;
    private TaskCompletionSource? _deactivated;

    /// <summary>The activation whose turn this is, or none outside of grains.</summary>
    public static new GrainActivation? Current => TaskScheduler.Current as GrainActivation;

    public GrainHost Host => host;
    public GrainId GrainId => id;
    public object? GrainInstance => _instance;
    public GrainReference GrainReference => (GrainReference)host.Factory.Reference(grainClass.Interfaces[0], id);
    public IServiceProvider ActivationServices => (_scope ??= host.Services.CreateScope()).ServiceProvider;

    public Task Deactivated
    {
        get
        {
            lock (Gate)
            {
                if (_phase == Phase.Gone) return Task.CompletedTask;

                _deactivated ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _deactivated.Task;
            }
        }
    }

    public static GrainActivation RequireCurrent() =>
        Current ?? throw new InvalidOperationException("A grain is made by its host when it is first called. Ask IGrainFactory.GetGrain for it.");

    public static GrainActivation Of(object grain) =>
        (grain as IGrainBase)?.GrainContext as GrainActivation
            ?? throw new ArgumentException($"{grain.GetType()} is not a grain that runs in this host.", nameof(grain));

    public static Guid NextReentrancyId() => new((int)Interlocked.Increment(ref s_reentrancyIds), 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public IGrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        RequireTurn("A grain timer");
        var timer = new GrainTimer(this, callback, options);
        (_timers ??= []).Add(timer);
        return timer;
    }

    public void Forget(GrainTimer timer) => _timers?.Remove(timer);

    public void Load(IStoredState state) => (_states ??= []).Add(state);

    /// <summary>What belongs to a grain is touched in the grain's turns only.</summary>
    public void RequireTurn(string what)
    {
        if (!ReferenceEquals(TaskScheduler.Current, this))
        {
            throw new InvalidOperationException($"{what} of {id} was used outside the grain's turns: from another thread, or behind a ConfigureAwait(false) or Task.Run.");
        }
    }

    public void EnterSection(Guid section)
    {
        _sections ??= [];
        _sections[section] = _sections.GetValueOrDefault(section) + 1;
    }

    public void LeaveSection(Guid section)
    {
        if (_sections?.TryGetValue(section, out var depth) != true) return;

        if (depth == 1) _sections.Remove(section);
        else _sections[section] = depth - 1;
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override string ToString() => id.ToString();
}
