using SalesFloor.Silo.Api;

namespace SalesFloor.Silo.Live;

/// <summary>Puts the live floor for other programs in place.</summary>
public static class FloorHubSetUp
{
    /// <summary>The hub, writing the same JSON as the API.</summary>
    public static IServiceCollection AddFloorHub(this IServiceCollection services)
    {
        services.AddSignalR().AddJsonProtocol(json => FloorApi.Shape(json.PayloadSerializerOptions));
        return services;
    }

    /// <summary>At <c>/hubs/floor</c>.</summary>
    public static void MapFloorHub(this WebApplication app) => app.MapHub<FloorHub>("/hubs/floor");
}
