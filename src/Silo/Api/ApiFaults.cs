using Microsoft.AspNetCore.Diagnostics;

namespace SalesFloor.Silo.Api;

/// <summary>Answers an order that broke off: the caller cannot know whether it was stored, so he is told that repeating it is safe.</summary>
internal sealed class ApiFaults(ApiTexts texts) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = exception is TimeoutException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        await Problems.Of(texts, status, "broken-off", "", texts.Say("BrokenOff")).ExecuteAsync(httpContext);
        return true;
    }
}
