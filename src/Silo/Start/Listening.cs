using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;

namespace SalesFloor.Silo.Start;

/// <summary>How the process faces the network: on this machine only, because nobody has to sign in yet.</summary>
public static class Listening
{
    // Under the service managers' usual patience; a drain that takes longer is stuck.
    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(10);

    /// <summary>Refuses the start while the port is another's, before anything is stored or started.</summary>
    public static void RefuseTakenPort(FloorSettings floor)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, floor.Port));
        }
        catch (SocketException fault)
        {
            throw new StartRefusedException(StartTexts.Both("PortTaken", floor.Port, floor.Port + 1), fault);
        }
    }

    /// <summary>A builder that listens on the loopback address and finds its files wherever it is started from.</summary>
    public static WebApplicationBuilder Builder(FloorSettings floor)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. floor.Settings], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets(); // a build that was not published keeps the screens' files where they were made
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, floor.Port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = s_drain);
        builder.Services.AddSingleton(floor);
        builder.Services.AddSingleton(_ => DataDirectory.Take(floor));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(floor.DataDirectory, "keys")));
        // The floor's own lines are worth reading; that a page was asked for is not.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        return builder;
    }

    /// <summary>Answers only those who come from here: a page of another site that is open in a browser of this machine does not.</summary>
    public static void UseLoopbackOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (IsFromHere(context.Request))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    });

    private static bool IsFromHere(HttpRequest request)
    {
        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) return false; // a name that somebody else points at this machine

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value);
    }
}
