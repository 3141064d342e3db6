using SalesFloor.Boards;

namespace SalesFloor.Silo.Api;

/// <summary>GET /api/showrooms/{showroom}/floor: the floor as every screen sees it. Who wants to follow it uses the hub.</summary>
internal static class FloorState
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/showrooms/{showroom}/floor", Get)
        .WithName("Floor").WithTags("Showrooms")
        .WithSummary("The whole floor at one version: reps, visits, turns, the day's figures.")
        .WithDescription("The same snapshots come as messages `floor` from the SignalR hub /hubs/floor after `Watch(showroom)`.")
        .Produces<FloorSnapshot>()
        .ProducesProblems(404);

    private static async Task<IResult> Get(string showroom, Floors floors, ApiTexts texts) =>
        await floors.Find(showroom) is { } floor && await floor.Desk.Floor() is { } snapshot ? TypedResults.Ok(snapshot) : Requests.NoShowroom(texts);
}
