using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Storage;

namespace SalesFloor.Silo.Api;

/// <summary>Answers an order that broke off: the caller cannot know whether it was stored, so he is told that repeating it is safe.</summary>
internal sealed class ApiFaults(ApiTexts texts) : IExceptionHandler
{
    // As soon as a person would try again; whoever sends by program knows then, too.
    private const string TryAgainAfterSeconds = "2";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is NotPermittedException refusal)
        {
            await Refusal(refusal).ExecuteAsync(httpContext);
            return true;
        }

        var passing = IsPassing(exception);
        if (passing) httpContext.Response.Headers.RetryAfter = TryAgainAfterSeconds;
        await (passing
            ? Problems.Of(texts, StatusCodes.Status503ServiceUnavailable, "store-unavailable", "", texts.Say("StoreUnavailable"))
            : Problems.Of(texts, StatusCodes.Status500InternalServerError, "broken-off", "", texts.Say("BrokenOff"))).ExecuteAsync(httpContext);
        return true;
    }

    private IResult Refusal(NotPermittedException refusal) => refusal.Why switch
    {
        NotPermitted.NotSignedIn => Problems.Of(texts, StatusCodes.Status401Unauthorized, "not-signed-in", "", texts.Say("NotSignedIn")),
        NotPermitted.NotYourName => Problems.Of(texts, StatusCodes.Status403Forbidden, "not-your-name", "by", texts.Say("NotYourName")),
        _ => Problems.Of(texts, StatusCodes.Status403Forbidden, "not-permitted", "", texts.Say("NotPermitted")),
    };

    // The disk is full, the database is away, locked or slow, or another process has written first: the same request can be taken later.
    private static bool IsPassing(Exception? fault) =>
        fault is DbException or IOException or TimeoutException or InconsistentStateException or ObjectDisposedException
        || (fault?.InnerException is { } cause && IsPassing(cause));
}
