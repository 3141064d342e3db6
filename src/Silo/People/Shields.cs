using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using SalesFloor.Silo.Api;
using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.People;

/// <summary>What stands before every address: headers that keep a page what it is, limits on tries and bodies, and nobody else's pages.</summary>
internal static class Shields
{
    /// <summary>The limit that counts tries at the door by address.</summary>
    public const string AtTheDoor = "door";

    // A whole hall signs in at nine from one address; a guesser wants thousands.
    private const int TriesAtTheDoor = 60;

    // A desk with a live screen, its searches and a program beside it stay far below.
    private const int RequestsAtOnce = 400;
    private const int RequestsPerSecond = 100;

    // Nothing that is sent here is larger; the API's own limit is smaller still.
    private const long LargestBody = 256 * 1024;

    // Programs, and whatever opens a connection that stays: what comes over it is counted by LiveLimits.
    private static readonly PathString[] s_counted = ["/api", "/hubs", "/_blazor"];

    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    // Everything comes from here and nothing runs that does not lie in a file of ours. Styles in attributes are what progress bars are drawn with.
    private const string ContentRules =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Limits by address and, behind the door, by account; bodies; what a proxy may say.</summary>
    public static IServiceCollection AddShields(this IServiceCollection services, FloorSettings floor)
    {
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.AddServerHeader = false;
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = async (rejected, _) =>
            {
                var texts = rejected.HttpContext.RequestServices.GetRequiredService<ApiTexts>();
                if (rejected.HttpContext.Request.Path.StartsWithSegments("/api")) await Problems.Of(texts, StatusCodes.Status429TooManyRequests, "too-much", "", texts.Say("TooMuch")).ExecuteAsync(rejected.HttpContext);
            };
            limits.AddPolicy(AtTheDoor, http => RateLimitPartition.GetFixedWindowLimiter(From(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAtTheDoor, Window = s_minute }));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => floor.ListensBeyondLoopback && s_counted.Any(one => http.Request.Path.StartsWithSegments(one))
                ? RateLimitPartition.GetTokenBucketLimiter(WhoOrWhere(http), _ => new TokenBucketRateLimiterOptions { TokenLimit = RequestsAtOnce, TokensPerPeriod = RequestsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) })
                : RateLimitPartition.GetNoLimiter(""));
        });
        if (floor.Proxy is not { } proxy) return services;

        return services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            forwarded.KnownProxies.Add(proxy);
        });
    }

    /// <summary>Puts them up, before everything that answers.</summary>
    public static void UseShields(this WebApplication app, FloorSettings floor)
    {
        if (floor.Proxy is not null) app.UseForwardedHeaders();
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = ContentRules;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store"; // customers and figures; pages of a desk work on without connection
            if (floor.ListensBeyondLoopback && http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            return next(http);
        });
    }

    /// <summary>Counts what comes, once it is known from whom.</summary>
    public static void UseLimits(this WebApplication app) => app.UseRateLimiter();

    private static string From(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "here";

    // What proves nothing is counted by where it comes from: otherwise each guessed token had a count of its own.
    private static string WhoOrWhere(HttpContext http) =>
        Session.Of(http.User) is { } session && session.Who(http.RequestServices.GetRequiredService<Roster>().Book, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()) is not SignedIn.Nobody ? LiveLimits.Who(session, http) : From(http);
}
