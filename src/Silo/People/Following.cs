using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using SalesFloor.Silo.Api;

namespace SalesFloor.Silo.People;

/// <summary>A circuit begins as whoever opened it, and hears when he is no longer that. What it sends is counted.</summary>
internal sealed class CircuitBeginning(CurrentAccess access, AuthenticationStateProvider circuits, LiveLimits limits) : CircuitHandler
{
    private Session? _session;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _session = Session.Of((await circuits.GetAuthenticationStateAsync()).User);
        access.Begin(_session);
        access.Follow();
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        if (await limits.TakesFromPage(LiveLimits.Who(_session, null))) await next(activity);
    };
}

/// <summary>Every hub call is made as whoever connected, and counted; a connection whose right to its showroom is gone is cut at once.</summary>
internal sealed class HubConnections : IHubFilter, IDisposable
{
    private readonly ConcurrentDictionary<string, Connection> _open = new();
    private readonly Roster _roster;
    private readonly TimeProvider _clock;
    private readonly LiveLimits _limits;
    private readonly ApiTexts _texts;

    public HubConnections(Roster roster, TimeProvider clock, LiveLimits limits, ApiTexts texts)
    {
        (_roster, _clock, _limits, _texts) = (roster, clock, limits, texts);
        roster.Changed += CutWhoIsOut;
    }

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var session = Session.Of(invocationContext.Context.User);
        if (!_limits.TakesCall(LiveLimits.Who(session, invocationContext.Context.GetHttpContext()))) throw new HubException(_texts.Say("TooMuch"));

        invocationContext.ServiceProvider.GetRequiredService<CurrentAccess>().Begin(session);
        if (invocationContext.HubMethodArguments is [string showroom]) _open[invocationContext.Context.ConnectionId] = new(invocationContext.Context, session, new(showroom));
        return next(invocationContext);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        _open.TryRemove(context.Context.ConnectionId, out _);
        return next(context, exception);
    }

    public void Dispose() => _roster.Changed -= CutWhoIsOut;

    private void CutWhoIsOut()
    {
        foreach (var connection in _open.Values)
        {
            var who = connection.Session?.Who(_roster.Book, _clock.GetUtcNow()) ?? SignedIn.Nobody.One;
            if (!Permissions.MayAtAll(who, FloorAction.SeeFloor, connection.Showroom)) connection.Context.Abort();
        }
    }

    private sealed record Connection(HubCallerContext Context, Session? Session, ShowroomId Showroom);
}
