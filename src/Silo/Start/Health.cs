using SalesFloor.Silo.Storage;

namespace SalesFloor.Silo.Start;

/// <summary>Whether the floor can take an arrival: asked by whoever watches the process.</summary>
public static partial class Health
{
    /// <summary>200 with <c>healthy</c> at <c>/health</c>, 503 when the database does not answer.</summary>
    public static void MapFloorHealth(this WebApplication app) => app.MapGet("/health", Check).ExcludeFromDescription().WithMetadata(OpenToAll.One);

    private static async Task<IResult> Check(IDbConnectionSource connections, ILoggerFactory logs, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await connections.OpenRead(cancellation);
            return TypedResults.Ok(new { status = "healthy" });
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or IOException or TimeoutException)
        {
            // Answered instead of thrown: an unreachable database is what this address is there to tell.
            LogDatabaseSilent(logs.CreateLogger(typeof(Health).FullName!), fault);
            return TypedResults.Json(new { status = "unhealthy" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer")]
    private static partial void LogDatabaseSilent(ILogger log, Exception fault);
}
