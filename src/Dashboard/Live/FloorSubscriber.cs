using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace SalesFloor.Dashboard.Live;

/// <summary>One who looks at a showroom, with a slot for the newest state: a frozen tablet misses states, it never holds them up.</summary>
internal sealed partial class FloorSubscriber : IAsyncDisposable
{
    private readonly Channel<FloorState> _newest = Channel.CreateBounded<FloorState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly Func<FloorState, Task> _onChange;
    private readonly Func<FloorSubscriber, ValueTask> _leave;
    private readonly ILogger<FloorSubscriber> _log;

    public FloorSubscriber(ShowroomId showroom, Func<FloorState, Task> onChange, Func<FloorSubscriber, ValueTask> leave, ILogger<FloorSubscriber> log)
    {
        Showroom = showroom;
        (_onChange, _leave, _log) = (onChange, leave, log);
        // Started here, so that it carries the language of whoever subscribes.
        _ = Task.Run(HandOn);
    }

    public ShowroomId Showroom { get; }

    public void Offer(FloorState state) => _newest.Writer.TryWrite(state);

    public ValueTask DisposeAsync()
    {
        _newest.Writer.TryComplete();
        return _leave(this);
    }

    private async Task HandOn()
    {
        await foreach (var state in _newest.Reader.ReadAllAsync())
        {
            try
            {
                await _onChange(state);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // Its circuit or connection is going; the next state is offered all the same until it unsubscribes.
                LogNotShown(failure, Showroom);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "Showroom {Showroom}: a screen could not be shown the floor")]
    private partial void LogNotShown(Exception failure, ShowroomId showroom);
}
