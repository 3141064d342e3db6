using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SalesFloor.Tests;

/// <summary>The network cable of one window. Going offline closes no socket that is open; this does, as the cable would.</summary>
public sealed partial class Cable
{
    private readonly Screen _screen;
    private readonly List<IWebSocketRoute> _open = [];

    private Cable(Screen screen) => _screen = screen;

    /// <summary>Before the page is opened: sockets that are open already cannot be reached.</summary>
    public static async Task<Cable> Of(Screen screen)
    {
        var cable = new Cable(screen);
        await screen.Page.RouteWebSocketAsync(Circuit(), socket =>
        {
            socket.ConnectToServer();
            cable._open.Add(socket);
        });
        return cable;
    }

    public async Task Cut()
    {
        _screen.LinkMayBreak();
        await _screen.Page.Context.SetOfflineAsync(true);
        foreach (var socket in _open) await socket.CloseAsync(new() { Code = 1001, Reason = "the cable is out" });
        _open.Clear();
    }

    public Task Mend() => _screen.Page.Context.SetOfflineAsync(false);

    [GeneratedRegex("_blazor")]
    private static partial Regex Circuit();
}
