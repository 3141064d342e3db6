using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SalesFloor.Silo.Start;

/// <summary>How the process faces the network: on this machine only, unless people sign in and what they send is kept from others.</summary>
public static class Listening
{
    // Under the service managers' usual patience; a drain that takes longer is stuck.
    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(10);

    /// <summary>Refuses to answer others than this machine where nobody signs in, or where passwords would travel in the clear.</summary>
    public static void RefuseOpenFloor(FloorSettings floor)
    {
        if (floor.Certificate is { } file && !File.Exists(file)) throw new StartRefusedException(StartTexts.Both("CertificateMissing", file));
        if (!floor.ListensBeyondLoopback) return;
        if (floor.Accounts is AccountsMode.Off) throw new StartRefusedException(StartTexts.Both("OpenWithoutAccounts"));
        if (floor.Certificate is null && floor.Proxy is null) throw new StartRefusedException(StartTexts.Both("OpenWithoutHttps"));
    }

    /// <summary>Refuses the start while the port is another's, before anything is stored or started.</summary>
    public static void RefuseTakenPort(FloorSettings floor)
    {
        using var probe = new Socket((floor.Listen ?? IPAddress.Loopback).AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(floor.Listen ?? IPAddress.Loopback, floor.Port));
        }
        catch (SocketException fault)
        {
            throw new StartRefusedException(StartTexts.Both("PortTaken", floor.Port, floor.Port + 1), fault);
        }
    }

    /// <summary>A builder that listens where it was told, else on the loopback address, and finds its files wherever it is started from.</summary>
    public static WebApplicationBuilder Builder(FloorSettings floor)
    {
        var certificate = Certificate(floor);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. floor.Settings], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets(); // a build that was not published keeps the screens' files where they were made
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(floor.Listen ?? IPAddress.Loopback, floor.Port, ends => Secure(ends, certificate)));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = s_drain);
        builder.Services.AddSingleton(floor);
        builder.Services.AddSingleton(_ => DataDirectory.Take(floor));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(floor.DataDirectory, "keys")));
        // The floor's own lines are worth reading; that a page was asked for is not.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        return builder;
    }

    /// <summary>Answers only those who come from a page of ours, or from no page: a page of another site that is open in a browser of this machine does not. Where nobody from elsewhere is answered, only under a name of this machine.</summary>
    public static void UseOwnPagesOnly(this WebApplication app, FloorSettings floor) => app.Use(async (context, next) =>
    {
        if (IsOurs(context.Request, floor))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    });

    private static bool IsOurs(HttpRequest request, FloorSettings floor)
    {
        // A name that somebody else points at this machine.
        if (!floor.ListensBeyondLoopback && request.Host.Host != "localhost" && !(IPAddress.TryParse(request.Host.Host, out var address) && IPAddress.IsLoopback(address))) return false;

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == request.Host.Value);
    }

    private static void Secure(ListenOptions ends, X509Certificate2? certificate)
    {
        if (certificate is not null) ends.UseHttps(certificate);
    }

    private static X509Certificate2? Certificate(FloorSettings floor)
    {
        if (floor.Certificate is not { } file) return null;

        try
        {
            return file.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509Certificate2.CreateFromPemFile(file) : X509CertificateLoader.LoadPkcs12FromFile(file, null);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(StartTexts.Both("CertificateUnreadable", file, fault.Message), fault);
        }
    }
}
