using Microsoft.AspNetCore.SignalR;
using SalesFloor.Boards;
using SalesFloor.Dashboard.Live;
using SalesFloor.Silo.Api;

namespace SalesFloor.Silo.Live;

/// <summary>The floor live for other programs, at <c>/hubs/floor</c>: <c>Watch</c> answers with the snapshot of that moment, then <c>floor</c> brings newer ones and <c>alive</c> says that nothing is newer.</summary>
public sealed class FloorHub(IFloorFeed feed, IHubContext<FloorHub> hub, IAccess access, TimeProvider clock, ApiTexts texts) : Hub
{
    /// <summary>Message with a newer snapshot.</summary>
    public const string Floor = "floor";

    /// <summary>Message with the version that still is the newest, and when the board said so.</summary>
    public const string Alive = "alive";

    // The feed asks the board for up to 10 s.
    private static readonly TimeSpan s_firstAnswer = TimeSpan.FromSeconds(12);

    private static readonly object s_watch = new();

    /// <summary>Follows a showroom from now on, instead of the one before if there was one. Null: it was never set up; its first snapshot will come as a message.</summary>
    public async Task<FloorSnapshot?> Watch(string showroom)
    {
        if (!Keys.IsKey(showroom)) throw new HubException(texts.Say("ShowroomUnknown"));

        if (!access.May(FloorAction.SeeFloor, new(showroom))) throw new HubException(texts.Say("NotPermitted"));

        await Leave();
        var viewer = new FloorViewer(hub.Clients.Client(Context.ConnectionId));
        var subscription = feed.Subscribe(new ShowroomId(showroom), viewer.Show);
        Context.Items[s_watch] = subscription;
        try
        {
            return await viewer.First.WaitAsync(s_firstAnswer, clock, Context.ConnectionAborted);
        }
        catch (TimeoutException)
        {
            throw new HubException(texts.Say("BoardSilent"));
        }
    }

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await Leave();
        await base.OnDisconnectedAsync(exception);
    }

    private async Task Leave()
    {
        if (Context.Items.Remove(s_watch, out var before)) await ((IAsyncDisposable)before!).DisposeAsync();
    }
}
