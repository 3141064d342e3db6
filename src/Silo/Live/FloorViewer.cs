using Microsoft.AspNetCore.SignalR;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Live;

namespace SalesFloor.Silo.Live;

/// <summary>One connection that follows a floor. The feed calls it with one state at a time and drops what a slow one has no time for, so it holds nobody else up.</summary>
internal sealed class FloorViewer(IClientProxy client)
{
    private readonly TaskCompletionSource<FloorSnapshot?> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _shown = long.MinValue;

    /// <summary>The first word of the board: what <c>Watch</c> answers with.</summary>
    public Task<FloorSnapshot?> First => _first.Task;

    public Task Show(FloorState state)
    {
        if (state.HeardAt is not { } heard) return Task.CompletedTask; // the board has not spoken yet
        if (_first.TrySetResult(state.Floor))
        {
            _shown = state.Floor?.Version ?? _shown;
            return Task.CompletedTask;
        }

        if (state.Floor is not { } floor) return Task.CompletedTask;
        if (floor.Version <= _shown) return client.SendAsync(FloorHub.Alive, new AliveMessage(_shown, heard));

        _shown = floor.Version;
        return client.SendAsync(FloorHub.Floor, floor);
    }
}

/// <summary>Nothing is newer than <paramref name="Version"/>; the board said so at <paramref name="At"/>.</summary>
public sealed record AliveMessage(long Version, DateTimeOffset At);
