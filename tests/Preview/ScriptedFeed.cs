using SalesFloor.Boards;
using SalesFloor.Dashboard.Live;

namespace SalesFloor.Preview;

/// <summary>A feed whose floor a test or a scenario in the address decides; nothing moves by itself.</summary>
public sealed class ScriptedFeed : IFloorFeed
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ShowroomId, FloorState> _states = [];
    private readonly List<(ShowroomId Showroom, Func<FloorState, Task> OnChange)> _subscribers = [];

    public FloorState? Current(ShowroomId showroom)
    {
        lock (_gate) return _states.GetValueOrDefault(showroom);
    }

    public IAsyncDisposable Subscribe(ShowroomId showroom, Func<FloorState, Task> onChange)
    {
        var entry = (showroom, onChange);
        lock (_gate) _subscribers.Add(entry);
        if (Current(showroom) is { } state) _ = onChange(state);
        return new Subscription(() => { lock (_gate) _subscribers.Remove(entry); });
    }

    public async Task Show(ShowroomId showroom, FloorState state)
    {
        List<(ShowroomId Showroom, Func<FloorState, Task> OnChange)> all;
        lock (_gate)
        {
            _states[showroom] = state;
            all = [.. _subscribers.Where(one => one.Showroom == showroom)];
        }
        foreach (var one in all) await one.OnChange(state);
    }

    public Task Change(ShowroomId showroom, DateTimeOffset heardAt, Func<FloorSnapshot, FloorSnapshot> change)
    {
        var floor = change(Current(showroom)!.Floor!);
        return Show(showroom, new(floor with { Version = floor.Version + 1, At = heardAt }, heardAt));
    }

    private sealed class Subscription(Action leave) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            leave();
            return ValueTask.CompletedTask;
        }
    }
}
