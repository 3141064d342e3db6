using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace SalesFloor.Tests.Live;

/// <summary>Connects the hub client straight over a WebSocket: the package that usually does it is not needed for that.</summary>
public sealed class WebSocketConnections(Uri hub, string? token = null) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        if (token is not null) socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new UriBuilder(hub) { Scheme = "ws" }.Uri, cancellationToken);
        return new Connection(socket);
    }

    private sealed class Connection : ConnectionContext
    {
        private readonly ClientWebSocket _socket;
        private readonly Pipe _received = new();
        private readonly Pipe _toSend = new();
        private readonly CancellationTokenSource _closed = new();
        private readonly Task _pumps;

        public Connection(ClientWebSocket socket)
        {
            _socket = socket;
            Transport = new Duplex(_received.Reader, _toSend.Writer);
            _pumps = Task.WhenAll(Receive(), Send());
        }

        public override string ConnectionId { get; set; } = "test";
        public override IFeatureCollection Features { get; } = new FeatureCollection();
        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();
        public override IDuplexPipe Transport { get; set; }

        public override async ValueTask DisposeAsync()
        {
            await _closed.CancelAsync();
            await _pumps;
            _socket.Dispose();
            _closed.Dispose();
            await base.DisposeAsync();
        }

        private async Task Receive()
        {
            try
            {
                while (true)
                {
                    var got = await _socket.ReceiveAsync(_received.Writer.GetMemory(4096), _closed.Token);
                    if (got.MessageType == WebSocketMessageType.Close) break;

                    _received.Writer.Advance(got.Count);
                    await _received.Writer.FlushAsync(_closed.Token);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or WebSocketException)
            {
                // Either side went; the client reads the end of the pipe.
            }

            await _received.Writer.CompleteAsync();
        }

        private async Task Send()
        {
            try
            {
                while (await _toSend.Reader.ReadAsync(_closed.Token) is { IsCompleted: false } read)
                {
                    await _socket.SendAsync(read.Buffer.ToArray(), WebSocketMessageType.Text, endOfMessage: true, _closed.Token);
                    _toSend.Reader.AdvanceTo(read.Buffer.End);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or WebSocketException)
            {
                // As above.
            }
        }

        private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
    }
}
