using SalesFloor.Silo.Start;

namespace SalesFloor.Silo.Erasure;

/// <summary>People who are to be forgotten.</summary>
public static partial class ErasureSetUp
{
    /// <summary>Who takes them out of ledger, states and read tables.</summary>
    public static IServiceCollection AddErasure(this IServiceCollection services) => services.AddSingleton<Eraser>();

    /// <summary>Carries out what was ordered, before any grain runs. A process that shares its database with others has no such moment.</summary>
    public static async Task EraseWhoIsToBe(this IServiceProvider services, FloorSettings floor)
    {
        if (floor.Role is not ProcessRole.All || GrainHosting.Lease != Storage.LeaseKind.Alone) return;

        var people = await services.GetRequiredService<Eraser>().CarryOut();
        if (people > 0) LogErased(services.GetRequiredService<ILogger<Eraser>>(), people);
    }

    [LoggerMessage(LogLevel.Information, "People were taken out of the ledger: {People}")]
    private static partial void LogErased(ILogger log, int people);
}
