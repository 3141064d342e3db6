using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using SalesFloor.Tests.Api;

namespace SalesFloor.Tests.Live;

public sealed class TheFloorHub(ServedFloor program) : IClassFixture<ServedFloor>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Whoever_watches_gets_the_floor_at_once_and_every_change_after_it()
    {
        var floor = await program.Program.Open();
        await using var watch = await Watching(floor.Id.Value);
        var visit = Guid.NewGuid();

        await floor.Arrive($$"""{"visit":"{{visit}}","channel":"walk-in","says":"first-time"}""");

        var newer = await watch.Next(seen => seen.GetProperty("visits").GetArrayLength() == 1);
        Assert.True(newer.GetProperty("version").GetInt64() > watch.First.GetProperty("version").GetInt64());
        Assert.Equal((visit.ToString(), "offered"), (newer.GetProperty("visits")[0].GetProperty("id").GetString(), newer.GetProperty("visits")[0].GetProperty("status").GetString()));
    }

    [Fact]
    public async Task The_board_says_that_it_lives_when_nothing_changes()
    {
        var floor = await program.Program.Open();
        await using var watch = await Watching(floor.Id.Value);

        var alive = await watch.Alive();

        Assert.True(alive.GetProperty("version").GetInt64() >= watch.First.GetProperty("version").GetInt64());
        Assert.NotEqual(default, alive.GetProperty("at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Whoever_left_does_not_keep_others_from_seeing()
    {
        var floor = await program.Program.Open();
        var left = await Watching(floor.Id.Value);
        await using var stays = await Watching(floor.Id.Value);

        await left.DisposeAsync();
        await floor.Arrive($$"""{"visit":"{{Guid.NewGuid()}}","channel":"call","says":"first-time"}""");

        Assert.Equal("call", (await stays.Next(seen => seen.GetProperty("visits").GetArrayLength() == 1)).GetProperty("visits")[0].GetProperty("channel").GetString());
    }

    [Fact]
    public async Task A_name_that_can_be_no_showroom_is_refused()
    {
        var refused = await Assert.ThrowsAsync<HubException>(() => Watching("../main"));

        Assert.Contains("no such showroom", refused.Message, StringComparison.Ordinal);
    }

    private async Task<Watch> Watching(string showroom)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketConnections(new Uri(program.Address, "hubs/floor")));
        builder.Services.AddSingleton<EndPoint>(new DnsEndPoint(program.Address.Host, program.Address.Port));
        builder.AddJsonProtocol();
        var watch = new Watch(builder.Build());
        await watch.Start(showroom);
        return watch;
    }

    private sealed class Watch(HubConnection connection) : IAsyncDisposable
    {
        private readonly Channel<JsonElement> _floors = Channel.CreateUnbounded<JsonElement>();
        private readonly TaskCompletionSource<JsonElement> _alive = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public JsonElement First { get; private set; }

        public async Task Start(string showroom)
        {
            connection.On<JsonElement>("floor", floor => _floors.Writer.TryWrite(floor));
            connection.On<JsonElement>("alive", alive => _alive.TrySetResult(alive));
            await connection.StartAsync();
            First = await connection.InvokeAsync<JsonElement>("Watch", showroom);
        }

        public async Task<JsonElement> Next(Func<JsonElement, bool> isIt)
        {
            using var deadline = new CancellationTokenSource(s_patience);
            await foreach (var floor in _floors.Reader.ReadAllAsync(deadline.Token))
                if (isIt(floor)) return floor;
            throw new InvalidOperationException("The hub closed.");
        }

        public Task<JsonElement> Alive() => _alive.Task.WaitAsync(s_patience);

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}

/// <summary>The program behind a real port, which a WebSocket needs.</summary>
public sealed class ServedFloor : IAsyncDisposable
{
    public ServedFloor()
    {
        Program.UseKestrel(0);
        Program.StartServer();
    }

    public FloorProgram Program { get; } = new();

    public Uri Address => Program.ClientOptions.BaseAddress;

    public ValueTask DisposeAsync() => Program.DisposeAsync();
}
