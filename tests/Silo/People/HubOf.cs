using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Tests.Api;
using SalesFloor.Tests.Live;

namespace SalesFloor.Tests.People;

/// <summary>The hub of a program as another program reaches it: a real SignalR client, signed in with a token or not at all.</summary>
internal static class HubOf
{
    public static async Task<HubConnection> Connect(FloorProgram program, string? token)
    {
        var address = program.ClientOptions.BaseAddress;
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnections(new Uri(address, "hubs/floor"), token));
        builder.Services.AddSingleton<EndPoint>(new DnsEndPoint(address.Host, address.Port));
        builder.AddJsonProtocol();
        var hub = builder.Build();
        await hub.StartAsync();
        return hub;
    }
}
